package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.record.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2031-05-03|3 May 2031", "2031-05|May 2031", "2031|2031"})
    void aDateIsShownAsExactlyAsItIsKnown(String iso, String shown) {
        assertThat(Dates.of(PartialDate.parse(iso).orElseThrow())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-04T08:12:00+01:00|4 May 2031, 08:12 (UTC+01:00)",
                "2031-05-04T08:12:33.123Z|4 May 2031, 08:12 (UTC)",
                "2031-05-04 08:12|4 May 2031, 08:12",
                "2031-05-04|4 May 2031",
                "last Tuesday, they say|last Tuesday, they say",
                "soon|soon"
            })
    void aTimeKeepsItsOwnZone(String stamp, String shown) {
        assertThat(Dates.stamp(stamp)).isEqualTo(shown);
    }

    @Test
    void anUnknownTimeIsNothing() {
        assertThat(Dates.stamp(null)).isEmpty();
    }
}
