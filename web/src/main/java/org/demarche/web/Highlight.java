package org.demarche.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.web.Entry.Words;
import org.jspecify.annotations.Nullable;

/** Finds the words that were searched for in a line that is to be shown. */
final class Highlight {
    private static final Pattern TERM = Pattern.compile("-?[\"“„]([^\"“”]*)[\"”]?|(-?[^\\s\"“”„]+)");

    /** Characters of context before the first find of a line that has to be cut. */
    private static final int LEAD = 80;

    private Highlight() {}

    /**
     * @param foreign the text to show
     * @param searched what was searched for, as it was typed; null for nothing
     * @param limit UTF-16 units to show at most, about; of a longer text the part around the first find
     */
    static List<Words> of(String foreign, @Nullable String searched, int limit) {
        Pattern wanted = searched == null ? null : pattern(searched);
        if (wanted == null) {
            return List.of(new Words(Shown.shortened(foreign, limit), false));
        }
        Matcher first = wanted.matcher(plain(foreign));
        String near = foreign;
        if (foreign.length() > limit && first.find() && first.start() > limit - LEAD) {
            near = "… " + foreign.substring(wordStart(foreign, first.start() - LEAD));
        }
        return marked(Shown.shortened(near, limit), wanted);
    }

    private static List<Words> marked(String line, Pattern wanted) {
        List<Words> words = new ArrayList<>();
        Matcher finds = wanted.matcher(plain(line));
        int at = 0;
        while (finds.find()) {
            if (finds.start() > at) {
                words.add(new Words(line.substring(at, finds.start()), false));
            }
            words.add(new Words(line.substring(finds.start(), finds.end()), true));
            at = finds.end();
        }
        if (at < line.length()) {
            words.add(new Words(line.substring(at), false));
        }
        return words;
    }

    /** Without case and diacritics, every UTF-16 unit in its place: what the ledger's search compares. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && !Character.isSurrogate(c)) {
                c = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            }
            plain.append(Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private static @Nullable Pattern pattern(String searched) {
        List<String> terms = new ArrayList<>();
        Matcher typed = TERM.matcher(searched);
        while (typed.find()) {
            String term = typed.group(1) != null ? typed.group(1) : typed.group(2);
            if (typed.group().startsWith("-") || term.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            boolean prefix = typed.group(2) != null && term.endsWith("*");
            String words = plain(term).toLowerCase(Locale.ROOT);
            String pattern = Pattern.compile("[^\\p{L}\\p{N}]+")
                    .splitAsStream(words)
                    .filter(word -> !word.isEmpty())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
            terms.add(pattern + (prefix ? "[\\p{L}\\p{N}]*" : ""));
        }
        return terms.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", terms) + ")(?![\\p{L}\\p{N}])");
    }

    private static int wordStart(String text, int index) {
        int space = text.indexOf(' ', index);
        return space < 0 || space > index + LEAD / 2 ? Shown.boundary(text, index) : space + 1;
    }
}
