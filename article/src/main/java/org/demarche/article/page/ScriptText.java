package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.clean.Paragraph;
import org.jsoup.nodes.Element;

/**
 * The article of a page whose text is put in by a script: the longest string in its scripts that holds marked-up or punctuated text. Strings
 * inside strings are looked into, because systems pack JSON into JSON. Asked only where the page itself shows no article.
 */
final class ScriptText {
    /** Characters (UTF-16) of a string that may be an article. */
    private static final int SHORTEST = 400;
    /** Characters of scripts that are looked at. */
    private static final int MOST = 4_000_000;

    private static final int DEPTH = 3;

    private ScriptText() {}

    /** Paragraphs in order; empty when no string is an article. */
    static List<Paragraph> of(List<Element> scripts, String base) {
        String best = "";
        int left = MOST;
        for (Element script : scripts) {
            String data = script.data();
            if (data.length() <= left) {
                left -= data.length();
                best = longest(data, best, 0);
            }
        }
        return best.isEmpty() ? List.of() : PageReader.fragment(best, base);
    }

    private static String longest(String data, String best, int depth) {
        String most = best;
        for (String one : strings(data)) {
            if (depth < DEPTH && one.contains("\":")) {
                most = longest(one, most, depth + 1);
            } else if (one.length() > most.length() && article(one)) {
                most = one;
            }
        }
        return most;
    }

    /** The long strings of a script, unescaped. A string ends at its line's end at the latest, so that a quotation mark in a comment does no harm. */
    private static List<String> strings(String data) {
        List<String> strings = new ArrayList<>();
        int i = data.indexOf('"');
        while (i >= 0) {
            int end = i + 1;
            while (end < data.length() && data.charAt(end) != '"' && data.charAt(end) != '\n') {
                end += data.charAt(end) == '\\' ? 2 : 1;
            }
            if (end - i > SHORTEST && end < data.length() && data.charAt(end) == '"') {
                strings.add(unescaped(data, i + 1, end));
            }
            i = end < data.length() ? data.indexOf('"', end + 1) : -1;
        }
        return strings;
    }

    private static String unescaped(String data, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = data.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                out.append(c);
                continue;
            }
            char next = data.charAt(++i);
            int code = next == 'u' ? hex(data, i + 1, to) : -1;
            if (code >= 0) {
                out.append((char) code);
                i += 4;
            } else {
                out.append(next == 'n' || next == 'r' || next == 't' ? '\n' : next);
            }
        }
        return out.toString();
    }

    /** The value of four hexadecimal digits, or -1. */
    private static int hex(String data, int from, int to) {
        if (from + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(data.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** Whether a string is text with paragraphs or sentences and not code, a style or an encoded picture. */
    private static boolean article(String text) {
        int spaces = 0;
        int stops = 0;
        int code = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            stops += c == '.' || c == '\u3002' || c == '!' || c == '?' ? 1 : 0;
            code += c == '{' || c == '}' || c == ';' ? 1 : 0;
        }
        boolean marked = text.contains("</p>") || text.contains("<br");
        return code * 50 < text.length() && stops > 3 && (marked || spaces * 12 > text.length());
    }
}
