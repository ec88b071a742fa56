package org.demarche.web;

import java.util.List;
import org.demarche.analysis.Guarantees;
import org.demarche.web.state.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * Who would protect whom.
 *
 * @param guarantor who gives or would give it
 * @param guarantorHref its page, empty when it has none
 * @param beneficiary whom it protects
 * @param beneficiaryHref its page, empty when it has none
 * @param state how far it has come
 * @param mentions what is said of it, the latest first; the first few
 * @param more how many more there are in words, empty for none
 */
record GuaranteeRow(
        String guarantor,
        String guarantorHref,
        String beneficiary,
        String beneficiaryHref,
        String state,
        List<Mention> mentions,
        String more) {
    private static final int MENTIONS = 6;

    /** What one statement says of it; all but the state and the quote may be empty. */
    record Mention(String state, String about, String against, List<String> triggers, String duration, Quote quote) {}

    /** @param most how many of them, the first ones */
    static List<GuaranteeRow> of(Guarantees guarantees, RecordState state, int most) {
        return guarantees.entries().stream()
                .limit(most)
                .map(entry -> new GuaranteeRow(
                        name(entry.guarantor()),
                        href(entry.guarantor(), state),
                        name(entry.beneficiary()),
                        href(entry.beneficiary(), state),
                        entry.state().word(),
                        entry.mentions().stream()
                                .sorted(java.util.Comparator.comparing((Guarantees.Mention m) ->
                                                m.cited().when())
                                        .reversed())
                                .limit(MENTIONS)
                                .map(mention -> mention(mention, state))
                                .toList(),
                        more(entry.mentions().size() - MENTIONS)))
                .toList();
    }

    private static String more(int left) {
        return left < 1 ? "" : Count.statements(left) + " more on it";
    }

    private static Mention mention(Guarantees.Mention mention, RecordState state) {
        return new Mention(
                mention.state().word(),
                Shown.label(mention.about()),
                Shown.labelOrEmpty(mention.against()),
                Shown.labels(mention.triggers()),
                Shown.labelOrEmpty(mention.duration()),
                Quote.of(mention.cited(), state));
    }

    private static String name(@Nullable String party) {
        return party == null || party.isBlank() ? "unnamed" : Shown.label(party);
    }

    private static String href(@Nullable String party, RecordState state) {
        if (party == null || party.isBlank()) {
            return "";
        }
        String path = Addresses.actor(party);
        return state.actorSlugs().name(path.substring("/actors/".length())).isPresent() ? path : "";
    }
}
