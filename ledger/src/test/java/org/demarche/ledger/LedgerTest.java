package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothHomes
class LedgerTest {
    @Parameter
    TestHome home;

    private static final Author READER = Author.reader("fast test");
    private static final String TEXT =
            "Norland wants talks\n\nPresident Édouard Vasko said the border 🛂 must open if Sudmark agrees. Mira Holt said"
                    + " the talks had failed.";

    private static final Reading READING = Readings.reading(
            Readings.article("https://example.org/a", "The Norland Post", "2031-05-04", TEXT),
            Said.of("Édouard Vasko", "the border 🛂 must open if Sudmark agrees")
                    .act(Act.DEMAND)
                    .on("2031-05-03")
                    .when("if Sudmark agrees"),
            Said.of("Mira Holt", "the talks had failed"));

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "test"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatWasAddedIsFoundAndShown() throws LedgerException {
        Added added = ledger.add(READING, READER);

        assertThat(added.outcome()).isEqualTo(Added.Outcome.NEW);
        assertThat(added.created()).isEqualTo(2);
        List<StatementView> all = ledger.search(Query.ALL).items();
        assertThat(all).extracting(v -> v.statement().speaker().name()).containsExactly("Mira Holt", "Édouard Vasko");
        assertThat(ledger.statement(all.get(1).id())).contains(all.get(1));
        assertThat(all.get(1).statement().contentText()).isEqualTo("the border 🛂 must open if Sudmark agrees");
        assertThat(all.get(1).speakerKey()).isEqualTo("edouard-vasko");
        ArticleView article = ledger.article(added.article()).orElseThrow();
        assertThat(article.reading().article()).isEqualTo(READING.article());
        assertThat(article.statements()).hasSize(2);
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 2, 4, 2, 1));
    }

    @Test
    void addingTwiceChangesNothing() throws LedgerException {
        ledger.add(READING, READER);
        String head = ledger.head();

        Added again = ledger.add(READING, READER);

        assertThat(again.unchanged()).isTrue();
        assertThat(again.known()).isEqualTo(2);
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void anUntouchedLedgerVerifies() throws LedgerException {
        ledger.add(READING, READER);

        Verification verification = ledger.verify();

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.revisions()).isEqualTo(4);
        assertThat(verification.head()).isEqualTo(ledger.head());
    }

    @Test
    void aReadingComesOutAsAValidRecord() throws Exception {
        Added added = ledger.add(READING, READER);

        RecordCodec codec = new RecordCodec();
        Reading out = ledger.article(added.article()).orElseThrow().reading();

        assertThat(codec.read(codec.write(out), "out")).isEqualTo(out);
    }

    @Test
    void aReadingThatTheRecordCouldNotHoldIsRefusedAtTheDoor() throws LedgerException {
        Reading undated = Readings.reading(
                Readings.article("https://example.org/b", "The Norland Post", "last Tuesday", TEXT),
                Said.of("Mira Holt", "the talks had failed"));

        assertThatThrownBy(() -> ledger.add(undated, READER))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("article given.html was not added")
                .hasMessageContaining("published is \"last Tuesday\"")
                .hasMessageContaining("Correct that");

        assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
        assertThat(ledger.verify().faults()).isEmpty();
    }
}
