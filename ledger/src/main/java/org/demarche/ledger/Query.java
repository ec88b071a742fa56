package org.demarche.ledger;

import java.time.LocalDate;
import org.demarche.record.Act;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. Start from {@link #ALL} and narrow: {@code Query.ALL.words("\"security guarantees\" -nato").act(Act.DEMAND)}. All
 * that is set must hold.
 *
 * @param words full text over content, speaker, issue and addressee, case and diacritics ignored. Every word must occur; {@code "a
 *     phrase"} in its order; {@code word*} by its beginning; {@code -word} must not occur. Any other character only separates words, so no
 *     input is wrong. Null for no full text; of a text over {@value SearchWords#MAX_TERMS} words the rest is ignored
 * @param speaker a speaker's key
 * @param outlet an outlet's name
 * @param act an act
 * @param issue an issue's label
 * @param represents whom the speaker speaks for
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param conditional true for statements with a condition only, false for those without
 * @param reviewed true for statements that a person has reviewed only, false for those that nobody has
 * @param flagged true for statements flagged for another look only, false for those that are not
 * @param assigned the reviewer to whom the desk gave the statement
 * @param order in which order
 * @param limit how many on a page, 1 to 500
 * @param after where the page before ended, from {@link Page#next}; null for the first page
 */
public record Query(
        @Nullable String words,
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable Act act,
        @Nullable String issue,
        @Nullable String represents,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean conditional,
        @Nullable Boolean reviewed,
        @Nullable Boolean flagged,
        @Nullable String assigned,
        Order order,
        int limit,
        @Nullable String after) {
    /** Every visible statement, newest first, 20 on a page. */
    public static final Query ALL =
            new Query(null, null, null, null, null, null, null, null, null, null, null, null, Order.NEWEST, 20, null);

    /** In which order. */
    public enum Order {
        /** By day, newest first; of one day the one added last comes first. */
        NEWEST,
        /** The best match for the words first; without words the same as {@link #NEWEST}. */
        RANK
    }

    /** @throws IllegalArgumentException when the limit is not between 1 and 500 */
    public Query {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page holds 1 to 500 statements, not " + limit);
        }
    }

    /** The same query with another {@code words}. */
    public Query words(@Nullable String words) {
        Fields fields = new Fields(this);
        fields.words = words;
        return fields.query();
    }

    /** The same query with another {@code speaker}. */
    public Query speaker(@Nullable String speaker) {
        Fields fields = new Fields(this);
        fields.speaker = speaker;
        return fields.query();
    }

    /** The same query with another {@code outlet}. */
    public Query outlet(@Nullable String outlet) {
        Fields fields = new Fields(this);
        fields.outlet = outlet;
        return fields.query();
    }

    /** The same query with another {@code act}. */
    public Query act(@Nullable Act act) {
        Fields fields = new Fields(this);
        fields.act = act;
        return fields.query();
    }

    /** The same query with another {@code issue}. */
    public Query issue(@Nullable String issue) {
        Fields fields = new Fields(this);
        fields.issue = issue;
        return fields.query();
    }

    /** The same query with another {@code represents}. */
    public Query represents(@Nullable String represents) {
        Fields fields = new Fields(this);
        fields.represents = represents;
        return fields.query();
    }

    /** The same query with another {@code from}. */
    public Query from(@Nullable LocalDate from) {
        Fields fields = new Fields(this);
        fields.from = from;
        return fields.query();
    }

    /** The same query with another {@code to}. */
    public Query to(@Nullable LocalDate to) {
        Fields fields = new Fields(this);
        fields.to = to;
        return fields.query();
    }

    /** The same query with another {@code conditional}. */
    public Query conditional(@Nullable Boolean conditional) {
        Fields fields = new Fields(this);
        fields.conditional = conditional;
        return fields.query();
    }

    /** The same query with another {@code reviewed}. */
    public Query reviewed(@Nullable Boolean reviewed) {
        Fields fields = new Fields(this);
        fields.reviewed = reviewed;
        return fields.query();
    }

    /** The same query with another {@code flagged}. */
    public Query flagged(@Nullable Boolean flagged) {
        Fields fields = new Fields(this);
        fields.flagged = flagged;
        return fields.query();
    }

    /** The same query with another {@code assigned}. */
    public Query assigned(@Nullable String assigned) {
        Fields fields = new Fields(this);
        fields.assigned = assigned;
        return fields.query();
    }

    /** The same query with another {@code order}. */
    public Query order(Order order) {
        Fields fields = new Fields(this);
        fields.order = order;
        return fields.query();
    }

    /** The same query with another {@code limit}. */
    public Query limit(int limit) {
        Fields fields = new Fields(this);
        fields.limit = limit;
        return fields.query();
    }

    /** The same query with another {@code after}. */
    public Query after(@Nullable String after) {
        Fields fields = new Fields(this);
        fields.after = after;
        return fields.query();
    }

    /** All fields of a query, to change one and keep the others. */
    private static final class Fields {
        private @Nullable String words;
        private @Nullable String speaker;
        private @Nullable String outlet;
        private @Nullable Act act;
        private @Nullable String issue;
        private @Nullable String represents;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Boolean conditional;
        private @Nullable Boolean reviewed;
        private @Nullable Boolean flagged;
        private @Nullable String assigned;
        private Order order;
        private int limit;
        private @Nullable String after;

        Fields(Query query) {
            words = query.words;
            speaker = query.speaker;
            outlet = query.outlet;
            act = query.act;
            issue = query.issue;
            represents = query.represents;
            from = query.from;
            to = query.to;
            conditional = query.conditional;
            reviewed = query.reviewed;
            flagged = query.flagged;
            assigned = query.assigned;
            order = query.order;
            limit = query.limit;
            after = query.after;
        }

        Query query() {
            return new Query(
                    words,
                    speaker,
                    outlet,
                    act,
                    issue,
                    represents,
                    from,
                    to,
                    conditional,
                    reviewed,
                    flagged,
                    assigned,
                    order,
                    limit,
                    after);
        }
    }
}
