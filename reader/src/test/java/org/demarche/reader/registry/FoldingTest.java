package org.demarche.reader.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Zelensky, Zelenskyy",
        "Zelensky, Zelenskiy",
        "Podolyak, Podoliak",
        "Yanukovych, Yanukovich",
        "Qaddafi, Gaddafi",
        "Sergey, Sergei",
        "Erdoğan, Erdogan",
        "Shoygu, Shoigu",
        "Yatsenyuk, Yatseniuk",
        "Hussein, Husein"
    })
    void transliterationsOfOneNameMeet(String one, String other) {
        assertThat(Folding.person(one)).isEqualTo(Folding.person(other));
    }

    @ParameterizedTest
    @CsvSource({"Macron, Marconi", "Biden, Bidet", "Lavrov, Lvov", "Merkel, Markel"})
    void differentNamesStayApart(String one, String other) {
        assertThat(Folding.person(one)).isNotEqualTo(Folding.person(other));
    }

    @ParameterizedTest
    @CsvSource({"U.S., US", "al-Qaeda, Al Qaeda", "Côte d'Ivoire, Cote d’Ivoire", "Łódź, Lodz"})
    void marksAndCaseDoNotCount(String one, String other) {
        assertThat(Folding.key(one)).isEqualTo(Folding.key(other));
    }
}
