package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ole Brandt said on Tuesday that the strait stays open.                                  | 2024-06-11
            On Tuesday, Ole Brandt said that the strait stays open.                                 | 2024-06-11
            Ole Brandt on Tuesday said that the strait stays open.                                  | 2024-06-11
            Ole Brandt said in a statement released late Tuesday that the strait stays open.        | 2024-06-11
            Speaking after the summit on Tuesday, Ole Brandt said that the strait stays open.       | 2024-06-11
            Ole Brandt said at yesterday's opening ceremony that the strait stays open.             | 2024-06-13
            Back on 17 December 2021, Ole Brandt said that the strait stays open.                   | 2021-12-17
            Ole Brandt said in an interview that was taped on Monday and aired on Tuesday that the strait stays open. | 2024-06-11
            Ole Brandt said in mid-May that the strait stays open.                                  | 2024-05
            Ole Brandt said last week that the strait stays open.                                   | 2024-06
            """)
    void aDateBesideTheCueDatesTheSaying(String text, String expected) {
        assertThat(Report.of(text)
                        .says("Ole Brandt", "said", "the strait stays open", "Ole Brandt")
                        .dates())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ole Brandt said that the strait stays open.",
        "Ole Brandt said today that the strait stays open.",
        "Since Tuesday Ole Brandt said that the strait stays open.",
        "Ole Brandt said ahead of Tuesday's vote that the strait stays open.",
        "'Ole Brandt, who came on Tuesday, said that the strait stays open.'",
        "'Ole Brandt said, a day after the raid on Tuesday, that the strait stays open.'",
        "'Ole Brandt said, referring to the deal signed on Tuesday, that the strait stays open.'",
        "'Ole Brandt said, in a room that saw a riot on Tuesday, that the strait stays open.'",
        "'Ole Brandt said, of the old and long war for the small islands in the north in 1953, that the strait stays open.'",
        "Ole Brandt said that the strait stays open until Tuesday."
    })
    void aDateOfSomethingElseDoesNot(String text) {
        assertThat(Report.of(text)
                        .says("Ole Brandt", "said", "the strait stays open", "Ole Brandt")
                        .dates())
                .containsExactly("");
    }

    @Test
    void aDateInsideTheContentIsNotThatOfTheSaying() {
        Report report = Report.of("Ole Brandt said that the port burned on Tuesday.")
                .says("Ole Brandt", "said", "the port burned on Tuesday", "Ole Brandt");
        assertThat(report.dates()).containsExactly("");
    }

    @Test
    void eachCueOfASentenceHasTheDateNearestToIt() {
        Report report = Report.of(
                        "Ole Brandt said on Monday that the port is closed, while Eva Lund said on Wednesday that it is open.")
                .says("Ole Brandt", "said", "the port is closed", "Ole Brandt")
                .says("Eva Lund", "said", "it is open", "Eva Lund");
        assertThat(report.dates()).containsExactly("2024-06-10", "2024-06-12");
    }

    @Test
    void aNestedSayingTakesTheDateRightBehindIt() {
        Report report = Report.of("Ole Brandt said on Monday that the pact announced by Eva Lund in March would hold.")
                .says("Ole Brandt", "said", "the pact announced by Eva Lund in March would hold", "Ole Brandt")
                .says(
                        "Eva Lund",
                        "announced",
                        "the pact",
                        org.demarche.reader.speaker.Actor.of("Eva Lund", org.demarche.record.SpeakerKind.PERSON),
                        0);
        assertThat(report.dates()).containsExactly("2024-06-10", "2024-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            According to a report released on Tuesday by the council, the strait stays open. | a report released on Tuesday by the council | According to | 2024-06-11
            Tuesday's report finds that the strait stays open.                       | Tuesday's report | finds | 2024-06-11
            At the end of 2021, the council said that the strait stays open.         | the council | said | 2021
            In his 2018 address, the minister said that the strait stays open.       | the minister | said | 2018
            In a March speech, the minister said that the strait stays open.         | the minister | said | 2024-03
            In an October speech, the minister said that the strait stays open.      | the minister | said | 2023-10
            """)
    void aPaperOrASpeechIsDatedByItsOwnWords(String text, String source, String cue, String expected) {
        assertThat(Report.of(text)
                        .says(source, cue, "the strait stays open", "Ole Brandt")
                        .dates())
                .containsExactly(expected);
    }

    @Test
    void todayIsTheDayOfTheDateline() {
        Report report = Report.of("Harbourtown, June 12 (Norrwire) - Ole Brandt said today that the strait stays open.")
                .says("Ole Brandt", "said", "the strait stays open", "Ole Brandt");
        assertThat(report.dates()).containsExactly("2024-06-12");
    }
}
