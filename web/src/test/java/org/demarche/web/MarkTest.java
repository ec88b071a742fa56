package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.record.Review;
import org.demarche.record.ReviewState;
import org.demarche.record.Statement;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static Statement reviewed(Review review) {
        Statement s = Newsstand.ready().statements().get(0);
        return new Statement(
                s.id(),
                s.source(),
                s.cue(),
                s.content(),
                s.speaker(),
                s.form(),
                s.act(),
                s.issue(),
                s.stance(),
                s.conditions(),
                s.waits(),
                s.guarantees(),
                s.saidOn(),
                s.venue(),
                s.via(),
                s.addressee(),
                s.within(),
                s.points(),
                s.confidence(),
                s.evidence(),
                review,
                s.unknown());
    }

    @Test
    void aStatementThatNobodyLookedAtIsMachineRead() {
        assertThat(Mark.of(reviewed(null))).isEqualTo(new Mark("machine-read", "", false));
    }

    @Test
    void aReviewedStatementNamesWhoAndWhatAndWhen() {
        assertThat(Mark.of(reviewed(new Review(ReviewState.CORRECTED, "Ada Ilex", "2031-08-01T10:00:00Z", "r2"))))
                .isEqualTo(new Mark("reviewed by Ada Ilex", "corrected, 1 August 2031", true));
    }
}
