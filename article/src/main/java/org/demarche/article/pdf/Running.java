package org.demarche.article.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Running heads, footers and page numbers: lines at the edge of the page that come again on other pages, or that number it. */
final class Running {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[-\u2013\u2014|\\s]{0,4}(?:page|seite|p\\.)?\\s?(?:\\d{1,4}|[ivxl]{1,6})(?:\\s?(?:of|/|von)\\s?\\d{1,4})?[-\u2013\u2014|\\s]{0,4}");

    /** Characters (UTF-16 units) of the longest head; a line of text that fills the page is none, though two pages may begin alike. */
    private static final int LONGEST = 80;

    private Running() {}

    /** The lines that are none of these. */
    static List<Line> without(List<Line> lines) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (Line line : lines) {
            all.add(line.page());
            if (line.atTheEdge() && line.text().length() <= LONGEST) {
                pages.computeIfAbsent(key(line), key -> new HashSet<>()).add(line.page());
            }
        }
        // Heads differ between left and right pages: to come again on a third of the pages is enough.
        int often = Math.max(2, (all.size() + 2) / 3);
        return lines.stream()
                .filter(line -> !line.atTheEdge()
                        || !(NUMBER.matcher(line.text()).matches()
                                || pages.getOrDefault(key(line), Set.of()).size() >= often))
                .toList();
    }

    /** The same for lines that differ in their numbers only and stand at the same height. */
    private static String key(Line line) {
        return line.text().replaceAll("\\d{1,9}", "#") + "@" + Math.round(line.y() / 8);
    }
}
