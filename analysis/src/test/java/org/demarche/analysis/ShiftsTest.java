package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.record.ConditionKind.IF;

import java.util.List;
import org.demarche.record.Act;
import org.demarche.record.SpeakerKind;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private final Wire wire = new Wire();

    private Shifts found() {
        return Shifts.of(wire.corpus());
    }

    private Wire.Line refusal() {
        return wire.said("2031-03-05", "Ada Holm", "North", "I will not sit down with Ben Roe, not on a ship")
                .act(Act.REFUSE);
    }

    @Test
    void whoRefusedAndIsReadyMonthsLaterHasTurned() {
        String before = refusal().send();
        String after = wire.said("2031-07-09", "Ada Holm", "North", "she was ready to meet President Ben Roe")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts()).hasSize(1);
        Shifts.Shift shift = found().shifts().get(0);
        assertThat(shift.kind()).isEqualTo(Shifts.Shift.Kind.TURNED);
        assertThat(shift.before().id()).isEqualTo(before);
        assertThat(shift.after().id()).isEqualTo(after);
        assertThat(shift.sentence()).isEqualTo("North refused on 2031-03-05 and is willing on 2031-07-09.");
        assertThat(found().contradictions()).isEmpty();
    }

    @Test
    void toMeetSomebodyElseIsNoTurn() {
        refusal().send();
        wire.said("2031-07-09", "Ada Holm", "North", "she was ready to meet Cy Lund")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void whatAnotherReportsIsNotHeld() {
        refusal().send();
        wire.said("2031-07-09", "Ada Holm", "North", "she was ready to meet Ben Roe")
                .act(Act.OFFER)
                .within("s0")
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void whatNobodyAnswersForByNameIsNotHeld() {
        refusal().send();
        wire.said("2031-07-09", "a senior official", "North", "Ada Holm was ready to meet Ben Roe")
                .act(Act.OFFER)
                .kind(SpeakerKind.ANONYMOUS)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void aPromiseNotToDoAndARefusalAreOnePosition() {
        refusal().send();
        wire.said("2031-07-09", "Ada Holm", "North", "she will never meet Ben Roe")
                .act(Act.COMMIT)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void aConditionWhereNoneWasExpresslyPutIsAShift() {
        wire.said("2031-04-01", "Ada Holm", "North", "North will negotiate with South without preconditions")
                .act(Act.OFFER)
                .send();
        wire.said("2031-05-01", "Ada Holm", "North", "North will negotiate with South if the guns are silent")
                .act(Act.OFFER)
                .condition(IF, "if the guns are silent", null)
                .send();
        assertThat(found().shifts())
                .extracting(Shifts.Shift::sentence)
                .containsExactly("North put no condition on 2031-04-01 and puts one on 2031-05-01, on a condition.");
    }

    @Test
    void refusingToSpeakOfAThingIsNotRefusingToDoIt() {
        wire.said("2031-04-01", "Ada Holm", "North", "to say whether North would meet Ben Roe")
                .act(Act.REFUSE)
                .send();
        wire.said("2031-05-01", "Ada Holm", "North", "North is ready to meet Ben Roe")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void anActionThatIsOnlyMentionedIsNotRefused() {
        wire.said("2031-04-01", "Ada Holm", "North", "calls to drop negotiations with South")
                .act(Act.REFUSE)
                .send();
        wire.said("2031-05-01", "Ada Holm", "North", "North is ready to negotiate with South")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void anotherGovernmentYearsLaterHasNotTurned() {
        wire.said("2031-04-01", "Ada Holm", "North", "North will not meet the president of South")
                .act(Act.REFUSE)
                .send();
        wire.said("2033-05-01", "Eve Lind", "North", "North is ready to meet the president of South")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void aConditionThatIsExpresslyDroppedIsAShift() {
        wire.said("2031-04-01", "Ada Holm", "North", "North will negotiate with South if the guns are silent")
                .act(Act.OFFER)
                .condition(IF, "if the guns are silent", null)
                .send();
        wire.said("2031-05-01", "Ada Holm", "North", "North will negotiate with South without preconditions")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts())
                .extracting(Shifts.Shift::kind)
                .containsExactly(Shifts.Shift.Kind.CONDITION_DROPPED);
    }

    @Test
    void aReportThatLeavesTheConditionOutIsNoShift() {
        wire.said("2031-04-01", "Ada Holm", "North", "North will negotiate with South if the guns are silent")
                .act(Act.OFFER)
                .condition(IF, "if the guns are silent", null)
                .send();
        wire.said("2031-05-01", "Ada Holm", "North", "North will negotiate with South")
                .act(Act.OFFER)
                .send();
        assertThat(found().shifts()).isEmpty();
    }

    @Test
    void twoWhoSpeakForOneStateOnOneDayContradictEachOther() {
        String not = wire.said("2031-07-02", "Tom Gray", "South", "South has received no truce proposal from North")
                .send();
        String so = wire.said(
                        "2031-07-02", "Ina Vesh", "South", "South received the truce proposal from North on Monday")
                .send();
        assertThat(found().contradictions()).hasSize(1);
        Shifts.Contradiction contradiction = found().contradictions().get(0);
        assertThat(contradiction.actor()).isEqualTo("South");
        assertThat(contradiction.one().id()).isEqualTo(so);
        assertThat(contradiction.other().id()).isEqualTo(not);
        assertThat(contradiction.sentence())
                .isEqualTo("For South, Ina Vesh says on 2031-07-02 that it is so,"
                        + " and Tom Gray on 2031-07-02 that it is not.");
    }

    @Test
    void whatWasNotYetSoWeeksBeforeIsNoContradiction() {
        wire.said("2031-06-02", "Tom Gray", "South", "South has received no truce proposal from North")
                .send();
        wire.said("2031-07-02", "Ina Vesh", "South", "South received the truce proposal from North on Monday")
                .send();
        assertThat(found().contradictions()).isEmpty();
    }

    @Test
    void whatIsSoAndWhatWillNotBeDoNotContradict() {
        wire.said("2031-07-02", "Tom Gray", "South", "South received the truce proposal from North on Monday")
                .send();
        wire.said("2031-07-02", "Ina Vesh", "South", "South will not answer the truce proposal received from North")
                .send();
        assertThat(found().contradictions()).isEmpty();
    }

    @Test
    void twoStatesThatSayOppositeThingsDoNotContradictThemselves() {
        wire.said("2031-07-02", "Tom Gray", "South", "South has received no truce proposal from Isle")
                .send();
        wire.said("2031-07-02", "Ada Holm", "North", "South received the truce proposal from Isle on Monday")
                .send();
        assertThat(found().contradictions()).isEmpty();
    }

    @Test
    void outletsDisagreeOnlyOverOneStatement() {
        String one = wire.said("2031-07-02", "Tom Gray", "South", "the ferries will sail to Gull Island")
                .outlet("Harbour Post")
                .send();
        String other = wire.said("2031-07-02", "Tom Gray", "South", "the ferries will not sail to Gull Island")
                .outlet("Isle Gazette")
                .send();
        Shifts grouped = Shifts.of(wire.corpus().withCopies(List.of(List.of(one, other))));
        assertThat(grouped.disagreements()).hasSize(1);
        assertThat(grouped.disagreements().get(0).sentence())
                .isEqualTo("Harbour Post and Isle Gazette report one statement of Tom Gray;"
                        + " one negates what the other does not.");
        assertThat(grouped.contradictions()).isEmpty();
        assertThat(Shifts.of(wire.corpus()).disagreements()).isEmpty();
    }
}
