package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.record.ConditionKind.IF;

import java.time.LocalDate;
import java.util.List;
import org.demarche.record.Act;
import org.demarche.record.Stance;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final Wire wire = new Wire();

    @Test
    void aCellHoldsTheLatestPositionAndItsHistory() {
        wire.said("2031-03-05", "Ada Holm", "North", "no talks")
                .act(Act.REFUSE)
                .stance(Stance.AGAINST)
                .issue("talks")
                .send();
        wire.said("2031-07-09", "Eve Lind", "North", "talks if the guns are silent")
                .act(Act.OFFER)
                .stance(Stance.CONDITIONAL)
                .issue("talks")
                .condition(IF, "if the guns are silent", null)
                .send();
        Board board = Board.of(wire.corpus(), Level.SIDE);
        assertThat(board.actors()).containsExactly("North");
        assertThat(board.cells()).hasSize(1);
        Board.Cell cell = board.cells().get(0);
        assertThat(cell.latest().act()).isEqualTo(Act.OFFER);
        assertThat(cell.latest().conditions()).containsExactly("if the guns are silent");
        assertThat(cell.history()).extracting(Move::act).containsExactly(Act.OFFER, Act.REFUSE);
        assertThat(Board.of(wire.corpus(), Level.SPEAKER).actors()).containsExactly("Ada Holm", "Eve Lind");
    }

    @Test
    void atAPastDateTheBoardIsAsItWas() {
        wire.said("2031-03-05", "Ada Holm", "North", "no talks").act(Act.REFUSE).send();
        wire.said("2031-07-09", "Ada Holm", "North", "talks").act(Act.OFFER).send();
        Board then = Board.of(wire.corpus().asOf(LocalDate.of(2031, 7, 8)), Level.SIDE);
        assertThat(then.cells().get(0).latest().act()).isEqualTo(Act.REFUSE);
    }

    @Test
    void reportedAndPossibleIsNoPosition() {
        wire.said("2031-03-05", "Ada Holm", "North", "North will talk")
                .act(Act.COMMIT)
                .within("s0")
                .send();
        wire.said("2031-03-05", "Ada Holm", "North", "talks could begin in May").send();
        assertThat(Board.of(wire.corpus(), Level.SIDE).cells()).isEmpty();
    }

    @Test
    void copiesAreOnePositionInSeveralOutlets() {
        String one = wire.said("2031-03-05", "Ada Holm", "North", "North will talk")
                .outlet("Harbour Post")
                .send();
        String two = wire.said("2031-03-05", "Ada Holm", "North", "North will talk")
                .outlet("Isle Gazette")
                .send();
        Board board = Board.of(wire.corpus().withCopies(List.of(List.of(one, two))), Level.SIDE);
        assertThat(board.cells().get(0).history()).hasSize(1);
        assertThat(board.cells().get(0).latest().outlets()).containsExactly("Harbour Post", "Isle Gazette");
    }
}
