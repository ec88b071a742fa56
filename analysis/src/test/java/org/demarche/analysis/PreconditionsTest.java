package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.record.ConditionKind.AFTER;
import static org.demarche.record.ConditionKind.IF;
import static org.demarche.record.ConditionKind.ONLY_IF;

import java.time.LocalDate;
import java.util.List;
import org.demarche.record.Act;
import org.junit.jupiter.api.Test;

class PreconditionsTest {
    private final Wire wire = new Wire();

    /** North talks only after South has left the island, South leaves only after North has opened talks. */
    private void deadlock() {
        wire.said(
                        "2031-04-18",
                        "Ada Holm",
                        "North",
                        "North will enter negotiations with South only after South has left Gull Island")
                .waits(AFTER, "North", "enter negotiations with south", "South", "leave gull island")
                .send();
        wire.said(
                        "2031-04-25",
                        "Ben Roe",
                        "South",
                        "South will withdraw its engineers from Gull Island only after North has opened talks on fishing")
                .waits(AFTER, "South", "withdraw its engineers from gull island", "North", "open talks on fishing")
                .send();
    }

    @Test
    void twoWhoWaitForEachOtherAreADeadlockToldInOneSentence() {
        deadlock();
        Preconditions found = Preconditions.of(wire.corpus());
        assertThat(found.steps()).hasSize(2);
        assertThat(found.deadlocks()).hasSize(1);
        assertThat(found.deadlocks().get(0).sentence())
                .isEqualTo("North (“enter negotiations with South”) waits for South (“leave Gull Island”);"
                        + " South (“leave Gull Island”) waits for North (“enter negotiations with South”):"
                        + " nobody can be first.");
    }

    @Test
    void everyWaitOpensTheSentenceItStandsOn() {
        deadlock();
        Wait wait = Preconditions.of(wire.corpus()).waits().get(0);
        assertThat(wait.cited()).hasSize(1);
        assertThat(wait.cited().get(0).id()).isEqualTo("a1#s1");
        assertThat(wait.cited().get(0).sentence())
                .isEqualTo(
                        "Ada Holm said North will enter negotiations with South only after South has left Gull Island.");
    }

    @Test
    void beforeTheSecondStatementThereWasNoDeadlock() {
        deadlock();
        Corpus then = wire.corpus().asOf(LocalDate.of(2031, 4, 20));
        assertThat(Preconditions.of(then).waits()).hasSize(1);
        assertThat(Preconditions.of(then).deadlocks()).isEmpty();
    }

    @Test
    void anotherPlaceIsAnotherStep() {
        wire.said("2031-04-18", "Ada Holm", "North", "x")
                .waits(AFTER, "North", "negotiate", "South", "leave gull island")
                .send();
        wire.said("2031-04-25", "Ben Roe", "South", "y")
                .waits(AFTER, "South", "withdraw from cape marl", "North", "negotiate")
                .send();
        Preconditions found = Preconditions.of(wire.corpus());
        assertThat(found.steps()).hasSize(3);
        assertThat(found.deadlocks()).isEmpty();
    }

    @Test
    void toTalkToAnotherSideIsAnotherStep() {
        wire.said("2031-04-18", "Ada Holm", "North", "x")
                .waits(ONLY_IF, "North", "hold talks", "South", "withdraw")
                .send();
        wire.said("2031-04-19", "Ada Holm", "North", "y")
                .waits(ONLY_IF, "North", "talk to isle", "Isle", "lift the tolls")
                .send();
        assertThat(Preconditions.of(wire.corpus()).steps()).hasSize(4);
    }

    @Test
    void theSideThatSaysItIsTheOneOfTheTwoThatWaits() {
        wire.said("2031-04-18", "Ada Holm", "North", "x")
                .waits(ONLY_IF, "the two sides", "hold talks", "South", "withdraw", "North")
                .send();
        Wait wait = Preconditions.of(wire.corpus()).waits().get(0);
        assertThat(wait.waits().actor()).isEqualTo("North");
        assertThat(wait.own()).isTrue();
    }

    @Test
    void notToDoIsAnotherStepThanToDo() {
        wire.said("2031-04-18", "Ada Holm", "North", "x")
                .waits(IF, "North", "sign the pact", "South", "not join the league")
                .send();
        wire.said("2031-04-19", "Ben Roe", "South", "y")
                .waits(IF, "South", "join the league", "North", "sign the pact")
                .send();
        assertThat(Preconditions.of(wire.corpus()).deadlocks()).isEmpty();
    }

    @Test
    void whatOthersSayOfTheOneWhoWaitsMakesNoDeadlock() {
        wire.said("2031-04-18", "Ada Holm", "North", "x")
                .waits(AFTER, "North", "negotiate", "South", "withdraw")
                .send();
        wire.said("2031-04-19", "Cy Lund", "Isle", "y")
                .waits(AFTER, "South", "withdraw", "North", "negotiate", "Isle")
                .send();
        Preconditions found = Preconditions.of(wire.corpus());
        assertThat(found.waits()).hasSize(2);
        assertThat(found.waits().get(1).own()).isFalse();
        assertThat(found.deadlocks()).isEmpty();
    }

