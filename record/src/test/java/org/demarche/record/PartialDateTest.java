package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2022", "2022-12", "2022-12-03", "2024-02-29"})
    void readsWhatItWrites(String iso) {
        assertThat(PartialDate.parse(iso)).map(PartialDate::toString).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2022-13",
                "2022-00",
                "2022-12-00",
                "2022-02-30",
                "2023-02-29",
                "2022-12-03T10:00",
                "0000",
                " 2022"
            })
    void refusesWhatIsNoDate(String iso) {
        assertThat(PartialDate.parse(iso)).isEmpty();
    }

    @Test
    void aMonthReachesFromItsFirstToItsLastDay() {
        PartialDate february = new PartialDate(2024, 2, 0);
        assertThat(february.first()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(february.last()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void aDayWithoutAMonthIsNoDate() {
        assertThatThrownBy(() -> new PartialDate(2022, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersByFirstDayThenByExactness() {
        assertThat(new PartialDate(2022, 0, 0)).isLessThan(new PartialDate(2022, 1, 0));
        assertThat(new PartialDate(2022, 1, 0)).isLessThan(new PartialDate(2022, 1, 1));
        assertThat(new PartialDate(2022, 1, 2)).isGreaterThan(new PartialDate(2022, 1, 1));
    }
}
