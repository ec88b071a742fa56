package org.demarche.article.page;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Text as a page's head and scripts give it. */
final class Text {
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/h[1-6]|/li|/div)[^<>]{0,80}>");

    private Text() {}

    /** Entities resolved, tags taken out, white space collapsed, invisible characters removed. */
    static String clean(String raw) {
        String text = raw;
        // Twice, because many systems escape what is escaped already.
        for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
            text = Parser.unescapeEntities(text, false);
        }
        return spaced(text.indexOf('<') >= 0 ? untagged(text) : text);
    }

    /** The lines of a piece of HTML, broken where its blocks end; none of them empty. */
    static Stream<String> lines(String html) {
        return BREAK.matcher(html).replaceAll("\n").lines().map(Text::clean).filter(line -> !line.isEmpty());
    }

    /** White space collapsed, invisible characters removed. */
    static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' '
                    || c == '\u00a0'
                    || c == '\u3000'
                    || (c >= '\u2000' && c <= '\u200a')
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\u202f') {
                gap = true;
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff' && c != '\u2060') {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String untagged(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int close = c == '<' && i + 1 < text.length() && opensTag(text.charAt(i + 1)) ? text.indexOf('>', i) : -1;
            if (close > 0) {
                out.append(' ');
                i = close + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static boolean opensTag(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }
}
