package org.demarche.reader.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.attribution.Attribution;
import org.demarche.record.Evidence;
import org.demarche.record.Form;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.Span;
import org.demarche.record.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        direct   | {"The strait is closed,"} <Ada Lind> [said]
        direct   | “{The strait is closed},” <Ada Lind> [said]
        direct   | {"The strait,"} <Ada Lind> [said], {"is closed."}
        indirect | <Ada Lind> [said] {the strait is closed}
        mixed    | <Ada Lind> [said] {the strait is "closed for good"}
        mixed    | {"The strait,"} <Ada Lind> [said], {is closed}
        """)
    void formComesFromTheQuotationMarksRoundTheWords(String form, String report) {
        assertThat(Staged.of(report + ".").only().form().word()).isEqualTo(form);
    }

    @Test
    void theMarksOfAnOuterStatementDoNotMakeAnInnerOneDirect() {
        String text = "\"Sudland said it would open the strait,\" Ada Lind said.";
        Attribution outer = attribution(text, "Ada Lind", "said.", "\"Sudland said it would open the strait,\"", -1);
        Attribution inner = attribution(text, "Sudland", "said it", "it would open the strait", 0);

        Staged staged = Staged.read(text, List.of(outer, inner));

        assertThat(staged.positions()).extracting(Position::form).containsExactly(Form.DIRECT, Form.INDIRECT);
    }

    @Test
    void anInnerStatementsActIsNotTheOuterOnes() {
        String text = "Ada Lind said that Sudland refused to open the strait.";
        Attribution outer = attribution(text, "Ada Lind", "said", "that Sudland refused to open the strait", -1);
        Attribution inner = attribution(text, "Sudland", "refused", "to open the strait", 0);

        Staged staged = Staged.read(text, List.of(outer, inner));

        assertThat(staged.positions().get(1).act().word()).isEqualTo("refuse");
        assertThat(staged.positions()).hasSize(2);
    }

    @Test
    void oneMatterHasOneLabelInEveryStatement() {
        Staged staged = Staged.of(List.of(
                "<Norland> [called for] {sanctions on Sudland}.",
                "<Estmark> [rejected] {any embargo against Sudland}.",
                "<Ada Lind> [said] {the harvest was good}."));

        assertThat(staged.positions())
                .extracting(Position::issue)
                .containsExactly("sanctions on sudland", "sanctions on sudland", "sanctions on sudland");
    }

    @Test
    void talksAreAboutTheWarAndNotAboutThePartner() {
        Staged staged = Staged.of(List.of(
                "<Norland> [said] {it would talk to Sudland about the war in Estmark}.",
                "<Sudland> [said] {negotiations with Norland are possible}.",
                "<Estmark> [said] {talks are possible only if Sudland withdraws its troops}."));

        assertThat(staged.positions()).extracting(Position::issue).containsOnly("peace talks on estmark");
    }

    @Test
    void joinedLabelsNameAllWhoJoinInAlphabeticalOrder() {
        Staged staged = Staged.of("<Sudland> [said] {that Norland and Estmark were to become NATO members}.");
        assertThat(staged.only().issue()).isEqualTo("nato membership of estmark and norland");
    }

    @Test
    void aMatterNamedOnceFarFromTheHeadlineIsNotTheArticles() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            paragraphs.add("<Norland> [said] {the harvest was good in the valley}.");
        }
        paragraphs.add("<Norland> [said] {a visa is cheap}.");
        Staged staged = Staged.of(paragraphs);
        assertThat(staged.positions().get(0).issue()).isEqualTo("norland");
        assertThat(staged.positions().get(12).issue()).isEqualTo("visas");
    }

    @Test
    void anArticleWithoutAnyMatterIsLabelledByItsFirstNouns() {
        assertThat(Staged.of("<Norland> [said] {the harvest was good}.").only().issue())
                .isEqualTo("norland");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        FOR         | <Norland> [welcomed] {the charter}
        AGAINST     | <Norland> [rejected] {the charter}
        CONDITIONAL | <Norland> [said] {it will sign if Sudland opens the strait}
        NEUTRAL     | <Norland> [said] {the charter has ten pages}
        """)
    void stanceFollowsTheActUnlessThereIsACondition(Stance stance, String report) {
        assertThat(Staged.of(report + ".").only().stance()).isEqualTo(stance);
    }

    @Test
    void aListOfDemandsIsCutIntoItsItems() {
        Position included = Staged.of("<Norland> [demanded] {three steps, including the release of the crew, "
                        + "an open strait, and a visit to the island}.")
                .only();
        Position numbered = Staged.of("<Norland> [demanded] {(1) the release of the crew; (2) an open strait}.")
                .only();
        Position single =
                Staged.of("<Norland> [demanded] {the release of the crew}.").only();

        assertThat(included.points())
                .extracting(Span::text)
                .containsExactly("the release of the crew", "an open strait", "a visit to the island");
        assertThat(numbered.points())
                .extracting(Span::text)
                .containsExactly("the release of the crew", "an open strait");
        assertThat(single.points()).isEmpty();
    }

    @Test
    void notesGuaranteesWithGuarantorBeneficiaryAndState() {
        Position demanded = Staged.of("<Boris Quell> [demanded] {security guarantees for Sudland}.")
                .only();
        Position promised =
                Staged.of("<Ada Lind> [said] {Norland will defend Estmark}.").only();
        Position none = Staged.of("<Ada Lind> [said] {Norland will send grain to Estmark}.")
                .only();

        assertThat(demanded.guarantees()).hasSize(1);
        assertThat(demanded.guarantees().get(0).beneficiary()).isEqualTo("Sudland");
        assertThat(demanded.guarantees().get(0).state()).isEqualTo(GuaranteeState.DEMANDED);
        assertThat(promised.guarantees())
                .containsExactly(new Guarantee("Norland", "Estmark", "defence", GuaranteeState.PROMISED));
        assertThat(none.guarantees()).isEmpty();
    }

    @Test
    void whatOnesOwnSideMustGiveIsOfferedAndWhatItNeedsIsDemanded() {
        Position own = Staged.of("\u201c{We must give security guarantees to Sudland},\u201d <Ada Lind> [said]")
                .only();
        Position others = Staged.of("<Ada Lind> [said] {Estmark must give security guarantees to Sudland}")
                .only();
        Position needed = Staged.of("<Ada Lind> [said] {Norland needs security guarantees from Sudland}")
                .only();

        assertThat(own.guarantees())
                .containsExactly(new Guarantee("Norland", "Sudland", "sudland's security", GuaranteeState.OFFERED));
        assertThat(others.guarantees())
                .containsExactly(new Guarantee("Estmark", "Sudland", "sudland's security", GuaranteeState.DEMANDED));
        assertThat(needed.guarantees())
                .containsExactly(new Guarantee("Sudland", "Norland", "norland's security", GuaranteeState.DEMANDED));
    }

    @Test
    void aPaperThatCallsItsDemandsGuaranteesNamesTheIssueAndAsksForThem() {
        Position paper = Staged.of(
                        "<Norland> published a draft of its \u201csecurity guarantees\u201d demands [calling for] "
                                + "{a freeze of the Western fleets, including an open strait and an end of the drills}.")
                .only();

        assertThat(paper.issue()).startsWith("security guarantees");
        assertThat(paper.guarantees())
                .containsExactly(new Guarantee("the West", "Norland", "norland's security", GuaranteeState.DEMANDED));
    }

    @Test
    void everyValueNamesItsWordsAndItsRule() {
        Staged staged = Staged.of("<Norland> [said] {it will talk if Sudland frees the crew}.");
        Evidence act = staged.only().evidence().get("act").get(0);
        Evidence by = staged.only().evidence().get("by").get(0);

        assertThat(staged.passages().text().slice(act.start(), act.end())).isEqualTo("will talk");
        assertThat(act.rule()).isEqualTo("content:will");
        assertThat(staged.passages().text().slice(by.start(), by.end())).isEqualTo("Sudland");
        assertThat(by.rule()).isEqualTo("subject");
    }

    @Test
    void asksForOneOccasionForEachStatement() {
        Staged staged = Staged.of("<Norland> [said] {it will talk}.");

        assertThatThrownBy(() -> new Positions().of(staged.passages(), staged.cast(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 statements, but 0 occasions");
    }

    @Test
    void readsAContentOfHostileSizeAndKeepsToItsLimits() {
        String text = "Norland said " + "if it may, unless they must, including to go, ".repeat(4_000) + "end.";
        Attribution all = attribution(text, "Norland", "said", text.substring("Norland said ".length()), -1);

        Position position = Staged.read(text, List.of(all)).only();

        assertThat(position.conditions()).hasSizeLessThanOrEqualTo(20);
        assertThat(position.points()).hasSizeLessThanOrEqualTo(100);
    }

    private static Attribution attribution(String text, String source, String cue, String content, int within) {
        List<Span> spans = new ArrayList<>();
        spans.add(span(text, content));
        return new Attribution(span(text, source), span(text, cue), spans, within, -1, 1);
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length(), words);
    }
}
