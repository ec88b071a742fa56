package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one can filter by, each value as one word of the full text. It begins with a private-use character, which {@link SearchWords}
 * takes out of what people type, and goes on with 60 bits of the value's hash.
 */
enum Filter {
    SPEAKER,
    REPRESENTS,
    OUTLET,
    ACT,
    ISSUE,
    CONDITIONAL,
    REVIEWED,
    FLAGGED,
    ASSIGNED;

    private static final char MARK = '\ue000';

    String word(String value) {
        return MARK + Ids.name("filter", name(), value);
    }

    /** The words of a statement. */
    static String words(Facets facets, boolean flagged, @Nullable String assigned) {
        List<String> words = new ArrayList<>();
        add(words, SPEAKER, facets.speakerKey());
        add(words, REPRESENTS, facets.represents());
        add(words, OUTLET, facets.outlet());
        add(words, ACT, facets.act());
        add(words, ISSUE, facets.issue());
        add(words, CONDITIONAL, facets.conditions());
        add(words, REVIEWED, facets.review() != null);
        add(words, FLAGGED, flagged);
        add(words, ASSIGNED, assigned);
        return String.join(" ", words);
    }

    /** The words that a query's filters call for. */
    static List<String> words(Query query) {
        List<String> words = new ArrayList<>();
        add(words, SPEAKER, query.speaker());
        add(words, REPRESENTS, query.represents());
        add(words, OUTLET, query.outlet());
        add(words, ACT, query.act() == null ? null : query.act().word());
        add(words, ISSUE, query.issue());
        add(words, CONDITIONAL, query.conditional());
        add(words, REVIEWED, query.reviewed());
        add(words, FLAGGED, query.flagged());
        add(words, ASSIGNED, query.assigned());
        return words;
    }

    private static void add(List<String> words, Filter filter, @Nullable Object value) {
        if (value != null) {
            words.add(filter.word(value.toString()));
        }
    }
}
