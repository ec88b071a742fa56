package org.demarche.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline, weighed among what JSON-LD, OpenGraph, the {@code h1} and the {@code title} element say. */
final class Titles {
    private static final List<String> BARS =
            List.of(" | ", " \u2013 ", " \u2014 ", " - ", " :: ", " \u00bb ", " \u00b7 ", " // ");
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\d-]{2,40}(?:\\.[\\p{L}\\d-]{2,40}){0,2}\\.[A-Za-z]{2,6}");

    private final Head head;
    private final Signals signals;

    Titles(Head head, Signals signals) {
        this.head = head;
        this.signals = signals;
    }

    /** All that may be the title, without what JSON-LD says; for finding the article that JSON-LD describes. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        signals.headlines.stream().limit(3).map(Signals.Sign::text).forEach(all::add);
        all.addAll(head.all(List.of("og:title", "twitter:title")));
        all.add(head.title());
        all.removeIf(String::isBlank);
        return all;
    }

    /** The headline, or null. */
    @Nullable
    String best(Schema schema) {
        String open = head.first(
                List.of("og:title", "twitter:title", "dc.title", "title", "sailthru.title", "parsely-title"));
        String headline = schema.ofArticle("headline");
        List<String> seen = signals.headlines.stream()
                .map(Signals.Sign::text)
                .filter(t -> !t.isBlank())
                .toList();
        List<String> others = new ArrayList<>();
        for (String one : new String[] {headline, open, head.title()}) {
            if (one != null && !one.isBlank()) {
                others.add(one);
            }
        }
        Set<String> houses = houses(schema);
        if (headline != null && open != null && Words.fold(headline).equals(Words.fold(open))) {
            return withoutKnown(headline, houses);
        }
        for (String visible : seen) {
            String fold = Words.fold(visible);
            if (!fold.isEmpty() && others.stream().anyMatch(other -> contains(Words.fold(other), fold))) {
                return visible;
            }
        }
        if (seen.size() == 1 && seen.get(0).indexOf(' ') > 0) {
            return seen.get(0);
        }
        if (headline != null) {
            return withoutKnown(headline, houses);
        }
        if (open != null) {
            return withoutOutlet(withoutKnown(open, houses));
        }
        return head.title().isEmpty() ? null : withoutOutlet(withoutKnown(head.title(), houses));
    }

    /** The names of the outlet, folded. */
    private Set<String> houses(Schema schema) {
        Set<String> houses = new HashSet<>();
        head.all(List.of("og:site_name", "application-name")).forEach(name -> houses.add(Words.fold(name)));
        signals.houses.forEach(sign -> houses.add(Words.fold(sign.text())));
        String publisher = schema.text("publisher");
        if (publisher != null) {
            houses.add(Words.fold(publisher));
        }
        houses.remove("");
        return houses;
    }

    /** Without the outlet's name before or behind it, where the page tells that name, or where it is the name of a host. */
    private static String withoutKnown(String title, Set<String> houses) {
        for (String bar : BARS) {
            int last = title.lastIndexOf(bar);
            if (last > 0) {
                String rest = title.substring(last + bar.length()).strip();
                if (houses.contains(Words.fold(rest)) || HOST.matcher(rest).matches()) {
                    return withoutKnown(title.substring(0, last).strip(), houses);
                }
            }
            int first = title.indexOf(bar);
            if (first > 0 && houses.contains(Words.fold(title.substring(0, first)))) {
                return title.substring(first + bar.length()).strip();
            }
        }
        return title;
    }

    private static boolean contains(String longer, String shorter) {
        return longer.equals(shorter)
                || (" " + longer + " ").contains(" " + shorter + " ") && shorter.length() * 3 > longer.length();
    }

    /** Without the outlet's name that many systems put before or behind it. */
    private String withoutOutlet(String title) {
        String site = head.first("og:site_name");
        for (String bar : BARS) {
            int last = title.lastIndexOf(bar);
            if (last > 0) {
                String rest = title.substring(last + bar.length());
                String before = title.substring(0, last);
                boolean outlet = site != null && Words.fold(rest).contains(Words.fold(site));
                if (outlet
                        || (before.length() > rest.length()
                                && before.split(" ").length > 2
                                && rest.split(" ").length < 6)) {
                    return bar.equals(" | ") || outlet ? withoutOutlet(before) : before;
                }
            }
        }
        return title;
    }
}
