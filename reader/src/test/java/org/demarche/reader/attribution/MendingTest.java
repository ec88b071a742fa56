package org.demarche.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.junit.jupiter.api.Test;

/** What is mended of the frames that a tagger found. */
class MendingTest {
    @Test
    void aDateAtTheEndOfASourceBelongsToTheSaying() {
        Passages passages = passages("The harbour minister on Friday called the ice a danger.");
        Frame frame = Sources.mended(
                passages, frame(passages, "called", "The harbour minister on Friday", "the ice a danger"));
        assertThat(words(passages, frame.source())).isEqualTo("The harbour minister");
    }

    @Test
    void aDateThatASourceCutsThroughBelongsToTheSaying() {
        Passages passages = passages("The harbour minister Ilva Torrend this week said the ice was thin.");
        Frame frame = Sources.mended(
                passages, frame(passages, "said", "The harbour minister Ilva Torrend this", "the ice was thin"));
        assertThat(words(passages, frame.source())).isEqualTo("The harbour minister Ilva Torrend");
    }

    @Test
    void anAuxiliaryAtTheEndOfASourceIsTheCues() {
        Passages passages = passages("Orlia and Vessany have both said the ice was thin.");
        Frame frame =
                Sources.mended(passages, frame(passages, "said", "Orlia and Vessany have both", "the ice was thin"));
        assertThat(words(passages, frame.source())).isEqualTo("Orlia and Vessany");
        assertThat(words(passages, new int[] {frame.cueFirst(), frame.cueEnd()}))
                .isEqualTo("have both said");
    }

    @Test
    void whatAPaperCallsForIsTheContent() {
        Passages passages = passages("Orlia published a draft of its demands calling for an end of the blockade.");
        Frame frame = Contents.mended(
                passages,
                frame(passages, "published", "Orlia", "a draft of its demands calling for an end of the blockade"),
                Integer.MAX_VALUE);
        assertThat(words(passages, new int[] {frame.cueFirst(), frame.cueEnd()}))
                .isEqualTo("calling for");
        assertThat(words(passages, frame.content().get(0))).isEqualTo("an end of the blockade");
    }

    @Test
    void aContentThatBrokeOffInsideANameGoesOn() {
        Passages passages = passages("Orlia called for a revocation of the 2008 Vessany Harbour Charter at once.");
        Frame frame = Contents.mended(
                passages,
                frame(passages, "called for", "Orlia", "a revocation of the 2008 Vessany"),
                Integer.MAX_VALUE);
        assertThat(words(passages, frame.content().get(0)))
                .isEqualTo("a revocation of the 2008 Vessany Harbour Charter at once");
    }

    @Test
    void whatTellsTheOccasionOfWordsIsNoContent() {
        Passages passages = passages("He made the comment while speaking on Saturday, Orlpress reported.");
        assertThat(Remarks.isOccasion(
                        passages,
                        frame(passages, "reported", "Orlpress", "He made the comment while speaking on Saturday")))
                .isTrue();
    }

    @Test
    void aReportOpenedByItsSpeakerIsFound() {
        Passages passages = passages("A senior harbour official said Saturday that the ice was too thin.");
        List<Frame> found = new PlainReports(passages, List.of()).completed();
        assertThat(found).hasSize(1);
        assertThat(words(passages, found.get(0).content().get(0))).isEqualTo("that the ice was too thin");
    }

    @Test
    void whatAThirdPartyAlwaysSaidOrWantsIsFoundWithinAContent() {
        Passages passages = passages(
                "\u201cThe point we must see \u2013 as President Lind has always said \u2013 is the ice,\u201d he said. Orlpress says that"
                        + " Vessany wants the league to leave the strait while the ice grows.");
        List<Frame> said = new Within(passages)
                .in(
                        frame(
                                passages,
                                "said.",
                                "he",
                                "\u201cThe point we must see \u2013 as President Lind has always said \u2013 is the ice,\u201d"));
        assertThat(said).hasSize(1);
        assertThat(words(passages, said.get(0).source())).isEqualTo("President Lind");
        assertThat(said.get(0).content()).hasSize(2);
        List<Frame> wanted = new Within(passages)
                .in(frame(
                        passages,
                        "says",
                        "Orlpress",
                        "that Vessany wants the league to leave the strait while the ice grows"));
        assertThat(wanted).hasSize(1);
        assertThat(words(passages, wanted.get(0).content().get(0))).isEqualTo("the league to leave the strait");
    }

