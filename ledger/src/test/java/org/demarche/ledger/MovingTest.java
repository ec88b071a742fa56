package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A record is copied from one home to another. */
@OnBothHomes
class MovingTest {
    private static final Author READER = Author.reader("fast test");
    private static final Author IDA = Author.person("Ida Wren");

    /** Where it is copied from; it goes to the other one. */
    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private String from;
    private String to;

    @BeforeEach
    void fill() throws Exception {
        from = home.address(folder, "from");
        to = home.other().address(folder, "to");
        try (Ledger ledger = Ledger.open(from)) {
            for (int i = 0; i < 4; i++) {
                ledger.add(AddingProcess.reading(i), READER);
            }
            StatementView flood =
                    ledger.search(Query.ALL.words("flood")).items().get(0);
            assertThat(ledger.revise(flood.id(), 1, new Change.Confirm(), IDA, "it stands \0 there"))
                    .isPresent();
            assertThat(ledger.takeDown(
                            ledger.search(Query.ALL.words("\"flood 2\""))
                                    .items()
                                    .get(0)
                                    .article()
                                    .id(),
                            IDA,
                            "court order"))
                    .isPresent();
        }
    }

    @Test
    void everythingIsThereAndVerifies() throws Exception {
        try (Ledger source = Ledger.openReadOnly(from);
                Ledger target = Ledger.open(to)) {
            Copied copied = source.copyTo(target);

            assertThat(copied.verification().faults()).isEmpty();
            assertThat(copied.copied()).isEqualTo(source.counts().revisions());
            assertThat(target.head()).isEqualTo(source.head());
            assertThat(target.roots()).isEqualTo(source.roots());
            assertThat(target.search(Query.ALL)).isEqualTo(source.search(Query.ALL));
            assertThat(target.search(Query.ALL.words("boats day*")))
                    .isEqualTo(source.search(Query.ALL.words("boats day*")));
        }
        try (Raw one = new Raw(from);
                Raw other = new Raw(to)) {
            assertThat(other.record()).isEqualTo(one.record());
        }
    }

    @Test
    void copyingGoesOnWhereItStoppedAndTakesATakedownAlong() throws Exception {
        try (Ledger source = Ledger.open(from);
                Ledger target = Ledger.open(to)) {
            source.copyTo(target);
            long before = source.counts().revisions();
            source.add(AddingProcess.reading(9), READER);
            assertThat(source.takeDown(
                            source.search(Query.ALL.words("\"flood 1\""))
                                    .items()
                                    .get(0)
                                    .article()
                                    .id(),
                            IDA,
                            "court order"))
                    .isPresent();

            Copied copied = source.copyTo(target);

            assertThat(copied.known()).isEqualTo(before);
            assertThat(copied.copied()).isEqualTo(source.counts().revisions() - before);
            assertThat(copied.verification().faults()).isEmpty();
            assertThat(target.search(Query.ALL.words("\"flood 1\"")).items()).isEmpty();
            assertThat(source.copyTo(target).copied()).isZero();
        }
        try (Raw one = new Raw(from);
                Raw other = new Raw(to)) {
            assertThat(other.record()).isEqualTo(one.record());
        }
    }

    @Test
    void anotherRecordIsNotTouched() throws Exception {
        try (Ledger source = Ledger.open(from);
                Ledger target = Ledger.open(to)) {
            target.add(AddingProcess.reading(77), READER);
            String head = target.head();

            assertThatThrownBy(() -> source.copyTo(target))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("another record");

            assertThat(target.head()).isEqualTo(head);
        }
    }

    @Test
    void aDamagedRecordIsNotCopiedFurtherThanItHolds() throws Exception {
        try (Raw raw = new Raw(from)) {
            raw.run("UPDATE revision SET author = 'somebody' WHERE seq = 7");
        }
        try (Ledger source = Ledger.open(from);
                Ledger target = Ledger.open(to)) {
            assertThatThrownBy(() -> source.copyTo(target))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("revision 7 cannot be copied");
            assertThat(target.verify().faults()).isEmpty();
        }
    }

    @Test
    void aBackupOfEitherHomeIsAFileThatCanBeRestoredAnywhere() throws Exception {
        Path file = folder.resolve("backup.db");
        String head;
        try (Ledger source = Ledger.open(from)) {
            assertThat(source.backup(file.toString()).faults()).isEmpty();
            head = source.head();
        }
        assertThat(folder.resolve("backup.db.unfinished")).doesNotExist();

        try (Ledger backup = Ledger.openReadOnly(file.toString());
                Ledger restored = Ledger.open(to)) {
            assertThat(backup.copyTo(restored).verification().head()).isEqualTo(head);
        }
    }
}
