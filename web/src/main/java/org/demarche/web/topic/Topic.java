package org.demarche.web.topic;

import java.util.regex.Pattern;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Query;

/**
 * Something that readers want covered.
 *
 * @param id of twelve letters and digits, stays for ever
 * @param title what it is, one line
 * @param why what a reader says of it, may be empty
 * @param search words that find what the record holds of it
 * @param state how far it is
 * @param coveredBy path or address of what covers it, empty before
 * @param proposedAt UTC, ISO 8601
 * @param changedAt when its state changed last
 * @param votes how many voted for it
 */
public record Topic(
        String id,
        String title,
        String why,
        String search,
        TopicState state,
        String coveredBy,
        String proposedAt,
        String changedAt,
        long votes) {
    /** UTF-16 units that a title may have. */
    public static final int LONGEST_TITLE = 160;

    /** UTF-16 units that an explanation may have. */
    public static final int LONGEST_WHY = 2000;

    private static final Pattern COVERING = Pattern.compile("|/[^/\\\\\\s][^\\s]{0,480}|https?://[^\\s]{1,480}");

    /**
     * A change of a topic.
     *
     * @param at UTC, ISO 8601
     * @param state the state from then on
     * @param note what the desk said, may be empty
     */
    public record Step(String at, TopicState state, String note) {}

    /** Its page. */
    public String path() {
        return "/topics/" + id;
    }

    /** Whether this can be what covers a topic: a path of the site, a whole address of the web, or nothing. */
    public static boolean canBeCoveredBy(String where) {
        return COVERING.matcher(where).matches();
    }

    /** How many statements the record holds with its words. */
    public long held(Ledger ledger) throws LedgerException {
        return search.isBlank()
                ? 0
                : ledger.search(Query.ALL.words(search).limit(1)).total();
    }
}
