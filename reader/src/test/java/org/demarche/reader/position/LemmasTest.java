package org.demarche.reader.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    @ParameterizedTest
    @CsvSource({
        "condemned,condemn",
        "urges,urge",
        "urging,urge",
        "withdrew,withdraw",
        "banned,ban",
        "promised,promise",
        "denies,deny",
        "denied,deny",
        "stopping,stop",
        "sanctions,sanction",
        "crisis,crisis",
        "is,be",
        "n't,not",
        "press,press",
        "willing,willing",
        "planned,plan",
        "plans,plan",
    })
    void bringsAWordToItsBaseForm(String form, String base) {
        assertThat(Lemmas.standard().of(form)).isEqualTo(base);
    }

    @Test
    void leavesWordsOfMonstrousLengthAlone() {
        String monster = "x".repeat(100_000) + "ing";

        assertThat(Lemmas.standard().of(monster)).isEqualTo(monster);
    }
}
