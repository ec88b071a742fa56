package org.demarche.reader.deed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.reader.occasion.Report;
import org.demarche.record.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ardenia withdrew its troops from the border on Tuesday.          | withdrew its troops from the border
            Ardenia has imposed sanctions on Borvia.                         | imposed sanctions
            Ardenia voted against the resolution.                            | voted against the resolution
            Ardenia sent two warships to the strait last week.               | sent two warships to the strait
            Ardenia also expelled three diplomats.                           | expelled three diplomats
            Ardenia closed its border with Borvia.                           | closed its border with borvia
            """)
    void isWhatAnActorIsReportedToHaveDone(String text, String action) {
        assertThat(deeds(text)).singleElement().satisfies(deed -> {
            assertThat(deed.actor()).isEqualTo("Ardenia");
            assertThat(deed.action()).isEqualTo(action);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Ardenia will withdraw its troops.",
        "Ardenia plans to sign the treaty.",
        "Ardenia has not signed the treaty.",
        "Ardenia would have signed the treaty.",
        "If Ardenia signed the treaty it would gain.",
        "The army of Ardenia resigned itself to it.",
        "Ardenia's neighbour signed the treaty.",
        "Ardenia sent a letter.",
        "Ardenia held its breath.",
        "The treaty signed by Ardenia failed.",
        "'Envoys from Corland, Ardenia and Borvia signed a truce.'",
        "Those were the duties that Ardenia imposed.",
        "Ardenia is ready."
    })
    void isNothingPlannedDeniedOrDoneByAnother(String text) {
        assertThat(deeds(text)).isEmpty();
    }

    @Test
    void hasTheDayAndTheReporterThatItsSentenceGives() {
        assertThat(deeds("Ardenia recalled its ambassador on Tuesday, Norrwire reported."))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(String.valueOf(deed.doneOn())).isEqualTo("2024-06-11");
                    assertThat(deed.via()).containsExactly("Norrwire");
                    assertThat(deed.content().get(0).text()).isEqualTo("Ardenia recalled its ambassador");
                });
    }

    @Test
    void ofTwoIsEachOnesOwn() {
        assertThat(deeds("Ardenia and Borvia signed a truce.").stream().map(Deed::actor))
                .containsExactly("Ardenia", "Borvia");
    }

    @Test
    void twoVerbsOfOneSubjectAreTwo() {
        assertThat(deeds("Ardenia invaded Borvia and annexed its coast.").stream()
                        .map(Deed::action))
                .containsExactly("invaded borvia", "annexed its coast");
    }

    private static List<Deed> deeds(String text) {
        Report report = Report.of(text);
        return new Deeds(Report.REGISTRY).in(report.passages(), report);
    }
}