    @Test
    void aDateAloneIsNoSource() {
        Passages passages = passages("Torrend on Friday called the ice a danger.");
        Frame frame = Sources.mended(passages, frame(passages, "called", "Friday", "the ice a danger"));
        assertThat(frame.source()).isEmpty();
    }

    @Test
    void theLastOfSeveralBringsTheOthersWithIt() {
        Passages passages = passages("The leaders of Orlia, Vessany and Norland said the ice was thin.");
        Frame frame = Sources.mended(passages, frame(passages, "said", "Norland", "the ice was thin"));
        assertThat(words(passages, frame.source())).isEqualTo("The leaders of Orlia, Vessany and Norland");
    }

    @Test
    void aSourceThatBrokeOffGoesOnToItsCue() {
        Passages passages = passages("The statement said the ice was thin.");
        Frame frame = Sources.mended(passages, frame(passages, "said", "The", "the ice was thin"));
        assertThat(words(passages, frame.source())).isEqualTo("The statement");
    }

    @Test
    void wordsBetweenTwoPartsOfAContentBelongToItUnlessTheCueStandsThere() {
        Passages passages = passages("Orlia will clear the ice only after the ships have left, Torrend said.");
        Frame whole = frame(passages, "said", "Torrend", "Orlia will clear the ice only after the ships have left");
        int first = whole.first();
        List<int[]> parts = List.of(new int[] {first, first + 1}, new int[] {first + 5, whole.end()});
        Frame holed = new Frame(whole.cueFirst(), whole.cueEnd(), whole.source(), parts, 1);
        assertThat(Contents.mended(passages, holed, whole.cueEnd()).content()).hasSize(1);

        Passages parted = passages("“The ice,” Torrend said, “is thin.”");
        Frame ice = frame(parted, "said", "Torrend", "The ice");
        List<int[]> both = List.of(new int[] {ice.first(), ice.end()}, new int[] {ice.cueEnd() + 2, ice.cueEnd() + 4});
        Frame around = new Frame(ice.cueFirst(), ice.cueEnd(), ice.source(), both, 1);
        assertThat(Contents.mended(parted, around, ice.cueEnd() + 5).content()).hasSize(2);
    }

    @Test
    void severalOfAListBringTheOthersWithThem() {
        Passages passages = passages("The leaders of Orlia, Vessany and Norland said the ice was thin.");
        Frame frame = Sources.mended(passages, frame(passages, "said", "Vessany and Norland", "the ice was thin"));
        assertThat(words(passages, frame.source())).isEqualTo("The leaders of Orlia, Vessany and Norland");
    }

    @Test
    void whoIsCitedBehindTheCueSpeaksAsWell() {
        Passages passages = passages("The ice is thin, Orlpress said, citing a ministry spokesman.");
        List<Frame> frames =
                Citations.resolved(passages, List.of(frame(passages, "said", "Orlpress", "The ice is thin")));
        assertThat(words(passages, frames.get(0).source())).isEqualTo("a ministry spokesman");
    }

    @Test
    void whoIsCitedSpeaks() {
        Passages passages = passages("The ice is thin, Orlpress said, citing a ministry spokesman.");
        List<Frame> frames = Citations.resolved(
                passages,
                List.of(
                        frame(passages, "said", "Orlpress", "The ice is thin"),
                        frame(passages, "citing", "Orlpress", "a ministry spokesman")));
        assertThat(frames).hasSize(1);
        assertThat(words(passages, frames.get(0).source())).isEqualTo("a ministry spokesman");
    }

