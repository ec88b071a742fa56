package org.demarche.reader.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.demarche.reader.speaker.Actor;
import org.demarche.reader.speaker.Spoken;
import org.demarche.record.Precondition;
import org.demarche.record.Speaker;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
    private final Preconditions preconditions = new Preconditions();

    @Test
    void drawsAnEdgeFromTheOneWhoWaitsToTheOneWhoMustAct() {
        List<Precondition> edges = edges("<Norland> [said] {it will not begin talks until Sudland frees the crew}.");

        assertThat(edges).hasSize(1);
        Precondition edge = edges.get(0);
        assertThat(edge.waits().actor()).isEqualTo("Norland");
        assertThat(edge.waits().action()).isEqualTo("begin talks");
        assertThat(edge.on().actor()).isEqualTo("Sudland");
        assertThat(edge.on().action()).isEqualTo("free the crew");
        assertThat(edge.kind().word()).isEqualTo("until");
        assertThat(edge.heldBy()).isEqualTo("Norland");
        assertThat(edge.statement()).isEqualTo("s1");
    }

    @Test
    void aLeadersWeIsTheBlocThatHeNamedBefore() {
        Staged staged = Staged.of(
                List.of(
                        "{The West should help Sudland}, <Ada Lind> [said].",
                        "\u201c{We will protect our allies and give guarantees to Sudland the day it returns to the talks},\u201d <Ada Lind> [said]."));

        assertThat(staged.positions().get(1).waits().actor()).isEqualTo("the West");
    }

    @Test
    void aLeadersWeIsHisOwnSideOtherwise() {
        Position position = Staged.of(
                        "\u201c{We will give guarantees to Sudland the day it returns to the talks},\u201d <Ada Lind> [said].")
                .only();

        assertThat(position.waits().actor()).isEqualTo("Norland");
    }

    @Test
    void whoeverDoesTheHarmWouldHaveToActAndNotWhoSuffersIt() {
        Position position = Staged.of(
                        "<Ada Lind> [said] {Norland will help the islands if they face aggression from Sudland}.")
                .only();

        assertThat(position.conditions().get(0).by()).isEqualTo("Sudland");
    }

    @Test
    void talksThatArePossibleUnderAConditionAreOffered() {
        Staged staged = Staged.of(
                "<Norland> [says] {talks are possible only if Sudland stops firing and pulls out its troops}.");

        assertThat(staged.only().act()).isEqualTo(org.demarche.record.Act.OFFER);
        Precondition edge = edges(
                        "<Norland> [says] {talks are possible only if Sudland stops firing and pulls out its troops}.")
                .get(0);
        assertThat(edge.waits().action()).isEqualTo("hold talks");
        assertThat(edge.on().action()).isEqualTo("stop firing and pull out its troops");
    }

    @Test
    void aPronounBehindANameMeansThatOne() {
        Precondition edge = edges(
                        "<Ada Lind> [said]: {“We must see how to give a loan to Sudland the day it frees the crew.”}")
                .get(0);
        assertThat(edge.on().actor()).isEqualTo("Sudland");
        assertThat(edge.waits().action()).isEqualTo("give a loan to sudland");
    }

    @Test
    void talksThatAreRefusedWaitWithoutAVerb() {
        assertThat(edges("<Norland> [rejected] {any talks unless Sudland frees the crew}."))
                .extracting(edge -> edge.on().action())
                .containsExactly("free the crew");
    }

    @Test
    void takesThePersonWhereTheWordsHaveHimDoItHimself() {
        List<Precondition> edges = edges("<Ada Lind> [said] {she would only meet him if Boris Quell apologises}.");

        assertThat(edges).hasSize(1);
        assertThat(edges.get(0).waits().actor()).isEqualTo("Ada Lind");
        assertThat(edges.get(0).on().actor()).isEqualTo("Boris Quell");
    }

    @Test
    void takesTheStateWhereStatesAct() {
        List<Precondition> edges = edges("<Ada Lind> [said] {we will sign only if Sudland opens the strait}.");

        assertThat(edges).extracting(edge -> edge.waits().actor()).containsExactly("Norland");
        assertThat(edges).extracting(Precondition::heldBy).containsExactly("Norland");
    }

    @Test
    void letsTheSpeakerHoldWhatOthersWaitFor() {
        List<Precondition> edges =
                edges("<Ada Lind> [said] {Estmark must lift the ban once Sudland opens the strait}.");

        assertThat(edges).extracting(Precondition::heldBy).containsExactly("Ada Lind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Norland> [said] {it will strike the port if Sudland closes the strait}.",
                "<Norland> [said] {it will not attack the port unless Sudland closes the strait}.",
                "<Norland> [said] {it will defend Estmark if Sudland attacks it}.",
                "<Norland> [said] {Sudland must hold elections if it wants a lawful president}.",
                "<Norland> [said] {the bridge will not open before 3 June}.",
                "<Norland> [said] {the search will go on once the weather allows}.",
                "<Norland> [said] {prices will fall if Sudland opens the strait}.",
                "<Norland> [said] {the harvest was good}.",
                "<Norland> [said] {it will use its reserves if Sudland does not agree}.",
                "<Norland> [said] {it will not rest until Sudland frees the crew}.",
                "<Norland> [said] {it will keep up its patrols until Sudland frees the crew}.",
                "<Norland> [said] {it knows that prices will stay high as long as Sudland closes the strait}.",
                "<Norland> [said] {it wants to stop the fighting before Sudland moves its guns}.",
                "<Norland> [said] {the port will stay calm unless Sudland moves its guns}.",
                "<Norland> [said] {it will open the port if Norland is elected}.",
                "<Norland> [said] {the mine will open as soon as Monday}.",
                "<Norland> [said] {deputies once hoped that Sudland would open the strait}.",
                "<Norland> [said] {ministers should resign if Sudland disregards their advice}.",
            })
    void drawsNoEdgeForThreatsHelpPurposesDatesForecastsVowsAndFallbacks(String report) {
        assertThat(edges(report)).isEmpty();
    }

    @Test
    void asksForOnePositionForEachStatement() {
        List<Statement> one = statements(Staged.of("<Norland> [said] {it will talk}."));

        assertThatThrownBy(() -> preconditions.in(one, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 statements, but 0 positions");
    }

    private List<Precondition> edges(String report) {
        Staged staged = Staged.of(report);
        return preconditions.in(statements(staged), staged.positions());
    }

    private static List<Statement> statements(Staged staged) {
        Spoken spoken = staged.cast().spoken().get(0);
        Position position = staged.only();
        Actor actor = spoken.speaker();
        Speaker speaker = new Speaker(actor.name(), actor.kind(), null, actor.role(), actor.represents(), Unknown.NONE);
        return List.of(new Statement(
                "s1",
                spoken.source(),
                spoken.what().cue(),
                spoken.what().content(),
                speaker,
                position.form(),
                position.act(),
                position.issue(),
                position.stance(),
                position.conditions(),
                position.waits(),
                position.guarantees(),
                null,
                null,
                List.of(),
                null,
                null,
                position.points(),
                null,
                position.evidence(),
                null,
                Unknown.NONE));
    }
}
