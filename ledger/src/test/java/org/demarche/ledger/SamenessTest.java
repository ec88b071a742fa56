package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Span;
import org.demarche.record.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the desk says of more than one statement: merging, splitting, names, second opinions, who looks at what. */
@OnBothHomes
class SamenessTest {
    private static final Author IDA = Author.person("Ida Wren");
    private static final Author OLE = Author.person("Ole Finn");
    private static final Author READER = Author.reader("fast 1");
    private static final Article MORNING = Readings.article(
            "https://example.org/m",
            "Quay News",
            "2030-06-01",
            "Minister Lea Marsh said the ferry will sail at dawn and that the quay stays shut. Pilot Joss Tern warned of squalls.");
    private static final Article EVENING = Readings.article(
            "https://example.org/e", "The Weir", "2030-06-01", "A ferry leaves at dawn, Lea Marsh promised.");

    @Parameter
    TestHome home;

    @TempDir
    Path folder;

    private Ledger ledger;
    private String article;
    private String ferry;
    private String quay;
    private String other;

    @BeforeEach
    void fill() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "same"));
        article = ledger.add(
                        Readings.reading(
                                MORNING,
                                Said.of("Lea Marsh", "the ferry will sail at dawn"),
                                Said.of("Lea Marsh", "the quay stays shut").when("stays shut"),
                                Said.of("Joss Tern", "of squalls").issue("weather")),
                        READER)
                .article();
        ledger.add(Readings.reading(EVENING, Said.of("Lea Marsh", "A ferry leaves at dawn")), READER);
        ferry = id("sail");
        quay = id("quay");
        other = id("leaves");
    }

    private String id(String word) throws LedgerException {
        return ledger.search(Query.ALL.words(word)).items().get(0).id();
    }

    @AfterEach
    void verifyCopyRebuildAndClose() throws LedgerException {
        assertThat(ledger.verify().faults()).isEmpty();
        List<StatementView> before = ledger.search(Query.ALL).items();
        List<Tally> issues = ledger.issues();
        try (Ledger copy = Ledger.open(folder.resolve("copy.db").toString())) {
            assertThat(ledger.copyTo(copy).verification().faults()).isEmpty();
            assertThat(copy.search(Query.ALL).items()).isEqualTo(before);
        }
        ledger.rebuild();
        assertThat(ledger.search(Query.ALL).items()).isEqualTo(before);
        assertThat(ledger.issues()).isEqualTo(issues);
        assertThat(ledger.verify().faults()).isEmpty();
        ledger.close();
    }

    private Revised revise(String id, Change change, Author by) throws LedgerException {
        int seen = ledger.statement(id).orElseThrow().revisions();
        return ledger.revise(id, seen, change, by, "because").orElseThrow();
    }

    private static Statement said(Article article, String speaker, String words) {
        return Readings.reading(article, Said.of(speaker, words)).statements().get(0);
    }

    @Test
    void twoStatementsOfOneArticleBecomeOneThatHoldsTheWordsOfBoth() throws LedgerException {
        Revised merged = revise(quay, new Change.Merge(ferry, 1), IDA);

        assertThat(merged.done()).isTrue();
        assertThat(merged.now().visible()).isFalse();
        assertThat(merged.now().mergedInto()).isEqualTo(ferry);
        StatementView kept = merged.others().get(0);
        assertThat(kept.statement().content())
                .extracting(Span::text)
                .containsExactly("the ferry will sail at dawn", "the quay stays shut");
        assertThat(kept.statement().conditions()).hasSize(1);
        assertThat(ledger.history(quay)).extracting(Revision::kind).endsWith(RevisionKind.MERGE);
        assertThat(ledger.history(ferry)).extracting(Revision::kind).endsWith(RevisionKind.MERGE);
        assertThat(ledger.statementAt(quay, 1).orElseThrow().visible()).isTrue();
        assertThat(ledger.statementAt(quay, 2).orElseThrow().visible()).isFalse();
        assertThat(id("quay")).isEqualTo(ferry);

        Revised undone = revise(quay, new Change.Undo(), OLE);
        assertThat(undone.now().visible()).isTrue();
        assertThat(undone.now().mergedInto()).isNull();
    }

    @Test
    void whoMergesMustHaveSeenBothAsTheyStand() throws LedgerException {
        revise(ferry, new Change.Confirm(), OLE);

        Revised refused =
                ledger.revise(quay, 1, new Change.Merge(ferry, 1), IDA, null).orElseThrow();

        assertThat(refused.done()).isFalse();
        assertThat(refused.since()).extracting(Revision::author).containsExactly(OLE);
        assertThat(ledger.history(quay)).hasSize(1);
        assertThatThrownBy(() -> revise(quay, new Change.Merge(quay, 1), IDA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("itself");
    }

    @Test
    void statementsOfDifferentArticlesStayAndAreTied() throws LedgerException {
        Revised merged = revise(other, new Change.Merge(ferry, 1), IDA);

        assertThat(merged.now().visible()).isTrue();
        assertThat(ledger.statement(ferry).orElseThrow().revisions()).isEqualTo(1);
        assertThat(ledger.history(other)).extracting(Revision::kind).endsWith(RevisionKind.MERGE);
        assertThat(ledger.statementAt(other, 2).orElseThrow().visible()).isTrue();

        revise(other, new Change.Undo(), IDA);
        revise(other, new Change.Separate(ferry), IDA);
        assertThat(ledger.history(other)).extracting(Revision::kind).endsWith(RevisionKind.UNDO, RevisionKind.SPLIT);
        assertThatThrownBy(() -> revise(quay, new Change.Separate(ferry), IDA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one article");
    }

    @Test
    void aStatementIsSplitAndTheReaderDoesNotJoinItAgain() throws LedgerException {
        Change split = new Change.Split(
                List.of(said(MORNING, "Lea Marsh", "the ferry will sail"), said(MORNING, "Lea Marsh", "at dawn")));

        Revised parts = revise(ferry, split, IDA);

        assertThat(parts.now().statement().contentText()).isEqualTo("the ferry will sail");
        assertThat(parts.others())
                .extracting(view -> view.statement().contentText())
                .containsExactly("at dawn");
        String dawn = parts.others().get(0).id();
        assertThat(ledger.history(dawn)).extracting(Revision::kind).containsExactly(RevisionKind.SPLIT);
        ledger.add(
                Readings.reading(MORNING, Said.of("Lea Marsh", "the ferry will sail at dawn")),
                Author.reader("accurate 2"));
        assertThat(ledger.statement(ferry).orElseThrow().statement().contentText())
                .isEqualTo("the ferry will sail");
        assertThat(ledger.statement(dawn).orElseThrow().visible()).isTrue();
    }

    @Test
    void aStatementIsInTheQueueOfTheReviewerItWasGivenTo() throws LedgerException {
        revise(ferry, new Change.Assign("Ole Finn"), IDA);

        assertThat(ledger.queue(10, "Ole Finn"))
                .extracting(item -> item.statement().id())
                .containsExactly(ferry);
        assertThat(ledger.queue(10)).hasSize(4);
        assertThat(ledger.statement(ferry).orElseThrow().assigned()).isEqualTo("Ole Finn");
        assertThat(ledger.revise(ferry, 1, new Change.Confirm(), OLE, null)
                        .orElseThrow()
                        .done())
                .isTrue();
        revise(ferry, new Change.Assign(null), IDA);
        assertThat(ledger.search(Query.ALL.assigned("Ole Finn")).items()).isEmpty();
    }

    @Test
    void aSecondOpinionChangesNothingAndGivesAgreement() throws LedgerException {
        revise(ferry, new Change.Correct(said(MORNING, "Minister Lea Marsh", "the ferry will sail at dawn")), IDA);
        revise(quay, new Change.Confirm(), IDA);
        assertThat(ledger.forSecondOpinion("Ole Finn", 10))
                .extracting(StatementView::id)
                .containsExactly(quay, ferry);
        assertThat(ledger.forSecondOpinion("Ole Finn", 10)
                        .get(1)
                        .statement()
                        .speaker()
                        .name())
                .isEqualTo("Lea Marsh");

        Revised opinion = revise(ferry, new Change.Opinion(new Change.Confirm()), OLE);
        revise(quay, new Change.Opinion(new Change.Confirm()), OLE);

        assertThat(opinion.now().statement().speaker().name()).isEqualTo("Minister Lea Marsh");
        assertThat(ledger.statementAt(ferry, 3)
                        .orElseThrow()
                        .statement()
                        .speaker()
                        .name())
                .isEqualTo("Lea Marsh");
        assertThat(ledger.forSecondOpinion("Ole Finn", 10)).isEmpty();
        // Two pairs, of the values A, B and B, B: agreement by chance is 6 of 12 ordered pairs, disagreement seen 2 of
        // 4.
        assertThat(agreement("speaker").agreed()).isEqualTo(1);
        assertThat(agreement("speaker").pairs()).isEqualTo(2);
        assertThat(agreement("speaker").alpha()).isCloseTo(0, within(1e-9));
        assertThat(agreement("act").share()).isEqualTo(1);
        assertThat(agreement("act").alpha()).isNull();
        assertThat(agreement("content").alpha()).isEqualTo(1);
        assertThat(agreement("statement").pairs()).isEqualTo(2);
    }

    private Agreement agreement(String field) throws LedgerException {
        return ledger.agreement().stream()
                .filter(a -> a.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRenamedIssueIsFoundByItsNewNameAndLaterArticlesFollow() throws LedgerException {
        assertThat(ledger.rename(Renaming.issue("border talks", "harbour works"), IDA, "one matter"))
                .isEqualTo(3);
        Article later = Readings.article("https://example.org/l", null, "2030-06-02", "Rain falls, Joss Tern said.");
        ledger.add(Readings.reading(later, Said.of("Joss Tern", "Rain falls")), READER);

        assertThat(ledger.search(Query.ALL.issue("harbour works")).items()).hasSize(4);
        assertThat(ledger.issues()).extracting(Tally::key).containsExactly("harbour works", "weather");
        assertThat(ledger.statementAt(ferry, 1).orElseThrow().statement().issue())
                .isEqualTo("border talks");

        ledger.rename(Renaming.issue("weather", "harbour works"), IDA, null);
        assertThat(ledger.issues()).extracting(Tally::statements).containsExactly(5L);
        ledger.rename(Renaming.issue("weather", "weather"), OLE, "not the same");
        assertThat(ledger.search(Query.ALL.issue("weather")).items()).hasSize(1);
        assertThat(ledger.renamings()).extracting(Renamed::stands).containsExactly(true, false, false);
        assertThat(ledger.renamings().get(0).revision().author()).isEqualTo(IDA);
    }

    @Test
    void aRenamedActorIsRenamedWhereverItActs() throws LedgerException {
        Renaming renaming = new Renaming(Renaming.Kind.ACTOR, "Lea Marsh", "Lea Marsh-Holm", null, "wikidata:Q1");
        assertThat(ledger.rename(renaming, IDA, null)).isEqualTo(3);
        ledger.rename(Renaming.actor("norland", "Republic of Norland"), IDA, null);

        StatementView now = ledger.statement(ferry).orElseThrow();
        assertThat(now.statement().speaker().name()).isEqualTo("Lea Marsh-Holm");
        assertThat(now.statement().speaker().id()).isEqualTo("wikidata:Q1");
        assertThat(now.speakerKey()).isEqualTo("lea-marsh-holm");
        assertThat(ledger.speaker("lea-marsh")).isEmpty();
        assertThat(ledger.search(Query.ALL.speaker("lea-marsh-holm")).total()).isEqualTo(3);
        assertThat(ledger.represented()).extracting(Tally::key).containsExactly("Republic of Norland");
        ledger.rename(Renaming.actor("Lea Marsh-Holm", "Lea Marsh"), IDA, "maiden name");
        assertThat(ledger.statement(ferry).orElseThrow().speakerKey()).isEqualTo("lea-marsh");
        assertThat(ledger.article(article)
                        .orElseThrow()
                        .reading()
                        .statements()
                        .get(0)
                        .speaker()
                        .name())
                .isEqualTo("Lea Marsh");
    }

    @Test
    void wordsSelectedInAnOlderVersionAreNotAddedToANewerOne() throws LedgerException {
        Article changed = Readings.article(
                "https://example.org/e", "The Weir", "2030-06-01", "A ferry leaves at noon, Lea Marsh promised.");
        ledger.add(Readings.reading(changed, Said.of("Lea Marsh", "A ferry leaves at noon")), READER);
        String evening = ledger.statement(other).orElseThrow().article().id();
        Statement promised = said(EVENING, "Lea Marsh", "at dawn");

        assertThatThrownBy(() -> ledger.addStatement(evening, 1, promised, IDA, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newest is version 2");
    }

    @Test
    void whatOnlyNotesSomethingDoesNotKeepTheReaderFromReadingAnew() throws LedgerException {
        ledger.revise(ferry, 0, new Change.Assign("Ole Finn"), IDA, null);
        ledger.revise(ferry, 0, new Change.Opinion(new Change.Reject()), OLE, null);
        ledger.add(
                Readings.reading(
                        MORNING,
                        Said.of("Lea Marsh", "the ferry will sail at dawn").act(Act.COMMIT)),
                Author.reader("accurate 2"));

        assertThat(ledger.statement(ferry).orElseThrow().statement().act()).isEqualTo(Act.COMMIT);
    }
}