    @Test
    void whoARelayingMediumCitesDoesNotTakeTheWordsFromTheirSpeaker() {
        Passages passages =
                passages("Spokesman Edo Lark said the ice is thin, Orlpress reported, citing the state broadcaster.");
        List<Frame> frames = Citations.resolved(
                passages,
                List.of(
                        frame(passages, "said", "Spokesman Edo Lark", "the ice is thin"),
                        frame(passages, "citing", "Spokesman Edo Lark", "the state broadcaster")));
        assertThat(frames).hasSize(1);
        assertThat(words(passages, frames.get(0).source())).isEqualTo("Spokesman Edo Lark");
    }

    @Test
    void aDateBehindTheCueIsNoContent() {
        Passages passages = passages("Vessany said this week they are open to talks.");
        Frame frame =
                Contents.mended(passages, frame(passages, "said", "Vessany", "this week they are open to talks"), 100);
        assertThat(words(passages, frame.content().get(0))).isEqualTo("they are open to talks");
    }

    @Test
    void aListThatIsAnnouncedBelongsToTheContent() {
        Passages passages = passages("Vessany called for concessions, including a truce and an open port.");
        Frame frame = Contents.mended(passages, frame(passages, "called for", "Vessany", "concessions"), 100);
        assertThat(words(passages, frame.content().get(0)))
                .isEqualTo("concessions, including a truce and an open port");
    }

    @Test
    void anotherFrameBehindEndsTheList() {
        Passages passages = passages("Vessany called for concessions, including a truce, Torrend said.");
        int torrend = word(passages, "Torrend");
        Frame frame = Contents.mended(passages, frame(passages, "called for", "Vessany", "concessions"), torrend);
        assertThat(words(passages, frame.content().get(0))).isEqualTo("concessions, including a truce");
    }

    @Test
    void anIntentionIsAnnouncedUpToTheNextVerb() {
        Passages passages =
                passages("After Vessany announced its intention to join the union showed that much had changed.");
        Frame frame = Contents.mended(
                passages,
                frame(passages, "announced", "Vessany", "its intention to join the union showed that much had changed"),
                100);
        assertThat(passages.span(frame.cueFirst(), frame.cueEnd()).text()).isEqualTo("announced its intention");
        assertThat(words(passages, frame.content().get(0))).isEqualTo("to join the union");
    }

    @Test
    void theInterviewAtTheEndOfAContentBelongsToTheSaying() {
        Passages passages = passages("Torrend voiced doubts about the ice in an interview with Radio Vessany today.");
        Frame frame = Contents.mended(
                passages,
                frame(passages, "voiced", "Torrend", "doubts about the ice in an interview with Radio Vessany today"),
                100);
        assertThat(words(passages, frame.content().get(0))).isEqualTo("doubts about the ice");
    }

    @Test
    void aNameBehindTheDashOfAHeadlineSpeaks() {
        Passages passages = passages("Vessany is ready to talk only after a truce \u2013 Torrend\n\nThe ice is thin.");
        assertThat(Headlines.in(passages))
                .extracting(spans -> spans[0].text() + " / " + spans[1].text())
                .containsExactly("Vessany is ready to talk only after a truce / Torrend");
    }

    @Test
    void aDashInASentenceNamesNobody() {
        Passages passages = passages("The port is open \u2013 for now, as the minister knows.\n\nThe ice is thin.");
        assertThat(Headlines.in(passages)).isEmpty();
    }

    @Test
    void plainReportsAreFoundWhereATaggerFindsNothing() {
        Passages passages =
                passages("The port will open before the winter, Foreign Minister Ilva Torrend stated on Monday.");
        List<Frame> frames = new PlainReports(passages, List.of()).completed();
        assertThat(frames).hasSize(1);
        assertThat(words(passages, frames.get(0).source())).isEqualTo("Foreign Minister Ilva Torrend");
        assertThat(words(passages, frames.get(0).content().get(0))).isEqualTo("The port will open before the winter");
    }

