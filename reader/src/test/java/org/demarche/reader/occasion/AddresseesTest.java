package org.demarche.reader.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ole Brandt told settlers that the strait stays open.               | told      | the strait stays open              | settlers
            Ole Brandt warned Borvia that the strait stays open.               | warned    | the strait stays open              | Borvia
            Ole Brandt called on Borvia to leave.                              | called on | Borvia to leave                    | Borvia
            Ole Brandt urged Borvia to leave.                                  | urged     | Borvia to leave                    | Borvia
            Ole Brandt wants Borvia to leave.                                  | wants     | Borvia to leave                    | Borvia
            Ole Brandt said that Borvia must leave.                            | said      | Borvia must leave                  | Borvia
            Ole Brandt demanded that Borvia leave.                             | demanded  | Borvia leave                       | Borvia
            In a letter to Borvia, Ole Brandt said that the strait stays open. | said      | the strait stays open              | Borvia
            "We call on Borvia to leave," Ole Brandt said.                     | said      | "We call on Borvia to leave,"      | Borvia
            Ole Brandt said he was ready to negotiate with Borvia.             | said      | he was ready to negotiate with Borvia | Borvia
            """)
    void isWhomItIsSaidToOrAskedOf(String text, String cue, String content, String expected) {
        assertThat(addressee(text, cue, content)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ole Brandt told reporters that the strait stays open.  | told    | the strait stays open
            Ole Brandt told Norrwire that the strait stays open.   | told    | the strait stays open
            Ole Brandt accused Borvia of lying.                    | accused | Borvia of lying
            Ole Brandt said that Borvia left.                      | said    | Borvia left
            Ole Brandt said that Ardenia must wait.                | said    | Ardenia must wait
            Ole Brandt urged their leaders to wait.                | urged   | their leaders to wait
            Ole Brandt warned of a war.                            | warned  | of a war
            Ole Brandt said that Borvia should be pitied.          | said    | Borvia should be pitied
            """)
    void isNobodyWhereNobodyIsAddressed(String text, String cue, String content) {
        assertThat(addressee(text, cue, content)).isNull();
    }

    @Test
    void restsOnItsWords() {
        Report report = Report.of("Ole Brandt urged Borvia to leave.")
                .says("Ole Brandt", "urged", "Borvia to leave", "Ole Brandt");
        assertThat(report.occasions().get(0).evidence().get("addressee"))
                .singleElement()
                .satisfies(e -> assertThat(report.passages().text().slice(e.start(), e.end()))
                        .isEqualTo("Borvia"));
    }

    private static @Nullable String addressee(String text, String cue, String content) {
        return Report.of(text)
                .says("Ole Brandt", cue, content, "Ole Brandt")
                .occasions()
                .get(0)
                .addressee();
    }
}
