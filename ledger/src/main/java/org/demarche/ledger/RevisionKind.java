package org.demarche.ledger;

import org.demarche.record.Named;

/** What a revision did. The word of each stands in the chain, so a constant is never renamed. */
public enum RevisionKind implements Named {
    /** An article, or a version of it, or better data about it, came in. */
    ARTICLE,
    /** An article was read: which statements were found, with its preconditions and deeds. */
    READING,
    /** The reader found a statement, or found it again with another result. */
    EXTRACTION,
    /** The reader would now say something else of a statement that a person has reviewed; the person's word stays. */
    PROPOSAL,
    /** A person accepted a statement as it is. */
    CONFIRMATION,
    /** A person changed a statement. */
    CORRECTION,
    /** A person said that this is no statement. */
    REJECTION,
    /** A statement no longer stands. */
    WITHDRAWAL,
    /** A person added a statement that the reader had missed. */
    ADDITION,
    /** A person took the last decision back; it says what stands again. */
    UNDO,
    /** A person said something about a statement, which is the reason; nothing changes. */
    COMMENT,
    /** A person said that a statement is the same as another one, or that it holds now what was said in two. */
    MERGE,
    /** A person said that a statement was several, or is another one than that of another article. */
    SPLIT,
    /** The desk gave a statement to a reviewer, or took it back; what it says does not change. */
    ASSIGNMENT,
    /** A second reviewer's own reading of a statement, given without regard to the first one's; nothing changes. */
    OPINION,
    /** A person gave an issue or an actor another name, here and in everything that comes in later. */
    NAMING,
    /** An article's words were blanked for a lawful reason; hashes stay, so the chain still verifies. */
    TAKEDOWN;

    /** Whether what stands may be another now. Whoever looked before a revision of another kind has seen all there is to see. */
    boolean changes() {
        return this != COMMENT && this != ASSIGNMENT && this != OPINION;
    }
}