    @Test
    void aPersonAndTheStateSpokenForAreOneSide() {
        wire.said("2031-04-18", "Ada Holm", "North", "x")
                .waits(ONLY_IF, "Ada Holm", "talk to ben roe", "Ben Roe", "stop the shelling")
                .send();
        wire.said("2031-04-19", "Ben Roe", "South", "y")
                .waits(IF, "South", "cease shelling", "North", "negotiate")
                .send();
        assertThat(Preconditions.of(wire.corpus()).deadlocks()).hasSize(1);
    }

    @Test
    void aDeedMeetsACondition() {
        deadlock();
        String deed = wire.done(
                "2031-05-02", "South", "withdraw the last engineers from gull island", "South left Gull Island");
        Preconditions found = Preconditions.of(wire.corpus());
        assertThat(found.waits().get(0).status()).isEqualTo(ConditionStatus.MET);
        assertThat(found.waits().get(0).changedBy().id()).isEqualTo(deed);
        assertThat(found.waits().get(1).status()).isEqualTo(ConditionStatus.OPEN);
        assertThat(found.deadlocks()).isEmpty();
    }

    @Test
    void aDeedDoneBeforeTheConditionWasPutDoesNotMeetIt() {
        wire.done("2031-04-01", "South", "withdraw from gull island", "South left Gull Island");
        deadlock();
        assertThat(Preconditions.of(wire.corpus()).deadlocks()).hasSize(1);
    }

    @Test
    void aLaterOfferWithoutTheConditionWithdrawsIt() {
        deadlock();
        String offer = wire.said("2031-06-01", "Ada Holm", "North", "North is ready to negotiate at once")
                .act(Act.OFFER)
                .send();
        Wait wait = Preconditions.of(wire.corpus()).waits().get(0);
        assertThat(wait.status()).isEqualTo(ConditionStatus.WITHDRAWN);
        assertThat(wait.changedBy().id()).isEqualTo(offer);
    }

    @Test
    void aConditionOfTwoActionsIsTwoWaits() {
        wire.said(
                        "2031-04-18",
                        "North",
                        null,
                        "negotiations are possible only if South stops attacking and pulls out its troops")
                .condition(ONLY_IF, "only if South stops attacking and pulls out its troops", "South")
                .waits(ONLY_IF, "North", "be possible", "South", "stop attacking and")
                .send();
        List<Wait> waits = Preconditions.of(wire.corpus()).waits();
        assertThat(waits)
                .extracting(Wait::phrase)
                .containsExactly(
                        "North (“negotiations are possible”) waits for South (“South stops attacking”)",
                        "North (“negotiations are possible”) waits for South (“pulls out its troops”)");
    }

    @Test
    void theSameActionForAnotherSideIsAnotherStep() {
        wire.said("2031-04-01", "Ada Holm", "North", "w")
                .waits(ONLY_IF, "South", "sign the pact", "North", "lift sanctions")
                .send();
        wire.said("2031-04-02", "Cy Lund", "Isle", "z")
                .waits(ONLY_IF, "Isle", "open the harbour", "North", "lift the sanctions")
                .send();
        wire.said("2031-04-03", "Ben Roe", "South", "v")
                .waits(ONLY_IF, "South", "sign the pact", "North", "lift all sanctions")
                .send();
        assertThat(Preconditions.of(wire.corpus()).steps())
                .filteredOn(step -> step.actor().equals("North"))
                .extracting(Step::wordings)
                .containsExactly(List.of("lift sanctions", "lift all sanctions"), List.of("lift the sanctions"));
    }

    @Test
    void aLargeTangleIsShownInItsShortestCircles() {
        // Everybody waits for the next two: a thousand steps in one tangle.
        for (int i = 0; i < 600; i++) {
            for (int next = 1; next <= 2; next++) {
                wire.said("2031-04-01", "Speaker " + i, "State" + i, "w" + i + next)
                        .waits(AFTER, "State" + i, "sign the pact", "State" + (i + next) % 600, "sign the pact")
                        .send();
            }
        }
        List<Deadlock> deadlocks = Preconditions.of(wire.corpus()).deadlocks();
        assertThat(deadlocks).hasSizeBetween(1, Cycles.MOST);
        assertThat(deadlocks.get(0).waits()).hasSize(300);
    }

    @Test
    void theStepThatOpensMostComesFirst() {
        deadlock();
        wire.said("2031-05-01", "Cy Lund", "Isle", "z")
                .waits(AFTER, "Isle", "pay for the ferries", "South", "withdraw from gull island")
                .send();
        wire.said("2031-05-02", "Ada Holm", "North", "w")
                .waits(ONLY_IF, "North", "negotiate", "South", "release the sailors")
                .send();
        Preconditions found = Preconditions.of(wire.corpus());
        Opening first = found.openings().get(0);
        assertThat(first.step().actor()).isEqualTo("North");
        assertThat(first.deadlocks()).isEqualTo(1);
        assertThat(first.opens()).extracting(Step::actor).containsExactly("South", "Isle");
        Opening second = found.openings().get(1);
        assertThat(second.step().actor()).isEqualTo("South");
        assertThat(second.opens()).extracting(Step::actor).containsExactly("Isle");
    }
}
