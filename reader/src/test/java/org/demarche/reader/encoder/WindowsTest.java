package org.demarche.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void aShortTextIsOneWindow() {
        EncoderWords words = EncoderWords.of("Ana spoke.\n\nBob left.", VOCABULARY);
        assertThat(Windows.overlapping(words, 32, 8)).containsExactly(new Window(0, 6, 8));
    }

    @Test
    void windowsEndWithParagraphs() {
        EncoderWords words = EncoderWords.of("a b c d e f\n\na b c d e f\n\na b c d e f", VOCABULARY);
        assertThat(Windows.disjoint(words, 16)).containsExactly(new Window(0, 12, 14), new Window(12, 18, 8));
    }

    @Test
    void aParagraphTooLongIsCutAtAWord() {
        EncoderWords words = EncoderWords.of("a ".repeat(40), VOCABULARY);
        assertThat(Windows.disjoint(words, 16))
                .containsExactly(new Window(0, 14, 16), new Window(14, 28, 16), new Window(28, 40, 14));
    }

    @Test
    void readingWindowsLieSideBySideWhereAParagraphEnds() {
        EncoderWords words = EncoderWords.of("a b c d e f\n\na b c d e f\n\na b c d e f", VOCABULARY);
        assertThat(Windows.overlapping(words, 16, 7)).containsExactly(new Window(0, 12, 14), new Window(12, 18, 8));
    }

    @Test
    void theEndOfACutParagraphIsSeenAgain() {
        EncoderWords words = EncoderWords.of("a ".repeat(25), VOCABULARY);
        assertThat(Windows.overlapping(words, 16, 7))
                .containsExactly(new Window(0, 14, 16), new Window(7, 21, 16), new Window(14, 25, 13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextIsCoveredWithoutGapsAndEveryWindowGoesOn(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(random.nextInt(12) == 0 ? "\n\n" : " ").append(random.nextInt(5) == 0 ? "unfathomable" : "a");
        }
        EncoderWords words = EncoderWords.of(text.toString(), VOCABULARY);
        List<Window> windows = Windows.overlapping(words, 64, 24);
        assertThat(windows.get(0).first()).isZero();
        assertThat(windows.get(windows.size() - 1).last()).isEqualTo(words.count());
        for (int w = 1; w < windows.size(); w++) {
            assertThat(windows.get(w).first())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(windows.get(w - 1).last());
            assertThat(windows.get(w).last())
                    .as("seed %s", seed)
                    .isGreaterThan(windows.get(w - 1).last());
            assertThat(windows.get(w).pieces()).as("seed %s", seed).isLessThanOrEqualTo(64);
        }
    }
}
