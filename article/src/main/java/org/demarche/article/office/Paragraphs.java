package org.demarche.article.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.jspecify.annotations.Nullable;

/** Paragraphs as they come out of a document one after another, with the name of their style. Not thread-safe. */
final class Paragraphs {
    private final List<Paragraph> all = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private @Nullable String title;
    private int inTable;
    private int characters;
    private final int longest;

    /** @param longest characters (UTF-16 units) that are kept at most */
    Paragraphs(int longest) {
        this.longest = longest;
    }

    void text(String text) {
        characters += text.length();
        if (characters <= longest) {
            words.append(text);
        }
    }

    /** Whether more text came than is kept. */
    boolean tooLong() {
        return characters > longest;
    }

    void tableBegins() {
        inTable++;
    }

    void tableEnds() {
        inTable = Math.max(0, inTable - 1);
    }

    void cellEnds() {
        if (!row.isEmpty() && row.charAt(row.length() - 1) != '\t') {
            row.append('\t');
        }
    }

    void rowEnds() {
        String text = row.toString().strip().replaceAll("\\s*\t\\s*", " | ");
        row.setLength(0);
        if (!text.isEmpty()) {
            all.add(Paragraph.of(Role.TABLE, text));
        }
    }

    /**
     * A paragraph ends.
     *
     * @param style name of its style in any language's spelling, empty when it has none
     * @param listed whether it is an item of a list
     */
    void paragraphEnds(String style, boolean listed) {
        String text = spaced(words);
        words.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        String lower = style.toLowerCase(Locale.ROOT).replace("_20_", "").replace(" ", "");
        if (inTable > 0) {
            row.append(row.isEmpty() || row.charAt(row.length() - 1) == '\t' ? "" : " ")
                    .append(text);
        } else if (title == null && (lower.equals("title") || lower.equals("titel") || lower.equals("titre"))) {
            title = text;
        } else {
            all.add(Paragraph.of(role(lower, listed), text));
        }
    }

    private Role role(String style, boolean listed) {
        if (style.startsWith("heading") || style.matches("(?:\u00fcberschrift|titre|berschrift)\\d.*")) {
            return Role.HEADING;
        }
        if (style.equals("subtitle")) {
            return Role.STANDFIRST;
        }
        if (style.equals("caption")) {
            return Role.CAPTION;
        }
        if (style.contains("quot")) {
            return Role.QUOTATION;
        }
        return listed ? Role.LIST : Role.PARAGRAPH;
    }

    /** The paragraph in the style of titles, null when there is none. */
    @Nullable
    String title() {
        return title;
    }

    List<Paragraph> all() {
        return all;
    }

    private static String spaced(CharSequence raw) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (c >= ' ' && c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                out.append(gap && !out.isEmpty() ? " " : "").append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
