package org.demarche.article.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.dates.DateText;
import org.jspecify.annotations.Nullable;

/** What the first page says of the document: its title by its size, its date and its authors by their form. */
final class FrontPage {
    private static final Set<String> KINDS = Set.of(
            "press release",
            "news release",
            "media release",
            "press statement",
            "statement",
            "communique",
            "communiqu\u00e9",
            "for immediate release",
            "media advisory",
            "press briefing",
            "transcript",
            "press note",
            "factsheet",
            "fact sheet",
            "joint statement",
            "news",
            "speech");
    private static final Pattern BYLINE = Pattern.compile(
            "(?i:by|written by|authors?:)\\s+(\\p{Lu}[\\p{L}\\p{M}.'\u2019 -]{3,60}(?:(?:,| and) \\p{Lu}[\\p{L}\\p{M}.'\u2019 -]{3,40}){0,4})");
    private static final int LINES = 25;
    private static final int LONGEST_TITLE = 300;
    private static final DateText DATES = new DateText(false);

    private final List<Line> lines;
    private final float body;

    /**
     * @param all the lines of the document
     * @param body size of most of its text
     */
    FrontPage(List<Line> all, float body) {
        this.lines =
                all.stream().filter(line -> line.page() == all.get(0).page()).toList();
        this.body = body;
    }

    /** The lines of the title, which are set in the largest type that is no mere "Press release"; empty when none stands out. */
    List<Line> title() {
        List<Line> best = List.of();
        List<Line> group = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
            Line line = lines.get(i);
            Line before = group.isEmpty() ? line : group.get(group.size() - 1);
            if (Math.abs(before.size() - line.size()) > 0.5f
                    || before.bold() != line.bold()
                    || line.y() - before.y() > 2.2f * line.size()) {
                best = better(best, group);
                group = new ArrayList<>();
            }
            group.add(line);
        }
        return better(best, group);
    }

    private List<Line> better(List<Line> best, List<Line> group) {
        if (group.isEmpty() || group.size() > 6) {
            return best;
        }
        String text = text(group);
        boolean stands = group.get(0).size() >= 1.15f * body || (group.get(0).bold() && group.size() < 4);
        boolean title = stands
                && text.indexOf(' ') > 0
                && text.length() >= 8
                && text.length() <= LONGEST_TITLE
                && !KINDS.contains(text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L} ]", "")
                        .strip())
                && DATES.first(text).isEmpty()
                && !text.endsWith(":");
        return title && (best.isEmpty() || group.get(0).size() > best.get(0).size() + 0.5f) ? group : best;
    }

    static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean hyphen = !text.isEmpty() && text.charAt(text.length() - 1) == '-';
            text.append(text.isEmpty() || hyphen ? "" : " ").append(line.text());
        }
        return text.toString();
    }

    /** The first date in a short line of the first page; ISO 8601. */
    Optional<String> date() {
        return lines.stream()
                .limit(LINES)
                .filter(line -> line.text().length() < 90)
                .map(line -> DATES.first(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of a line that begins with "By"; empty when there is none. */
    List<String> authors() {
        for (Line line : lines.subList(0, Math.min(lines.size(), LINES))) {
            Matcher by = BYLINE.matcher(line.text());
            if (by.matches()) {
                return names(by.group(1));
            }
        }
        return List.of();
    }

    /** Names joined by commas, semicolons or "and", each of at least two words. */
    static List<String> names(@Nullable String joined) {
        List<String> names = new ArrayList<>();
        if (joined != null) {
            for (String name : joined.split("\\s*[,;&]\\s*|\\s+and\\s+")) {
                String one = name.strip();
                if (one.indexOf(' ') > 0
                        && one.length() < 60
                        && one.indexOf('@') < 0
                        && one.chars().noneMatch(Character::isDigit)) {
                    names.add(one);
                }
            }
        }
        return names;
    }
}
