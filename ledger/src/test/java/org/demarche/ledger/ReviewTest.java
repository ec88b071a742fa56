package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.demarche.record.Reading;
import org.demarche.record.ReviewState;
import org.demarche.record.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What people do to the record, and how it is proved later. */
@OnBothHomes
class ReviewTest {
    @Parameter
    TestHome home;

    private static final Author READER = Author.reader("fast 1");
    private static final Author IDA = Author.person("Ida Wren");
    private static final String TEXT =
            "Minister Lea Marsh said the ferry will sail at dawn. Pilot Joss Tern warned of squallfog.";

    private static final Reading READING = reading(Act.ASSERT);

    @TempDir
    Path folder;

    private Ledger ledger;
    private String article;
    private String ferry;

    private static Reading reading(Act act) {
        return Readings.reading(
                Readings.article("https://example.org/ferry", "Quay News", "2030-06-01", TEXT),
                Said.of("Lea Marsh", "the ferry will sail at dawn").act(act),
                Said.of("Joss Tern", "of squallfog"));
    }

    @BeforeEach
    void fill() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "test"));
        article = ledger.add(READING, READER).article();
        ferry = ledger.search(Query.ALL.words("ferry")).items().get(0).id();
    }

    @AfterEach
    void verifyRebuildAndClose() throws LedgerException {
        assertThat(ledger.verify().faults()).isEmpty();
        List<StatementView> before = ledger.search(Query.ALL).items();
        ledger.rebuild();
        assertThat(ledger.search(Query.ALL).items()).isEqualTo(before);
        assertThat(ledger.verify().faults()).isEmpty();
        ledger.close();
    }

    @Test
    void aConfirmedStatementIsReviewed() throws LedgerException {
        Revised revised =
                ledger.revise(ferry, 1, new Change.Confirm(), IDA, null).orElseThrow();

        assertThat(revised.done()).isTrue();
        assertThat(revised.now().statement().review().state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(revised.now().statement().review().by()).isEqualTo("Ida Wren");
        assertThat(ledger.search(Query.ALL.reviewed(true)).items()).containsExactly(revised.now());
    }

    @Test
    void aReaderNeverOverwritesWhatAPersonConfirmed() throws LedgerException {
        ledger.revise(ferry, 1, new Change.Confirm(), IDA, null);

        Added again = ledger.add(reading(Act.COMMIT), Author.reader("fast 2"));

        assertThat(again.revised()).isEqualTo(1);
        StatementView now = ledger.statement(ferry).orElseThrow();
        assertThat(now.statement().act()).isEqualTo(Act.ASSERT);
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.revisions()).isEqualTo(3);
        assertThat(now.flagged()).isTrue();
        assertThat(ledger.statementAt(ferry, 3).orElseThrow().statement().act()).isEqualTo(Act.COMMIT);
        assertThat(ledger.history(ferry))
                .extracting(Revision::kind)
                .containsExactly(RevisionKind.EXTRACTION, RevisionKind.CONFIRMATION, RevisionKind.PROPOSAL);
        assertThat(ledger.add(reading(Act.COMMIT), Author.reader("fast 2")).unchanged())
                .isTrue();

        ledger.revise(ferry, 3, new Change.Confirm(), IDA, "still right");
        assertThat(ledger.statement(ferry).orElseThrow().flagged()).isFalse();
    }

    @Test
    void aReaderThatNoLongerFindsAConfirmedStatementLeavesIt() throws LedgerException {
        ledger.revise(ferry, 1, new Change.Confirm(), IDA, null);

        Added again = ledger.add(
                Readings.reading(READING.article(), Said.of("Joss Tern", "of squallfog")), Author.reader("fast 2"));

        assertThat(again.withdrawn()).isZero();
        assertThat(ledger.statement(ferry).orElseThrow().visible()).isTrue();
    }

    @Test
    void aCorrectionChangesWhatIsFound() throws LedgerException {
        Statement promise = reading(Act.COMMIT).statements().get(0);

        ledger.revise(ferry, 1, new Change.Correct(promise), IDA, "a promise");

        assertThat(ledger.search(Query.ALL.act(Act.COMMIT)).items())
                .extracting(StatementView::id)
                .containsExactly(ferry);
        assertThat(ledger.acts()).extracting(Tally::key).containsExactly("assert", "commit");
        assertThat(ledger.history(ferry).get(1).reason()).isEqualTo("a promise");
    }

    @Test
    void aCorrectionThatQuotesWhatDoesNotStandThereIsRefused() throws LedgerException {
        Reading other = Readings.reading(
                Readings.article("https://example.org/x", null, null, "He said no ferry sails."),
                Said.of("A", "no ferry sails"));
        Change wrong = new Change.Correct(other.statements().get(0));

        assertThatThrownBy(() -> ledger.revise(ferry, 1, wrong, IDA, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.history(ferry)).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeOneStatementTheSecondIsToldAboutTheFirst() throws LedgerException {
        Author oto = Author.person("Oto Lund");
        ledger.revise(ferry, 1, new Change.Reject(), IDA, "a caption");

        Revised second =
                ledger.revise(ferry, 1, new Change.Confirm(), oto, null).orElseThrow();

        assertThat(second.done()).isFalse();
        assertThat(second.since()).extracting(Revision::author).containsExactly(IDA);
        assertThat(second.since().get(0).reason()).isEqualTo("a caption");
        assertThat(second.now().visible()).isFalse();
        assertThat(ledger.history(ferry)).hasSize(2);
    }

    @Test
    void whatWasRejectedOrWithdrawnStandsAgainWhenConfirmed() throws LedgerException {
        ledger.revise(ferry, 1, new Change.Reject(), IDA, null);
        assertThat(ledger.search(Query.ALL.words("ferry")).items()).isEmpty();
        assertThat(ledger.add(reading(Act.COMMIT), READER).created()).isZero();
        assertThat(ledger.search(Query.ALL.words("ferry")).items()).isEmpty();

        ledger.revise(ferry, 3, new Change.Withdraw(), IDA, "twice");
        ledger.revise(ferry, 4, new Change.Confirm(), IDA, null);

        assertThat(ledger.search(Query.ALL.words("ferry")).items()).hasSize(1);
    }

    @Test
    void onlyPeopleRevise() {
        assertThatThrownBy(() -> ledger.revise(ferry, 1, new Change.Confirm(), READER, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.takeDown(article, READER, "court order"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotExistIsNotRevised() throws LedgerException {
        assertThat(ledger.revise("000000000000", 1, new Change.Confirm(), IDA, null))
                .isEmpty();
        assertThat(ledger.takeDown("000000000000", IDA, "court order")).isEmpty();
    }

    @Test
    void aTakedownBlanksEveryWordAndKeepsTheChain() throws Exception {
        ledger.add(AddingProcess.reading(1), READER);
        String head = ledger.head();

        assertThat(ledger.takeDown(article, IDA, "court order 12")).contains(4);

        assertThat(ledger.article(article)).isEmpty();
        assertThat(ledger.statement(ferry)).isEmpty();
        assertThat(ledger.search(Query.ALL.words("squallfog")).items()).isEmpty();
        assertThat(ledger.counts().statements()).isEqualTo(3);
        Revision takedown = ledger.articleHistory(article).get(2);
        assertThat(takedown.kind()).isEqualTo(RevisionKind.TAKEDOWN);
        assertThat(takedown.reason()).isEqualTo("court order 12");
        assertThat(takedown.author()).isEqualTo(IDA);
        assertThat(ledger.verify().faults()).isEmpty();
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThatThrownBy(() -> ledger.add(READING, READER))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("taken down");
        // A server keeps old rows until it needs their room; what it does with them is its manual's matter.
        List<Path> files =
                home == TestHome.SQLITE ? List.of(folder.resolve("test.db"), folder.resolve("test.db-wal")) : List.of();
        for (Path file : files) {
            String bytes = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            assertThat(bytes.contains("squallfog")).as("squallfog in " + file).isFalse();
            assertThat(bytes.contains("sail at dawn")).as("words in " + file).isFalse();
        }
    }

    @Test
    void aBlankPayloadWithoutATakedownIsAFault() throws Exception {
        Path copy = folder.resolve("copy.db");
        ledger.backup(copy.toString());
        try (Raw raw = new Raw(copy)) {
            raw.run("UPDATE payload SET body = NULL WHERE seq = 2");
        }

        try (Ledger blank = Ledger.open(copy.toString())) {
            assertThat(blank.verify().faults())
                    .anySatisfy(fault -> assertThat(fault.problem()).contains("no takedown says why"));
        }
    }

    @Test
    void aBackupIsTheLedgerAtOneMomentAndIsNeverWrittenOver() throws Exception {
        Path copy = folder.resolve("copy.db");

        Verification verification = ledger.backup(copy.toString());

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.head()).isEqualTo(ledger.head());
        assertThat(folder.resolve("copy.db.unfinished")).doesNotExist();
        try (Ledger copied = Ledger.open(copy.toString())) {
            assertThat(copied.search(Query.ALL)).isEqualTo(ledger.search(Query.ALL));
            assertThat(copied.add(AddingProcess.reading(3), READER).created()).isEqualTo(3);
        }
        assertThatThrownBy(() -> ledger.backup(copy.toString()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void aRootProvesThatNothingOlderChanged() throws Exception {
        String file = home.address(folder, "days");
        List<Root> noted = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            Clock clock = Clock.fixed(Instant.parse("2031-05-0" + day + "T10:00:00Z"), ZoneOffset.UTC);
            try (Ledger days = Ledger.open(Home.at(file), clock)) {
                days.add(AddingProcess.reading(day), READER);
                noted.add(days.roots().get(day - 1));
                days.add(AddingProcess.reading(day + 10), READER);
            }
        }
        try (Ledger days = Ledger.open(file)) {
            assertThat(days.roots()).extracting(Root::day).hasSize(4).doesNotHaveDuplicates();
            for (Root root : noted) {
                assertThat(days.verify(Root.parse(root.toString())).faults()).isEmpty();
            }
            days.roots().forEach(root -> assertThat(root.seq() % 10).isZero());
        }
        // Somebody writes history anew: another author on day 2, and every hash from there on made to fit.
        try (Raw raw = new Raw(file)) {
            raw.run("UPDATE revision SET author = 'someone else' WHERE seq = 13");
            rehash(raw);
        }
        try (Ledger days = Ledger.open(file)) {
            assertThat(days.verify().faults()).isEmpty();
            assertThat(days.verify(noted.get(0)).faults()).isEmpty();
            for (Root root : noted.subList(1, 4)) {
                assertThat(days.verify(root).faults()).extracting(Fault::part).containsExactly("root");
            }
        }
    }

    private static void rehash(Raw raw) throws Exception {
        String previous = ChainRow.GENESIS;
        for (String line :
                raw.strings("SELECT seq, kind, article, version, statement, number, author_kind, author, at, reason,"
                        + " payload_sha256 FROM revision ORDER BY seq")) {
            String[] f = line.split("\\|", -1);
            ChainRow row = new ChainRow(
                            Long.parseLong(f[0]),
                            f[1],
                            f[2],
                            Integer.parseInt(f[3]),
                            f[4].equals("null") ? null : f[4],
                            Integer.parseInt(f[5]),
                            f[6],
                            f[7],
                            f[8],
                            f[9].equals("null") ? null : f[9],
                            f[10],
                            previous,
                            "")
                    .sealed();
            raw.run("UPDATE revision SET prev_hash = ?, hash = ? WHERE seq = ?", previous, row.hash(), row.seq());
            previous = row.hash();
        }
    }

    @Test
    void aRootThatIsNoneIsRefused() {
        for (String text : List.of("", "abc", "2031-13-01:1:" + "0".repeat(64), "2031-01-01:1:xyz")) {
            assertThatThrownBy(() -> Root.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no root");
        }
    }
}
