package org.demarche.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.record.Act;
import org.demarche.record.Reading;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Speaker HOLM = News.person("Ada Holm", "Kestria");
    private static final Speaker VARGO = News.person("Ivo Vargo", "Kestria");
    private static final String STORY =
            "The grain ships in the harbour of Orsk were blocked by the Kestrian navy after the lighthouse quarrel.";

    @Test
    void theSameQuotationInTwoOutletsIsOneStatement() {
        List<Group> groups = group(
                post().says(HOLM, "\"We shall open the harbour to every grain ship before the winter storms\""),
                times().says(HOLM, "“We shall open the harbour to every grain ship before the winter storms”"));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).members()).extracting(Member::join).containsExactly(Join.VERBATIM, Join.VERBATIM);
        assertThat(groups.get(0).speaker().name()).isEqualTo("Ada Holm");
    }

    @Test
    void aParaphraseByTheSameSpeakerBelongsToTheQuotation() {
        List<Group> groups = group(
                post().says(HOLM, "\"We shall open the harbour to every grain ship before the winter storms\""),
                times().says(HOLM, "the harbour would be opened for grain ships before winter"));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).members().get(groups.get(0).fullest()).report().outlet())
                .isEqualTo("Harbour Post");
    }

    @Test
    void aBareSurnameIsTheSamePerson() {
        assertThat(group(
                        post().says(HOLM, "the harbour would be opened for grain ships before winter"),
                        times().says(News.person("Holm", null), "the harbour will open for grain ships before winter")))
                .hasSize(1);
    }

    @Test
    void aPieceOfAQuotationBelongsToIt() {
        List<Group> groups = group(
                post().says(
                                HOLM,
                                "\"The blockade is a shameless robbery of hungry people and we shall never bow to it\""),
                times().says(HOLM, "the blockade was \"a shameless robbery of hungry people\""));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).members()).extracting(Member::join).containsExactly(Join.VERBATIM, Join.PARTIAL);
    }

    @Test
    void anotherSpeakerIsAnotherStatement() {
        assertThat(group(
                        post().says(HOLM, "the harbour would be opened for grain ships before winter"),
                        times().says(VARGO, "the harbour would stay open for grain ships in winter")))
                .isEmpty();
    }

    @Test
    void aDenialIsNotWhatItDenies() {
        assertThat(group(
                        post().says(HOLM, "the navy would leave the harbour of Orsk this winter"),
                        times().says(HOLM, "she never promised any departure of patrol boats from Orsk")))
                .isEmpty();
    }

    @Test
    void otherNumbersMakeAnotherStatement() {
        assertThat(group(
                        post().says(HOLM, "12 sailors were hurt by the explosion"),
                        times().says(HOLM, "340 families had lost homes in the storm")))
                .isEmpty();
    }

    @Test
    void theSamePointOnAnotherDayIsAnotherStatement() {
        assertThat(group(
                        post().says(
                                        HOLM,
                                        "patience was running out at the harbour",
                                        Act.ASSERT,
                                        "2031-05-02",
                                        List.of()),
                        times().says(HOLM, "patience is at an end", Act.ASSERT, "2031-05-14", List.of())))
                .isEmpty();
    }

    @Test
    void twoPointsOfOneArticleAreNotJoinedByAnOutletThatRunsThemTogether() {
        String first = "We shall open the harbour to every grain ship before the winter storms";
        String second = "Our engineers will repair the broken lighthouse with copper from the mint";
        List<Group> groups = group(
                post().says(HOLM, "\"" + first + "\"").says(HOLM, "\"" + second + "\""),
                times().says(HOLM, "\"" + first + ". " + second + "\""));
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.members().stream()
                                .filter(member ->
                                        "Harbour Post".equals(member.report().outlet())))
                        .hasSize(1));
    }

    @Test
    void articlesOfOtherWeeksAndOtherEventsAreLeftAlone() {
        Reading here = post().says(HOLM, "it was a success").reading();
        Reading there = News.of("Amery Times", "2033-01-09")
                .tells("The orchestra of Lowmark won the prize of the academy with a waltz.")
                .says(HOLM, "it was a success")
                .reading();
        assertThat(Grouping.standard().group(List.of(here, there))).isEmpty();
    }

    @Test
    void theEarliestReportComesFirstAndOneOfUnknownTimeLast() {
        String words = "\"We shall open the harbour to every grain ship before the winter storms\"";
        List<Group> groups = group(
                News.of("Undated Gazette", null).tells(STORY).says(HOLM, words),
                times().says(HOLM, words),
                post().says(HOLM, words));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).members())
                .extracting(member -> member.report().outlet())
                .containsExactly("Harbour Post", "Amery Times", "Undated Gazette");
        assertThat(groups.get(0).earliest().outlet()).isEqualTo("Harbour Post");
    }

    @Test
    void aCreditNamesTheReportItWasTakenFrom() {
        String words = "\"We shall open the harbour to every grain ship before the winter storms\"";
        List<Group> groups = group(
                post().says(HOLM, words),
                times().says(HOLM, words, Act.COMMIT, null, List.of("the Harbour Post", "Radio Orsk")));
        Origin origin = groups.get(0).members().get(1).origin();
        assertThat(origin).isNotNull();
        assertThat(origin.basis()).isEqualTo(Origin.Basis.CREDIT);
        assertThat(origin.report()).isEqualTo(groups.get(0).members().get(0).report());
        assertThat(groups.get(0).members().get(0).origin()).isNull();
    }

    @Test
    void copiesOfOneTextAreRecognised() {
        String wire = STORY.repeat(1)
                + " Fishermen watched from the mole while customs officers counted sacks of barley and wheat. "
                + "A tug brought bread to the crews, who had waited for nineteen days under a merciless sun, and the "
                + "captain of the largest vessel wrote a letter to the mayor in which he asked for fresh water.";
        String words = "\"We shall open the harbour to every grain ship before the winter storms\"";
        List<Group> groups = group(
                News.of("Wire Service", "2031-05-13").tells(wire).says(HOLM, words),
                News.of("Amery Times", "2031-05-14").tells(wire).says(HOLM, words));
        Origin origin = groups.get(0).members().get(1).origin();
        assertThat(origin).isNotNull();
        assertThat(origin.basis()).isEqualTo(Origin.Basis.COPY);
        assertThat(origin.name()).isEqualTo("Wire Service");
    }

    @Test
    void twoVersionsOfOneArticleAreNoTwoOutlets() {
        Reading reading = post().says(HOLM, "\"We shall open the harbour to every grain ship\"")
                .reading();
        Gathering gathering = Grouping.standard().gather();
        gathering.add("one", reading);
        gathering.add("one", reading);
        assertThat(gathering.groups()).isEmpty();
    }

    @Test
    void offsetsAreCodePointsAlsoBehindEmojiAndInTextFromRightToLeft() {
        String words = "\"سنفتح الميناء 🚢 أمام كل سفينة حبوب قبل عواصف الشتاء القادم\"";
        List<Group> groups = group(
                News.of("Harbour Post", "2031-05-14")
                        .tells(STORY + " 🚢🌾 שלום")
                        .says(HOLM, words),
                News.of("Amery Times", "2031-05-15").tells("😀 " + STORY).says(HOLM, words));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).members())
                .allSatisfy(member -> assertThat(
                                member.report().end() - member.report().start())
                        .isEqualTo(words.codePointCount(0, words.length())));
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Grouping.standard().group(List.of())).isEmpty();
        assertThat(group(News.of("Harbour Post", null), News.of("Amery Times", null)))
                .isEmpty();
    }

    @Test
    void theOrderOfTheArticlesDoesNotChangeWhoBelongsTogether() {
        News first = post().says(HOLM, "\"We shall open the harbour to every grain ship before the winter storms\"");
        News second = times().says(HOLM, "the harbour would be opened for grain ships before winter");
        Speaker unnamed = Speaker.of("Kestria", SpeakerKind.STATE);
        News third =
                News.of("Lowmark Daily", "2031-05-15").tells(STORY).says(unnamed, "customs would count the barley");
        assertThat(members(group(first, second, third))).isEqualTo(members(group(third, second, first)));
    }

    private static List<List<String>> members(List<Group> groups) {
        return groups.stream()
                .map(group -> group.members().stream()
                        .map(member ->
                                member.report().source() + member.report().start())
                        .toList())
                .toList();
    }

    private static News post() {
        return News.of("Harbour Post", "2031-05-14").tells(STORY);
    }

    private static News times() {
        return News.of("Amery Times", "2031-05-15").tells(STORY);
    }

    private static List<Group> group(News... articles) {
        return Grouping.standard().group(Stream.of(articles).map(News::reading).toList());
    }
}
