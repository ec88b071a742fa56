package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @ParameterizedTest
    @CsvSource({
        "a.warc.gz, --out is missing",
        "--out tables, there is no INPUT",
        "--out tables --grade quick a.warc.gz, '--grade: ''quick'' is neither fast nor accurate'",
        "--out tables --cores none a.warc.gz, '--cores: ''none'' is no number'",
        "--out tables --page-limit 0 a.warc.gz, is not a number from",
        "--out tables --speed a.warc.gz, there is no option '--speed'",
        "--out tables --follow a b, --follow takes one folder",
        "a.warc.gz --out, --out needs a value",
    })
    void wrongUseIsToldWithTheRemedy(String arguments, String message) {
        assertThatThrownBy(() -> Options.parse(arguments.split(" ")))
                .isInstanceOfSatisfying(
                        WrongUse.class, e -> assertThat(e.exitCode()).isEqualTo(2))
                .hasMessageContaining(message);
    }
}
