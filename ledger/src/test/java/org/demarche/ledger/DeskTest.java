package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.ReviewState;
import org.demarche.record.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What reviewers do beyond accepting and correcting, and what the ledger learns from them. */
@OnBothHomes
class DeskTest {
    private static final Author IDA = Author.person("Ida Wren");
    private static final String TEXT =
            "Minister Lea Marsh said the ferry will sail at dawn. Pilot Joss Tern warned of squalls. The mayor asked for sandbags.";
    private static final Article ARTICLE = Readings.article("https://example.org/f", "Quay News", "2030-06-01", TEXT);

    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private Ledger ledger;
    private String article;
    private String ferry;

    @BeforeEach
    void fill() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "desk"));
        article = ledger.add(
                        Readings.reading(
                                ARTICLE,
                                Said.of("Lea Marsh", "the ferry will sail at dawn"),
                                Said.of("Joss Tern", "of squalls")),
                        Author.reader("fast 1"))
                .article();
        ferry = ledger.search(Query.ALL.words("ferry")).items().get(0).id();
    }

    @AfterEach
    void verifyRebuildAndClose() throws LedgerException {
        assertThat(ledger.verify().faults()).isEmpty();
        List<StatementView> before = ledger.search(Query.ALL).items();
        ledger.rebuild();
        assertThat(ledger.search(Query.ALL).items()).isEqualTo(before);
        ledger.close();
    }

    private static Statement said(String speaker, String words, Act act) {
        return Readings.reading(ARTICLE, Said.of(speaker, words).act(act))
                .statements()
                .get(0);
    }

    private Revised revise(Change change) throws LedgerException {
        StatementView now = ledger.statement(ferry).orElseThrow();
        return ledger.revise(ferry, now.revisions(), change, IDA, "because").orElseThrow();
    }

    @Test
    void undoingBringsBackWhatStoodBefore() throws LedgerException {
        Statement machine = ledger.statement(ferry).orElseThrow().statement();
        revise(new Change.Correct(said("Lea Marsh", "the ferry will sail at dawn", Act.COMMIT)));

        Revised undone = revise(new Change.Undo());
        assertThat(undone.done()).isTrue();
        assertThat(undone.now().statement()).isEqualTo(machine);
        assertThat(undone.now().reviewed()).isFalse();

        revise(new Change.Reject());
        assertThat(ledger.search(Query.ALL.words("ferry")).items()).isEmpty();
        assertThat(revise(new Change.Undo()).now().visible()).isTrue();
        revise(new Change.Withdraw());
        assertThat(revise(new Change.Undo()).now().visible()).isTrue();
        assertThat(revise(new Change.Undo()).now().visible()).isFalse();
        assertThat(ledger.history(ferry))
                .extracting(Revision::kind)
                .endsWith(RevisionKind.UNDO, RevisionKind.WITHDRAWAL);
    }

    @Test
    void whatNobodyDecidedIsNotUndone() {
        assertThatThrownBy(() -> revise(new Change.Undo()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no person has decided anything");
    }

    @Test
    void aCommentChangesNothingAndIsInNobodysWay() throws LedgerException {
        StatementView seen = ledger.statement(ferry).orElseThrow();
        Revised commented = ledger.revise(ferry, 0, new Change.Comment(), Author.person("Ole Finn"), "check the tide")
                .orElseThrow();
        assertThat(commented.done()).isTrue();
        assertThat(commented.now().statement()).isEqualTo(seen.statement());

        Revised confirmed = ledger.revise(ferry, seen.revisions(), new Change.Confirm(), IDA, null)
                .orElseThrow();

        assertThat(confirmed.done()).isTrue();
        assertThat(ledger.history(ferry).get(1).reason()).isEqualTo("check the tide");
        assertThat(ledger.statementAt(ferry, 2).orElseThrow().statement()).isEqualTo(seen.statement());
    }

    @Test
    void aMissedStatementIsAddedOnceAndKnownWhenTheReaderFindsIt() throws LedgerException {
        Statement sandbags = said("The mayor", "for sandbags", Act.DEMAND);

        StatementView added =
                ledger.addStatement(article, sandbags, IDA, "missed").orElseThrow();

        assertThat(added.statement().review().state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(ledger.search(Query.ALL.words("sandbags").reviewed(true)).items())
                .containsExactly(added);
        assertThat(ledger.history(added.id())).extracting(Revision::kind).containsExactly(RevisionKind.ADDITION);
        assertThatThrownBy(() -> ledger.addStatement(article, sandbags, IDA, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(added.id());
        ledger.add(
                Readings.reading(ARTICLE, Said.of("Mayor Holt", "for sandbags").act(Act.DEMAND)),
                Author.reader("accurate 2"));
        assertThat(ledger.statement(added.id()).orElseThrow().statement()).isEqualTo(added.statement());
        assertThat(ledger.statement(added.id()).orElseThrow().flagged()).isTrue();
    }

    @Test
    void theQueueHoldsWhatWaitsAndTheFieldsTheirReliability() throws LedgerException {
        assertThat(ledger.queue(10)).hasSize(2);
        revise(new Change.Correct(said("Lea Marsh", "the ferry will sail at dawn", Act.COMMIT)));

        assertThat(ledger.queue(10))
                .extracting(item -> item.statement().statement().speaker().name())
                .containsExactly("Joss Tern");
        Reliability act = reliability("act");
        assertThat(act).isEqualTo(new Reliability("act", 0, 1));
        assertThat(reliability("speaker")).isEqualTo(new Reliability("speaker", 1, 0));
        assertThat(act.mean()).isCloseTo(1.0 / 3, within(1e-9));
        // The quantiles of Beta(1, 2): 1 - sqrt(1 - p).
        assertThat(act.low()).isCloseTo(1 - Math.sqrt(0.975), within(0.001));
        assertThat(act.high()).isCloseTo(1 - Math.sqrt(0.025), within(0.001));
    }

    @Test
    void whatIsMuchReadComesFirstInTheQueueHoweverOldItIs() throws LedgerException {
        List<Said> many = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Desk.LOOKED_AT; i++) {
            text.append("Clerk Nat Reed said pump ").append(i).append(" runs. ");
            many.add(Said.of("Nat Reed", "pump " + i + " runs"));
        }
        Article later = Readings.article("https://example.org/g", "Quay News", "2031-06-01", text.toString());
        ledger.add(Readings.reading(later, many.toArray(Said[]::new)), Author.reader("fast 1"));
        assertThat(ledger.queue(1000))
                .hasSize(Desk.LOOKED_AT)
                .noneMatch(item -> item.statement().id().equals(ferry));

        try (Readership readership = Readership.beside(ledger)) {
            readership.opened(ferry);
            readership.opened(ferry);
            readership.flush();
            readership.opened(ferry);
        }

        QueueItem first = ledger.queue(1000).get(0);
        assertThat(first.statement().id()).isEqualTo(ferry);
        assertThat(first.opened()).isEqualTo(3);
        assertThat(ledger.queue(1000, "Ole Finn")).isEmpty();
        revise(new Change.Confirm());
        assertThat(ledger.queue(1000)).noneMatch(item -> item.statement().id().equals(ferry));
    }

    private Reliability reliability(String field) throws LedgerException {
        return ledger.reliability().stream()
                .filter(r -> r.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
