package org.demarche.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page says an article is about: its tags and the part of the outlet it stands in. */
final class Subjects {
    private static final int MOST = 50;
    private static final int LONGEST = 80;

    private final Head head;
    private final Signals signals;
    private final Schema schema;

    Subjects(Head head, Signals signals, Schema schema) {
        this.head = head;
        this.signals = signals;
        this.schema = schema;
    }

    /** Tags in the order of the page, from the first of its sources that has any; each once. */
    List<String> tags() {
        List<List<String>> sources = List.of(
                head.all(List.of("article:tag", "og:article:tag")),
                schema.list("keywords"),
                head.all(List.of("news_keywords", "parsely-tags", "sailthru.tags", "cxenseparse:tags")),
                texts(signals.tags),
                head.all(List.of("dc.subject", "dcterms.subject", "keywords")));
        for (List<String> source : sources) {
            Map<String, String> tags = new LinkedHashMap<>();
            for (String given : source) {
                for (String one : given.split("[,;]")) {
                    String tag = Text.spaced(one);
                    if (!tag.isEmpty() && tag.length() <= LONGEST && tags.size() < MOST) {
                        tags.putIfAbsent(Words.fold(tag), tag);
                    }
                }
            }
            if (!tags.isEmpty()) {
                return new ArrayList<>(tags.values());
            }
        }
        return List.of();
    }

    /** The part of the outlet, "World" for instance, or null. */
    @Nullable
    String section() {
        String told = schema.text("articleSection");
        String named = head.first(List.of(
                "article:section",
                "og:article:section",
                "parsely-section",
                "cxenseparse:section",
                "dc.type.section",
                "section"));
        List<String> seen = texts(signals.sections);
        return told != null ? told : named != null ? named : seen.isEmpty() ? null : seen.get(0);
    }

    private static List<String> texts(List<Signals.Sign> signs) {
        return signs.stream()
                .map(Signals.Sign::text)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .toList();
    }
}
