package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ole Brandt said in an interview with TF1 on Monday that the strait stays open.      | interview with TF1
            At a press conference in Prague, Ole Brandt said that the strait stays open.        | press conference in Prague
            Ole Brandt said in a statement that the strait stays open.                          | statement
            Ole Brandt said in a joint statement that the strait stays open.                    | joint statement
            Ole Brandt said in a tweet that the strait stays open.                              | Twitter
            Ole Brandt said on Twitter that the strait stays open.                              | Twitter
            In a speech to parliament, Ole Brandt said that the strait stays open.              | speech to parliament
            """)
    void isWhereOrInWhatItWasSaid(String text, String expected) {
        assertThat(venue(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ole Brandt said that the strait stays open.",
        "Ole Brandt said that the strait stays open at the summit."
    })
    void isNothingElse(String text) {
        Report report = Report.of(text)
                .says(
                        "Ole Brandt",
                        "said",
                        text.substring(text.indexOf("the strait"), text.length() - 1),
                        "Ole Brandt");
        assertThat(report.occasions().get(0).venue()).isNull();
    }

    @Test
    void aStatementThatIsIssuedIsTheVenue() {
        Report report = Report.of("The ministry issued a statement saying that the strait stays open.")
                .says("The ministry", "issued a statement saying", "the strait stays open", "Ole Brandt");
        assertThat(report.occasions().get(0).venue()).isEqualTo("statement");
    }

    private static String venue(String text) {
        return String.valueOf(Report.of(text)
                .says("Ole Brandt", "said", "the strait stays open", "Ole Brandt")
                .occasions()
                .get(0)
                .venue());
    }
}
