package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccasionsTest {
    @Test
    void anArticleWithoutStatementsHasNone() {
        assertThat(Report.of("Nobody said a word.").occasions()).isEmpty();
    }

    @Test
    void thereIsOneForEachStatementInTheSameOrder() {
        Report report = Report.of("Ole Brandt said yes on Monday. Eva Lund said never on Tuesday.")
                .says("Ole Brandt", "said", "yes", "Ole Brandt")
                .says("Eva Lund", "said", "never", "Eva Lund");
        assertThat(report.dates()).containsExactly("2024-06-10", "2024-06-11");
    }

    @Test
    void aSentenceOfAThousandDatesAndMediaIsReadToTheEnd() {
        String sentence = "Ole Brandt said yes on Monday" + ", Norrwire reported on Tuesday".repeat(1_000) + ".";
        Report report = Report.of(sentence).says("Ole Brandt", "said", "yes", "Ole Brandt");
        assertThat(report.occasions()).hasSize(1);
    }

    @Test
    void brokenMarksAndAstralLettersKeepTheEvidenceInItsPlace() {
        Report report = Report.of("\" \" ' Ole Brandt said yes on Monday ( \u201c Norrwire .")
                .says("Ole Brandt", "said", "yes", "Ole Brandt");
        assertThat(report.occasions().get(0).evidence().get("said_on"))
                .singleElement()
                .satisfies(e -> assertThat(report.passages().text().slice(e.start(), e.end()))
                        .isEqualTo("Monday"));
    }
}
