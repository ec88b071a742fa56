package org.demarche.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Query;
import org.demarche.record.Act;
import org.demarche.record.Named;
import org.demarche.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search. They are the same for the page and for its JSON. */
final class SearchRequest {
    /** The parameters in the order in which addresses have them. */
    static final String[] NAMES = {
        "q",
        "act",
        "speaker",
        "represents",
        "outlet",
        "issue",
        "from",
        "to",
        "conditional",
        "reviewed",
        "order",
        "after"
    };

    private SearchRequest() {}

    /** Of what was sent, the parameters that are known and not blank, in the order of {@link #NAMES}. */
    static Map<String, String> known(Map<String, String> sent) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = sent.get(name);
            if (value != null && !value.isBlank()) {
                known.put(name, value.strip());
            }
        }
        return known;
    }

    /** @throws Unclear when a value is none of those that its parameter can have */
    static Query query(Map<String, String> sent) throws Unclear {
        return Query.ALL
                .limit(Limits.RESULTS)
                .words(sent.get("q"))
                .act(act(sent.get("act")))
                .speaker(sent.get("speaker"))
                .represents(sent.get("represents"))
                .outlet(sent.get("outlet"))
                .issue(sent.get("issue"))
                .from(day("from", sent.get("from"), true))
                .to(day("to", sent.get("to"), false))
                .conditional(yesOrNo("conditional", sent.get("conditional")))
                .reviewed(yesOrNo("reviewed", sent.get("reviewed")))
                .order(order(sent.get("order")))
                .after(sent.get("after"));
    }

    private static @Nullable Act act(@Nullable String word) throws Unclear {
        if (word == null) {
            return null;
        }
        return Named.find(Act.class, word)
                .orElseThrow(() ->
                        new Unclear("“act” is “" + word + "”, but an act is one of: " + Named.words(Act.class) + "."));
    }

    /** A month or a year stands for its first day as a beginning and for its last day as an end. */
    private static @Nullable LocalDate day(String name, @Nullable String typed, boolean first) throws Unclear {
        if (typed == null) {
            return null;
        }
        Optional<PartialDate> date = PartialDate.parse(typed);
        if (date.isEmpty()) {
            throw new Unclear("“" + name + "” is “" + typed + "”, but a date is written 2031-05-04, 2031-05 or 2031.");
        }
        return first ? date.get().first() : date.get().last();
    }

    private static @Nullable Boolean yesOrNo(String name, @Nullable String word) throws Unclear {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Unclear("“" + name + "” is “" + word + "”, but it can only be yes or no.");
        };
    }

    private static Query.Order order(@Nullable String word) throws Unclear {
        if (word == null || word.equals("newest")) {
            return Query.Order.NEWEST;
        }
        if (word.equals("rank")) {
            return Query.Order.RANK;
        }
        throw new Unclear("“order” is “" + word + "”, but it can only be newest or rank.");
    }
}
