package org.demarche.ledger;

import java.util.List;
import org.demarche.record.Precondition;
import org.demarche.record.Statement;
import org.jspecify.annotations.Nullable;

/** What a person does to a statement. */
public sealed interface Change {
    /** It is right as it stands; one that was withdrawn or rejected stands again. */
    record Confirm() implements Change {}

    /**
     * It should say something else.
     *
     * @param statement all fields as they should be, with offsets in code points into the article's version that the statement's view
     *     names; its id, {@code within} and review are set by the ledger and not looked at
     * @param preconditions who waits for whom by this statement, instead of what the article has of it now; null to leave that. They are
     *     kept with the article: a later reading does not change them, and undoing the correction does not either. Not looked at in an
     *     {@link Opinion}
     */
    record Correct(Statement statement, @Nullable List<Precondition> preconditions) implements Change {
        public Correct {
            preconditions = preconditions == null ? null : List.copyOf(preconditions);
        }

        /** Leaves the preconditions as they are. */
        public Correct(Statement statement) {
            this(statement, null);
        }
    }

    /** It is no statement: the reader was wrong. */
    record Reject() implements Change {}

    /** The last decision of a person about it is taken back, be it an undoing itself; what stood before stands again. */
    record Undo() implements Change {}

    /** Something is said about it, in the reason, and nothing else changes. It is in nobody's way: it conflicts with nothing. */
    record Comment() implements Change {}

    /** It no longer stands, for the reason given. */
    record Withdraw() implements Change {}

    /**
     * It says the same as another statement. In one article the two become one: the other one holds the words of both, and this one is found
     * no more, names the other one and keeps its address and history. In different articles both stay, and belong to one group.
     *
     * @param into id of the other statement
     * @param seen how many revisions the other one had when the person looked at it
     */
    record Merge(String into, int seen) implements Change {}

    /**
     * It was several statements that the reader ran together.
     *
     * @param parts two at least, as for {@link Correct}: the first one keeps the id, the others get ids of their own
     */
    record Split(List<Statement> parts) implements Change {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * It is another statement than one of another article that it was grouped with, so the two belong to different groups.
     *
     * @param from id of the other statement
     */
    record Separate(String from) implements Change {}

    /**
     * It is given to a reviewer. This is in nobody's way: it conflicts with nothing.
     *
     * @param reviewer the name of whoever shall look at it; null for nobody
     */
    record Assign(@Nullable String reviewer) implements Change {}

    /**
     * What a second reviewer makes of it who has not seen what the first one did ({@link Ledger#asRead} is what to show). It is kept, and
     * agreement is measured by it; what stands stays. It conflicts with nothing.
     *
     * @param verdict {@link Confirm} (the reader was right), {@link Correct} or {@link Reject}
     */
    record Opinion(Change verdict) implements Change {
        /** @throws IllegalArgumentException when the verdict is none of the three */
        public Opinion {
            if (!(verdict instanceof Confirm || verdict instanceof Correct || verdict instanceof Reject)) {
                throw new IllegalArgumentException("an opinion confirms, corrects or rejects");
            }
        }
    }
}
