package org.demarche.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
    @Test
    void breaksAtSpaces() {
        assertThat(Wrapping.wrap("open the strait of Orrin", 10)).containsExactly("open the", "strait of", "Orrin");
    }

    @Test
    void breaksAWordOnlyWhenItAloneIsWiderThanALine() {
        assertThat(Wrapping.wrap("see https://example.org/a/long/path", 12))
                .containsExactly("see https://", "example.org/", "a/long/path");
    }

    @Test
    void countsWideCharactersAsTwoColumnsAndBreaksBetweenThem() {
        assertThat(DisplayWidth.of("外務省")).isEqualTo(6);
        assertThat(Wrapping.wrap("外務省は声明を出した", 8)).containsExactly("外務省は", "声明を出", "した");
    }

    @Test
    void keepsAMarkWithItsLetter() {
        String decomposed = "e\u0301".repeat(6);
        assertThat(DisplayWidth.of(decomposed)).isEqualTo(6);
        assertThat(Wrapping.wrap(decomposed, 4)).containsExactly("e\u0301".repeat(4), "e\u0301".repeat(2));
    }

    @Test
    void measuresEmojiAndFormatCharacters() {
        assertThat(DisplayWidth.of("\uD83D\uDE00")).isEqualTo(2);
        assertThat(DisplayWidth.of("a\u200Db\u00ADc")).isEqualTo(3);
        assertThat(DisplayWidth.of("㈱・ａ")).isEqualTo(6);
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(Wrapping.wrap("", 10)).containsExactly("");
    }

    @Test
    void takesControlsDirectionsAndHalfPairsOut() {
        assertThat(Visible.line("a\tb\n\u0000c\u202Ed\u009B\uD800e")).isEqualTo("a b ␀cd��e");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void loosesNoCharacterAndKeepsTheWidthWhateverTheText(long seed) {
        Random random = new Random(seed);
        String letters = "ab e\u0301 外 \uD83D\uDE00 x-y – wort ";
        String text = random.ints(200, 0, letters.codePointCount(0, letters.length()))
                .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int width = 2 + random.nextInt(30);
        var lines = Wrapping.wrap(text, width);
        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        assertThat(lines.stream().collect(Collectors.joining()).replace(" ", ""))
                .isEqualTo(Visible.line(text).replace(" ", ""));
    }
}
