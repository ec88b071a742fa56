package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Article;
import org.demarche.record.ConditionKind;
import org.demarche.record.Doing;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Who waits for whom, as a person says: kept with the article, and not taken back by the next reading. */
@OnBothHomes
class HeldPreconditionsTest {
    private static final Author IDA = Author.person("Ida Wren");
    private static final Article ARTICLE = Readings.article(
            "https://example.org/w",
            "Quay News",
            "2030-06-01",
            "Norland will lift the toll if Sarn dredges the channel, Lea Marsh said. Sarn will dredge, Joss Tern said.");
    private static final Doing LIFTS = new Doing("Norland", "lifts the toll");
    private static final Doing DREDGES = new Doing("Sarn", "dredges the channel");

    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private Ledger ledger;
    private String article;
    private String toll;

    @BeforeEach
    void fill() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "held"));
        article = ledger.add(reading(edge("s1", DREDGES), edge("s2", LIFTS)), Author.reader("fast 1"))
                .article();
        toll = ledger.search(Query.ALL.words("toll")).items().get(0).id();
    }

    @AfterEach
    void verifyRebuildAndClose() throws LedgerException {
        assertThat(ledger.verify().faults()).isEmpty();
        List<Precondition> before = preconditions();
        ledger.rebuild();
        assertThat(preconditions()).isEqualTo(before);
        ledger.close();
    }

    private static Precondition edge(String statement, Doing on) {
        return new Precondition(LIFTS, on, statement, ConditionKind.IF, "Norland", Unknown.NONE);
    }

    private static Reading reading(Precondition... edges) {
        Reading bare = Readings.reading(
                ARTICLE,
                Said.of("Lea Marsh", "Norland will lift the toll if Sarn dredges the channel")
                        .when("if Sarn dredges the channel"),
                Said.of("Joss Tern", "Sarn will dredge"));
        return new Reading(bare.article(), bare.statements(), List.of(edges), bare.deeds(), bare.unknown());
    }

    private List<Precondition> preconditions() throws LedgerException {
        return ledger.article(article).orElseThrow().reading().preconditions();
    }

    private Revised say(List<Precondition> preconditions) throws LedgerException {
        StatementView now = ledger.statement(toll).orElseThrow();
        return ledger.revise(
                        toll,
                        now.revisions(),
                        new Change.Correct(now.statement(), preconditions),
                        IDA,
                        "the channel, not the harbour")
                .orElseThrow();
    }

    @Test
    void aPersonsWordReplacesThoseOfItsStatementAlone() throws LedgerException {
        Doing clears = new Doing("Sarn", "clears the harbour");
        say(List.of(edge("any", clears)));
        assertThat(preconditions()).extracting(Precondition::on).containsExactlyInAnyOrder(clears, LIFTS);
        assertThat(preconditions())
                .filteredOn(p -> p.on().equals(clears))
                .allMatch(p -> p.statement().equals(toll));
        Revision last = ledger.articleHistory(article)
                .get(ledger.articleHistory(article).size() - 1);
        assertThat(last.kind()).isEqualTo(RevisionKind.READING);
        assertThat(last.author()).isEqualTo(IDA);
        assertThat(last.reason()).isEqualTo("the channel, not the harbour");
    }

    @Test
    void aLaterReadingKeepsThePersonsWordAndBringsItsOwnOfOtherStatements() throws LedgerException {
        say(List.of());
        assertThat(preconditions()).extracting(Precondition::on).containsExactly(LIFTS);
        assertThat(ledger.add(reading(edge("s1", DREDGES), edge("s2", LIFTS)), Author.reader("fast 1"))
                        .outcome())
                .isEqualTo(Added.Outcome.KNOWN);

        Doing pays = new Doing("Sarn", "pays");
        ledger.add(reading(edge("s1", DREDGES), edge("s2", pays)), Author.reader("fast 2"));
        assertThat(preconditions()).extracting(Precondition::on).containsExactly(pays);
        ledger.add(reading(edge("s1", DREDGES)), Author.reader("fast 3"));
        assertThat(preconditions()).isEmpty();
    }

    @Test
    void aCorrectionWithoutThemOrWithTheSameOnesLeavesTheArticleAlone() throws LedgerException {
        int before = ledger.articleHistory(article).size();
        StatementView now = ledger.statement(toll).orElseThrow();
        ledger.revise(toll, now.revisions(), new Change.Correct(now.statement()), IDA, "looked at");
        say(List.of(edge("any", DREDGES)));
        assertThat(ledger.articleHistory(article)).hasSize(before);
        assertThat(preconditions()).hasSize(2);
    }
}