    @Test
    void narrationIsNoReport() {
        Passages passages = passages("The port will open before the winter, a day of joy for the town on Monday.");
        assertThat(new PlainReports(passages, List.of()).completed()).isEmpty();
    }

    @Test
    void aDateAloneNamesNobody() {
        Passages passages = passages("This week said little of the ice.");
        assertThat(Sources.mended(passages, frame(passages, "said", "This week", "little of the ice"))
                        .source())
                .isEmpty();
    }

    @Test
    void aNameInTheCaptionAboveIsNoPartOfASource() {
        Passages passages = passages("Pell Vidnik\n\nIlva Torrend said the ice was thin.");
        Frame frame =
                Sources.mended(passages, frame(passages, "said", "Pell Vidnik\n\nIlva Torrend", "the ice was thin"));
        assertThat(words(passages, frame.source())).isEqualTo("Ilva Torrend");
    }

    @Test
    void whatSomebodySeemsHasOrSuffersIsNoReport() {
        Passages passages = passages(
                "Orlia seems like a friend. Vessany doesn't see the league as a danger. "
                        + "Torrend has been criticised for her silence. Vidnik criticised the plan. Orlia sees the league as a danger.");
        assertThat(NoReports.is(passages, frame(passages, "seems like", "Orlia", "a friend")))
                .isTrue();
        assertThat(NoReports.is(passages, frame(passages, "doesn't see", "Vessany", "the league as a danger")))
                .isTrue();
        assertThat(NoReports.is(passages, frame(passages, "has been criticised for", "Torrend", "her silence")))
                .isTrue();
        assertThat(NoReports.is(passages, frame(passages, "criticised the", "Vidnik", "plan")))
                .isFalse();
        assertThat(NoReports.is(passages, frame(passages, "sees", "Orlia", "the league as a danger")))
                .isFalse();
    }

    @Test
    void whatANamedPaperSaysIsASayingWithinTheSaying() {
        Passages passages = passages("Orlia demanded a repeal of the 2008 Vessany Harbour Declaration that the islands "
                + "are a part of the league, and a new charter.");
        List<Frame> within = new Within(passages)
                .in(
                        frame(
                                passages,
                                "demanded",
                                "Orlia",
                                "a repeal of the 2008 Vessany Harbour Declaration that the islands are a part of the league, and a new charter"));
        assertThat(within).hasSize(1);
        assertThat(words(passages, within.get(0).source())).isEqualTo("the 2008 Vessany Harbour Declaration");
        assertThat(words(passages, within.get(0).content().get(0)))
                .isEqualTo("that the islands are a part of the league");
        assertThat(within.get(0).cueFirst()).isEqualTo(within.get(0).cueEnd());
    }

    @Test
    void whatWasDoneToANamedPaperIsNotWhatItSays() {
        Passages passages =
                passages("Orlia demanded a repeal of the Vessany Harbour Declaration that the islands signed in May.");
        assertThat(new Within(passages)
                        .in(frame(
                                passages,
                                "demanded",
                                "Orlia",
                                "a repeal of the Vessany Harbour Declaration that the islands signed in May")))
                .isEmpty();
    }

    private static Passages passages(String text) {
        return Passages.of(Article.of("a.txt", null, null, null, List.of(), "2021-01-01", "en", text));
    }

    private static Frame frame(Passages passages, String cue, String source, String content) {
        int[] said = range(passages, cue);
        return new Frame(
                said[0], said[1], range(passages, source), new ArrayList<>(List.of(range(passages, content))), 100);
    }

    private static int[] range(Passages passages, String words) {
        int start = passages.article().text().indexOf(words);
        return new int[] {passages.wordAt(start), passages.wordAt(start + words.length() - 1) + 1};
    }

    private static int word(Passages passages, String word) {
        return range(passages, word)[0];
    }

    private static String words(Passages passages, int[] range) {
        return passages.span(range[0], range[1]).text();
    }
}
