package org.demarche.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.record.Act;
import org.jspecify.annotations.Nullable;

/**
 * The search form as it was sent.
 *
 * @param words full text
 * @param acts the choice of an act
 * @param from first day as it was typed
 * @param to last day as it was typed
 * @param conditional the choice between with and without a condition
 * @param reviewed the choice between machine-read and reviewed
 * @param order the choice of an order
 * @param speaker a speaker's key
 * @param represents whom the speaker speaks for
 * @param outlet an outlet's name
 * @param issue an issue's label
 */
record SearchForm(
        String words,
        List<Option> acts,
        String from,
        String to,
        List<Option> conditional,
        List<Option> reviewed,
        List<Option> order,
        String speaker,
        String represents,
        String outlet,
        String issue) {

    /** One entry of a choice. */
    record Option(String value, String label, boolean chosen) {}

    /** @param sent the parameters by name, none of them blank */
    static SearchForm of(Map<String, String> sent) {
        List<Option> acts = new ArrayList<>();
        acts.add(new Option("", "any", false));
        for (Act act : Act.values()) {
            acts.add(new Option(act.word(), act.word(), act.word().equals(sent.get("act"))));
        }
        return new SearchForm(
                sent.getOrDefault("q", ""),
                acts,
                sent.getOrDefault("from", ""),
                sent.getOrDefault("to", ""),
                choice(sent.get("conditional"), "with or without", "with a condition", "without"),
                choice(sent.get("reviewed"), "any", "reviewed", Mark.MACHINE_READ),
                List.of(
                        new Option("newest", "newest first", !"rank".equals(sent.get("order"))),
                        new Option("rank", "best match first", "rank".equals(sent.get("order")))),
                sent.getOrDefault("speaker", ""),
                sent.getOrDefault("represents", ""),
                sent.getOrDefault("outlet", ""),
                sent.getOrDefault("issue", ""));
    }

    private static List<Option> choice(@Nullable String sent, String any, String yes, String no) {
        return List.of(
                new Option("", any, false),
                new Option("yes", yes, "yes".equals(sent)),
                new Option("no", no, "no".equals(sent)));
    }
}
