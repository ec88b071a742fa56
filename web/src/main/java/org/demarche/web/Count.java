package org.demarche.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.demarche.ledger.Tally;

/**
 * A count in a list of counts, leading to what was counted.
 *
 * @param label what was counted
 * @param figure how many, digits grouped
 * @param href where they are
 */
record Count(String label, String figure, String href) {
    /** @param href gives the address for a tally's key */
    static List<Count> of(List<Tally> tallies, int most, Function<String, String> href) {
        return tallies.stream()
                .limit(most)
                .map(tally ->
                        new Count(Shown.label(tally.label()), figure(tally.statements()), href.apply(tally.key())))
                .toList();
    }

    /** {@code 1,234}. */
    static String figure(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 statement}, {@code 1,234 statements}. */
    static String statements(long number) {
        return figure(number) + (number == 1 ? " statement" : " statements");
    }
}
