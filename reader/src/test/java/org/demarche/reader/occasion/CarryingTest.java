package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.reader.speaker.Actor;
import org.demarche.record.SpeakerKind;
import org.junit.jupiter.api.Test;

class CarryingTest {
    @Test
    void theSpeakerWhoGoesOnIsStillOnTheSameOccasion() {
        Report report = Report.of("""
                Ole Brandt told a news conference on Tuesday that the port is closed.

                He added that ships must wait.

                "We shall see," Brandt said.
                """)
                .says("Ole Brandt", "told", "the port is closed", "Ole Brandt")
                .says("He", "added", "ships must wait", "Ole Brandt")
                .says("Brandt", "said", "\"We shall see,\"", "Ole Brandt");
        assertThat(report.dates()).containsOnly("2024-06-11").hasSize(3);
        assertThat(report.occasions()).allSatisfy(o -> assertThat(o.venue()).isEqualTo("news conference"));
    }

    @Test
    void anotherSpeakerIsNot() {
        Report report = Report.of(
                        "Ole Brandt said on Tuesday that the port is closed.\n\nEva Lund said that ships must wait.")
                .says("Ole Brandt", "said", "the port is closed", "Ole Brandt")
                .says("Eva Lund", "said", "ships must wait", "Eva Lund");
        assertThat(report.dates()).containsExactly("2024-06-11", "");
    }

    @Test
    void whatSomebodyHasAlwaysSaidBelongsToNoOccasion() {
        Report report = Report.of(
                        "Ole Brandt said on Tuesday that the port is closed.\n\nBrandt has denied that ships were sunk.")
                .says("Ole Brandt", "said", "the port is closed", "Ole Brandt")
                .says("Brandt", "has denied", "ships were sunk", "Ole Brandt");
        assertThat(report.dates()).containsExactly("2024-06-11", "");
    }

    @Test
    void anEarlierOccasionIsAnother() {
        Report report = Report.of(
                        "Ole Brandt said on Tuesday that the port is closed.\n\nEarlier Brandt said that ships must wait.")
                .says("Ole Brandt", "said", "the port is closed", "Ole Brandt")
                .says("Brandt", "said", "ships must wait", "Ole Brandt");
        assertThat(report.dates()).containsExactly("2024-06-11", "");
    }

    @Test
    void theLeadsParaphraseHasTheDateThatFollows() {
        Report report = Report.of(
                        "Ole Brandt warned that the port may close.\n\n\"It will close,\" Brandt said on Tuesday.")
                .says("Ole Brandt", "warned", "the port may close", "Ole Brandt")
                .says("Brandt", "said", "\"It will close,\"", "Ole Brandt");
        assertThat(report.dates()).containsOnly("2024-06-11").hasSize(2);
        assertThat(report.occasions().get(0).evidence().get("said_on").get(0).rule())
                .contains("told before");
    }

    @Test
    void theChainGoesAlongWithThePlainContinuation() {
        Report report = Report.of("""
                "The port is closed," Ole Brandt told Norrwire.

                He added that ships must wait.
                """)
                .says("Ole Brandt", "told", "\"The port is closed,\"", "Ole Brandt")
                .says("He", "added", "ships must wait", "Ole Brandt");
        assertThat(report.occasions()).allSatisfy(o -> assertThat(o.via()).containsExactly("Norrwire"));
    }

    @Test
    void theChainEndsWhereAnotherSpeaksInBetween() {
        Report report = Report.of("""
                "The port is closed," Ole Brandt told Norrwire.

                Eva Lund disagreed, saying that it is open.

                Brandt said that ships must wait.
                """)
                .says("Ole Brandt", "told", "\"The port is closed,\"", "Ole Brandt")
                .says("Eva Lund", "saying", "it is open", "Eva Lund")
                .says("Brandt", "said", "ships must wait", "Ole Brandt");
        assertThat(report.occasions().stream().map(Occasion::via))
                .containsExactly(List.of("Norrwire"), List.of(), List.of());
    }

    @Test
    void aNestedStatementComesThroughWhoBroughtTheOuterOne() {
        Report report = Report.of("Ole Brandt told Norrwire that Eva Lund refused to sign.")
                .says("Ole Brandt", "told", "Eva Lund refused to sign", "Ole Brandt")
                .says("Eva Lund", "refused", "to sign", Actor.of("Eva Lund", SpeakerKind.PERSON), 0);
        assertThat(report.occasions().get(1).via()).containsExactly("Norrwire");
    }

    @Test
    void theStatementThatSpeaksIsTheOneSpokenOf() {
        Report report = Report.of("""
                In a joint statement on Tuesday, Ole Brandt said that the port is closed.

                "Ships must wait," the statement said.
                """)
                .says("Ole Brandt", "said", "the port is closed", "Ole Brandt")
                .says(
                        "the statement",
                        "said",
                        "\"Ships must wait,\"",
                        Actor.of("joint statement", SpeakerKind.DOCUMENT),
                        -1);
        assertThat(report.dates()).containsOnly("2024-06-11").hasSize(2);
    }

    @Test
    void aSentenceThatPointsBackDatesTheWordsBeforeIt() {
        Report report = Report.of(
                        "Ole Brandt said that the port is closed. He made the remarks on Tuesday, Norrwire reported.")
                .says("Ole Brandt", "said", "the port is closed", "Ole Brandt");
        assertThat(report.dates()).containsExactly("2024-06-11");
        assertThat(report.occasions().get(0).via()).containsExactly("Norrwire");
    }

    @Test
    void aLeadThatGathersReactionsDatesThem() {
        Report report = Report.of("""
                The closing of the port drew sharp criticism on Tuesday.

                Ole Brandt condemned the decision.

                Eva Lund has called it a mistake.
                """)
                .says("Ole Brandt", "condemned", "the decision", "Ole Brandt")
                .says("Eva Lund", "has called", "it a mistake", "Eva Lund");
        assertThat(report.dates()).containsExactly("2024-06-11", "");
    }
}
