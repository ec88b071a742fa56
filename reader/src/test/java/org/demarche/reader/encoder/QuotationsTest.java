package org.demarche.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
    /** One letter a character: o outside, i inside, ( opens, ) closes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“No,” he|(iii)ooo",
                "\"No,\" he|(iii)ooo",
                "‘I don’t’ x|(iiiiiii)oo",
                "„Ja“ er|(ii)ooo",
                "don’t go|oooooooo",
                "5' tall|ooooooo",
                "\"a\" \"b\"|(i)o(i)",
            })
    void saysWhatStandsInsideQuotationMarks(String text, String states) {
        assertThat(states(text)).isEqualTo(states);
    }

    @Test
    void aParagraphEndsAQuotation() {
        assertThat(states("“No/he")).isEqualTo("(iiooo");
    }

    /** A slash stands for the end of a paragraph. */
    private static String states(String text) {
        int[] points = text.replace('/', '\n').codePoints().toArray();
        boolean[] breaks = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            breaks[i] = points[i] == '\n';
        }
        return Arrays.stream(Quotations.states(points, breaks))
                .mapToObj(state -> "oi()".substring(state, state + 1))
                .collect(Collectors.joining());
    }
}
