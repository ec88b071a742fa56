package org.demarche.ledger;

import org.demarche.record.Named;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Another name for an issue or an actor. Two become one when the first gets the name of the second. Statements that come in later under the
 * old name follow. What was read stays in the chain as it was read; the name is put on when a statement is shown, found and counted.
 *
 * @param kind what gets another name
 * @param from the name that it has; of an actor also the key of a speaker
 * @param to its name from now on; the same as {@code from} takes an earlier renaming of it back
 * @param speakerKind of an actor, what kind of speaker it is; null for that which was read
 * @param id of an actor, the Wikidata id ({@code wikidata:Q3052772}); null for that which was read
 */
public record Renaming(
        Kind kind,
        String from,
        String to,
        @Nullable SpeakerKind speakerKind,
        @Nullable String id) {
    /** What gets another name. */
    public enum Kind implements Named {
        /** The matter at stake. */
        ISSUE,
        /** Whoever speaks, is spoken for, spoken to, or would have to act. */
        ACTOR
    }

    /** @throws IllegalArgumentException when a name is blank, or an issue gets what only actors have */
    public Renaming {
        from = from.strip();
        to = to.strip();
        if (from.isEmpty() || to.isEmpty()) {
            throw new IllegalArgumentException("a renaming needs the old name and the new one");
        }
        if (kind == Kind.ISSUE && (speakerKind != null || id != null)) {
            throw new IllegalArgumentException("an issue has neither a kind of speaker nor a Wikidata id");
        }
    }

    /** Another name for an issue. */
    public static Renaming issue(String from, String to) {
        return new Renaming(Kind.ISSUE, from, to, null, null);
    }

    /** Another name for an actor. */
    public static Renaming actor(String from, String to) {
        return new Renaming(Kind.ACTOR, from, to, null, null);
    }

    /** By what an old name is known: an issue's label, an actor's key. */
    String key() {
        return key(kind, from);
    }

    static String key(Kind kind, String name) {
        return kind == Kind.ISSUE ? name : Ids.slug(name);
    }

    /** Whether it takes an earlier one back. */
    boolean isReturn() {
        return key().equals(key(kind, to));
    }
}
