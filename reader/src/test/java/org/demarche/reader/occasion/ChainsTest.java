package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.demarche.reader.speaker.Actor;
import org.demarche.record.SpeakerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ole Brandt said that the strait stays open, Norrwire reports.                                       | Norrwire
            Ole Brandt said that the strait stays open, according to Norrwire.                                  | Norrwire
            Ole Brandt said that the strait stays open, according to a report by Norrwire.                      | Norrwire
            Ole Brandt said that the strait stays open, the Norrwire news agency reported.                      | Norrwire
            Norrwire reported on Monday that Ole Brandt said that the strait stays open.                        | Norrwire
            Ole Brandt said in an interview with Vesper Television that the strait stays open.                  | Vesper Television
            Ole Brandt said in an interview with Vesper Television that the strait stays open, Norrwire reports.| Norrwire; Vesper Television
            Ole Brandt said that the strait stays open, Norrwire reported, citing the Kestrel newspaper.        | Norrwire; Kestrel
            Ole Brandt said in remarks carried by Ardenia's state television that the strait stays open.        | Ardenian state television
            Ole Brandt said on state TV that the strait stays open.                                             | Ardenian state TV
            Ole Brandt was quoted by the Kestrel newspaper as having said that the strait stays open.           | Kestrel
            In a Norrwire interview, Ole Brandt said that the strait stays open.                                | Norrwire
            """)
    void readsThroughWhomTheWordsCame(String text, String expected) {
        assertThat(via(text, "said")).isEqualTo(Arrays.asList(expected.split("; ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Ole Brandt said that the strait stays open.",
        "'Ole Brandt, who owns the Kestrel newspaper, said that the strait stays open.'",
        "Ole Brandt said near the studios of Norrwire that the strait stays open.",
        "'Ole Brandt said that the strait stays open, the Harbour Post reported.'",
        "Ole Brandt said on his Telegram channel that the strait stays open."
    })
    void namesNobodyElse(String text) {
        assertThat(via(text, "said")).isEmpty();
    }

    @Test
    void wordsGivenToAMediumCameThroughIt() {
        assertThat(via("Ole Brandt told the French TV station TF1 that the strait stays open.", "told"))
                .containsExactly("TF1");
    }

    @Test
    void aSentenceThatOnlyTellsOfAnInterviewGivesItsMediumToWhatFollows() {
        Report report = Report.of(
                        "Ole Brandt voiced doubts about the strait in an interview with Vesper Television on Monday.\n\n"
                                + "Brandt said that the strait stays open.")
                .knows("Ole Brandt", SpeakerKind.PERSON)
                .says("Brandt", "said", "the strait stays open", "Ole Brandt");
        assertThat(report.occasions().get(0).via()).containsExactly("Vesper Television");
        assertThat(report.dates()).containsExactly("2024-06-10");
    }

    @Test
    void wordsGivenToTheOutletItselfDidNot() {
        assertThat(via("Ole Brandt told The Harbour Post that the strait stays open.", "told"))
                .isEmpty();
    }

    @Test
    void quotedByOneAgencyAccordingToAnotherIsAChainOfTwo() {
        Report report = Report.of("NW quoted Ole Brandt as saying that the strait stays open, according to AFP.")
                .says("Ole Brandt", "saying", "the strait stays open", "Ole Brandt");
        assertThat(report.occasions().get(0).via()).containsExactly("AFP", "Norrwire");
    }

    @Test
    void theAgencyThatCitesTheSpeakerIsNoSpeaker() {
        Report report = Report.of("The strait stays open, Norrwire said, citing a ministry spokesman.")
                .says(
                        "a ministry spokesman",
                        "said",
                        "The strait stays open",
                        Actor.of("a ministry spokesman", SpeakerKind.ANONYMOUS),
                        -1);
        assertThat(report.occasions().get(0).via()).containsExactly("Norrwire");
    }

    @Test
    void everyLinkHasTheWordsItRestsOn() {
        Report report = Report.of("Ole Brandt said that the strait stays open, according to Norrwire.")
                .says("Ole Brandt", "said", "the strait stays open", "Ole Brandt");
        assertThat(report.occasions().get(0).evidence().get("via"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(report.passages().text().slice(evidence.start(), evidence.end()))
                            .isEqualTo("according to Norrwire");
                    assertThat(evidence.rule()).isEqualTo("chain: according to a medium");
                });
    }

    private static List<String> via(String text, String cue) {
        return Report.of(text)
                .says("Ole Brandt", cue, "the strait stays open", "Ole Brandt")
                .occasions()
                .get(0)
                .via();
    }
}
