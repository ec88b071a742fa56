package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code statement}: how a statement stands now. The migration says what each column means. */
record StatementRow(
        long num,
        String id,
        String article,
        int version,
        int firstVersion,
        long seq,
        int shown,
        long machineSeq,
        int revisions,
        boolean visible,
        boolean flagged,
        @Nullable String assigned,
        @Nullable String mergedInto,
        String addedAt,
        String revisedAt,
        Facets facets) {
    static final String[] NAMES = {
        "place",
        "num",
        "id",
        "article",
        "version",
        "first_version",
        "seq",
        "shown",
        "machine_seq",
        "revisions",
        "visible",
        "flagged",
        "assigned",
        "merged_into",
        "added_at",
        "revised_at",
        "review",
        "speaker_key",
        "speaker",
        "represents",
        "outlet",
        "act",
        "issue",
        "addressee",
        "said_on",
        "day",
        "conditions",
        "words",
        "terms"
    };

    static StatementRow of(ResultSet row) throws SQLException {
        return new StatementRow(
                row.getLong("num"),
                ChainRow.text(row, "id"),
                ChainRow.text(row, "article"),
                row.getInt("version"),
                row.getInt("first_version"),
                row.getLong("seq"),
                row.getInt("shown"),
                row.getLong("machine_seq"),
                row.getInt("revisions"),
                row.getBoolean("visible"),
                row.getBoolean("flagged"),
                row.getString("assigned"),
                row.getString("merged_into"),
                ChainRow.text(row, "added_at"),
                ChainRow.text(row, "revised_at"),
                new Facets(
                        row.getString("review"),
                        ChainRow.text(row, "speaker_key"),
                        ChainRow.text(row, "speaker"),
                        row.getString("represents"),
                        row.getString("outlet"),
                        ChainRow.text(row, "act"),
                        ChainRow.text(row, "issue"),
                        row.getString("addressee"),
                        row.getString("said_on"),
                        ChainRow.text(row, "day"),
                        row.getBoolean("conditions"),
                        ChainRow.text(row, "words")));
    }

    /** What a revision that the statement's payload stands by makes of it. */
    static StatementRow shown(ChainRow revision, @Nullable StatementRow before, Facets facets, boolean visible) {
        boolean machine = revision.kind().equals(RevisionKind.EXTRACTION.word());
        return new StatementRow(
                before == null ? revision.seq() : before.num,
                String.valueOf(revision.statement()),
                revision.article(),
                revision.version(),
                before == null ? revision.version() : before.firstVersion,
                revision.seq(),
                revision.number(),
                machine ? revision.seq() : before == null ? 0 : before.machineSeq,
                revision.number(),
                visible,
                // A person's revision settles what was flagged; the reader's does not.
                machine && before != null && before.flagged,
                before == null ? null : before.assigned,
                null,
                before == null ? revision.at() : before.addedAt,
                revision.at(),
                facets);
    }

    /** What a proposal makes of it: nothing but that a person should look. */
    StatementRow proposed(ChainRow revision) {
        return with(revision.seq(), revision.number(), visible, true, assigned, mergedInto, revision.at(), facets);
    }

    StatementRow withdrawn(ChainRow revision) {
        return with(machineSeq, revision.number(), false, false, assigned, null, revision.at(), facets);
    }

    /** It is the same as another statement of its article, and is found no more. */
    StatementRow merged(ChainRow revision, String into) {
        return with(machineSeq, revision.number(), false, false, assigned, into, revision.at(), facets);
    }

    /** What a revision makes of it that changes nothing: a comment, an opinion. */
    StatementRow noted(ChainRow revision) {
        return with(machineSeq, revision.number(), visible, flagged, assigned, mergedInto, revision.at(), facets);
    }

    StatementRow assigned(ChainRow revision, @Nullable String reviewer) {
        return with(machineSeq, revision.number(), visible, flagged, reviewer, mergedInto, revision.at(), facets);
    }

    StatementRow withFlag() {
        return with(machineSeq, revisions, visible, true, assigned, mergedInto, revisedAt, facets);
    }

    StatementRow withFacets(Facets changed) {
        return with(machineSeq, revisions, visible, flagged, assigned, mergedInto, revisedAt, changed);
    }

    private StatementRow with(
            long newMachineSeq,
            int newRevisions,
            boolean nowVisible,
            boolean nowFlagged,
            @Nullable String reviewer,
            @Nullable String into,
            String at,
            Facets newFacets) {
        return new StatementRow(
                num,
                id,
                article,
                version,
                firstVersion,
                seq,
                shown,
                newMachineSeq,
                newRevisions,
                nowVisible,
                nowFlagged,
                reviewer,
                into,
                addedAt,
                at,
                newFacets);
    }

    /** Where it stands in the order of pages. */
    long place() {
        return Places.of(facets.day(), num);
    }

    /** What it is filtered by, as words of the full text. */
    String terms() {
        return Filter.words(facets, flagged, assigned);
    }

    /** Whether a person has had the last word on it. */
    boolean reviewed() {
        return facets.review() != null;
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            place(),
            num,
            id,
            article,
            version,
            firstVersion,
            seq,
            shown,
            machineSeq,
            revisions,
            visible ? 1 : 0,
            flagged ? 1 : 0,
            assigned,
            mergedInto,
            addedAt,
            revisedAt,
            facets.review(),
            facets.speakerKey(),
            facets.speaker(),
            facets.represents(),
            facets.outlet(),
            facets.act(),
            facets.issue(),
            facets.addressee(),
            facets.saidOn(),
            facets.day(),
            facets.conditions() ? 1 : 0,
            facets.words(),
            terms()
        };
    }
}
