package org.demarche.article.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headline, weighed among what JSON-LD, OpenGraph, the {@code h1} and the {@code title} element say. */
final class Titles {
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
        if (headline != null && open != null && Words.fold(headline).equals(Words.fold(open))) {
            return headline;
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
            return headline;
        }
        if (open != null) {
            return withoutOutlet(open);
        }
        return head.title().isEmpty() ? null : withoutOutlet(head.title());
    }

    private static boolean contains(String longer, String shorter) {
        return longer.equals(shorter)
                || (" " + longer + " ").contains(" " + shorter + " ") && shorter.length() * 3 > longer.length();
    }

    /** Without the outlet's name that many systems put before or behind it. */
    private String withoutOutlet(String title) {
        String site = head.first("og:site_name");
        for (String bar : List.of(" | ", " \u2013 ", " \u2014 ", " - ", " :: ", " \u00bb ", " \u00b7 ", " // ")) {
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
