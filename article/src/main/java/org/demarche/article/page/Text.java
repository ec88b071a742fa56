package org.demarche.article.page;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Text as a page's head and scripts give it. */
final class Text {
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/h[1-6]|/li|/div)[^<>]{0,80}>");

    /** Nodes and characters (UTF-16 units, white space too) of an element that is asked for its words. */
    private static final int MOST = 4000;

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

    /**
     * The words of an element that holds a name, a date or a headline; empty when it holds more than such a thing can. Elements that are not closed
     * lie within each other, and to read all of each would take the square of their number.
     */
    static String of(Element element) {
        int[] size = new int[1];
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                size[0] += 1
                        + (node instanceof TextNode words ? words.getWholeText().length() : 0);
                return size[0] > MOST ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
        return size[0] > MOST ? "" : spaced(element.text());
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
