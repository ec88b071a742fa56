package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What happens when an article comes in again, read otherwise or with another text. */
@OnBothHomes
class RereadingTest {
    @Parameter
    TestHome home;

    private static final String URL = "https://example.org/ferry";
    private static final String TEXT =
            "Minister Lea Marsh said the ferry will sail at dawn. Pilot Joss Tern warned of fog.";
    private static final Author OLD = Author.reader("fast 1");
    private static final Author BETTER = Author.reader("fast 2");

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "test"));
    }

    @AfterEach
    void verifyAndClose() throws LedgerException {
        assertThat(ledger.verify().faults()).isEmpty();
        long revisions = ledger.counts().revisions();
        List<StatementView> before = ledger.search(Query.ALL).items();
        assertThat(ledger.rebuild()).isEqualTo(revisions);
        assertThat(ledger.search(Query.ALL).items()).isEqualTo(before);
        assertThat(ledger.verify().faults()).isEmpty();
        ledger.close();
    }

    private static Article article(String text) {
        return Readings.article(URL, "Quay News", "2030-06-01", text);
    }

    private String only(String words) throws LedgerException {
        List<StatementView> found = ledger.search(Query.ALL.words(words)).items();
        assertThat(found).hasSize(1);
        return found.get(0).id();
    }

    @Test
    void anotherResultForTheSameWordsIsANewRevisionOfTheSameStatement() throws LedgerException {
        ledger.add(Readings.reading(article(TEXT), Said.of("Lea Marsh", "the ferry will sail at dawn")), OLD);
        String id = only("ferry");

        Added again = ledger.add(
                Readings.reading(
                        article(TEXT),
                        Said.of("Lea Marsh", "the ferry will sail at dawn").act(Act.COMMIT)),
                BETTER);

        assertThat(again.revised()).isEqualTo(1);
        assertThat(again.created()).isZero();
        StatementView now = ledger.statement(id).orElseThrow();
        assertThat(now.statement().act()).isEqualTo(Act.COMMIT);
        assertThat(now.revision()).isEqualTo(2);
        assertThat(ledger.statementAt(id, 1).orElseThrow().statement().act()).isEqualTo(Act.ASSERT);
        assertThat(ledger.history(id)).extracting(Revision::author).containsExactly(OLD, BETTER);
        assertThat(ledger.acts()).containsExactly(new Tally("commit", "commit", 1));
    }

    @Test
    void aSlightlyOtherSpanIsTheSameStatement() throws LedgerException {
        ledger.add(Readings.reading(article(TEXT), Said.of("Lea Marsh", "the ferry will sail at dawn")), OLD);
        String id = only("ferry");

        Added again = ledger.add(Readings.reading(article(TEXT), Said.of("Lea Marsh", "the ferry will sail")), BETTER);

        assertThat(again.revised()).isEqualTo(1);
        assertThat(only("ferry")).isEqualTo(id);
    }

    @Test
    void whatIsNotFoundAgainIsWithdrawnAndStaysInTheHistory() throws LedgerException {
        ledger.add(
                Readings.reading(
                        article(TEXT),
                        Said.of("Lea Marsh", "the ferry will sail at dawn"),
                        Said.of("Joss Tern", "of fog")),
                OLD);
        String fog = only("fog");

        Added again = ledger.add(
                Readings.reading(article(TEXT), Said.of("Lea Marsh", "the ferry will sail at dawn")), BETTER);

        assertThat(again.withdrawn()).isEqualTo(1);
        assertThat(ledger.search(Query.ALL.words("fog")).items()).isEmpty();
        assertThat(ledger.statement(fog).orElseThrow().visible()).isFalse();
        assertThat(ledger.statementAt(fog, 2).orElseThrow().statement().contentText())
                .isEqualTo("of fog");
        assertThat(ledger.history(fog))
                .extracting(Revision::kind)
                .containsExactly(RevisionKind.EXTRACTION, RevisionKind.WITHDRAWAL);

        ledger.add(
                Readings.reading(
                        article(TEXT),
                        Said.of("Lea Marsh", "the ferry will sail at dawn"),
                        Said.of("Joss Tern", "of fog")),
                OLD);
        assertThat(only("fog")).isEqualTo(fog);
    }

    @Test
    void anArticleThatNobodyReadWithdrawsNothing() throws LedgerException {
        ledger.add(Readings.reading(article(TEXT), Said.of("Joss Tern", "of fog")), OLD);

        Added again = ledger.add(Reading.unread(article(TEXT)), BETTER);

        assertThat(again.unchanged()).isTrue();
        assertThat(only("fog")).isNotEmpty();
    }

    @Test
    void anotherTextIsANewVersionAndTheOldStatementsAreFlagged() throws LedgerException {
        Added first = ledger.add(
                Readings.reading(
                        article(TEXT),
                        Said.of("Lea Marsh", "the ferry will sail at dawn"),
                        Said.of("Joss Tern", "of fog")),
                OLD);
        String ferry = only("ferry");
        String text = "Update. Minister Lea Marsh said the ferry will sail at dawn. The pilot was silent.";

        Added second =
                ledger.add(Readings.reading(article(text), Said.of("Lea Marsh", "the ferry will sail at dawn")), OLD);

        assertThat(second.article()).isEqualTo(first.article());
        assertThat(second.outcome()).isEqualTo(Added.Outcome.NEW_VERSION);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.known()).isEqualTo(1);
        assertThat(ledger.search(Query.ALL.flagged(true)).items())
                .extracting(v -> v.statement().speaker().name())
                .containsExactlyInAnyOrder("Lea Marsh", "Joss Tern");
        assertThat(only("ferry")).isEqualTo(ferry);
        assertThat(ledger.statement(ferry).orElseThrow().article().version()).isEqualTo(2);
        assertThat(ledger.statementAt(ferry, 1).orElseThrow().article().version())
                .isEqualTo(1);
        ArticleView now = ledger.article(first.article()).orElseThrow();
        assertThat(now.versions()).isEqualTo(2);
        assertThat(now.reading().article().text()).isEqualTo(text);
        assertThat(now.statements()).hasSize(1);
        assertThat(ledger.article(first.article(), 1).orElseThrow().statements())
                .hasSize(1);
        assertThat(ledger.article(first.article(), 3)).isEmpty();
    }

    @Test
    void theOldTextComingBackIsTheKnownVersion() throws LedgerException {
        Reading old = Readings.reading(article(TEXT), Said.of("Joss Tern", "of fog"));
        ledger.add(old, OLD);
        ledger.add(Readings.reading(article("Other words.")), OLD);

        Added back = ledger.add(old, OLD);

        assertThat(back.version()).isEqualTo(1);
        assertThat(back.unchanged()).isTrue();
    }

    @Test
    void theSamePageFromAnotherPlaceIsKnown() throws LedgerException {
        Article here = article(TEXT);
        Article there = Article.of(
                "copy/of/page.html", URL, here.outlet(), here.title(), here.authors(), here.published(), "en", TEXT);
        ledger.add(Readings.reading(here, Said.of("Joss Tern", "of fog")), OLD);

        assertThat(ledger.add(Readings.reading(there, Said.of("Joss Tern", "of fog")), OLD)
                        .unchanged())
                .isTrue();
    }

    @Test
    void withoutAUrlOutletAndSourceTellArticlesApart() throws LedgerException {
        Said fog = Said.of("Joss Tern", "of fog");
        Added first = ledger.add(Readings.reading(Readings.article(null, "Quay News", null, TEXT), fog), OLD);
        Added other = ledger.add(Readings.reading(Readings.article(null, "Harbour Post", null, TEXT), fog), OLD);
        Added again = ledger.add(Readings.reading(Readings.article(null, "Quay News", null, TEXT), fog), OLD);

        assertThat(other.article()).isNotEqualTo(first.article());
        assertThat(other.outcome()).isEqualTo(Added.Outcome.NEW);
        assertThat(again.unchanged()).isTrue();
    }

    @Test
    void betterDataAboutTheArticleMovesItsStatements() throws LedgerException {
        Said fog = Said.of("Joss Tern", "of fog");
        ledger.add(Readings.reading(Readings.article(URL, null, null, TEXT), fog), OLD);

        ledger.add(Readings.reading(article(TEXT), fog), OLD);

        StatementView now = ledger.search(Query.ALL.outlet("Quay News")).items().get(0);
        assertThat(now.day()).hasToString("2030-06-01");
        assertThat(ledger.outlets()).containsExactly(new Tally("Quay News", "Quay News", 1));
    }
}
