package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointTextTest {
    @Test
    void anAstralCharacterCountsAsOne() {
        CodePointText text = new CodePointText("a🕊b");
        assertThat(text.length()).isEqualTo(3);
        assertThat(text.slice(1, 2)).isEqualTo("🕊");
        assertThat(text.slice(2, 3)).isEqualTo("b");
        assertThat(text.toUtf16(2)).isEqualTo(3);
        assertThat(text.toCodePoint(3)).isEqualTo(2);
    }

    @Test
    void aCombiningMarkCountsByItself() {
        assertThat(new CodePointText("e\u0301").length()).isEqualTo(2);
    }

    @Test
    void anUnpairedSurrogateCountsAsOne() {
        CodePointText text = new CodePointText("a\ud83db");
        assertThat(text.length()).isEqualTo(3);
        assertThat(text.slice(2, 3)).isEqualTo("b");
    }

    @Test
    void aPlaceOutsideTheTextIsRefused() {
        assertThatThrownBy(() -> new CodePointText("ab").slice(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothDirectionsAgreeWithJavasOwnCounting(long seed) {
        Random random = new Random(seed);
        StringBuilder letters = new StringBuilder();
        for (int n = random.nextInt(1000); n > 0; n--) {
            letters.appendCodePoint(random.nextInt(4) == 0 ? 0x1F300 + random.nextInt(200) : 'a' + random.nextInt(26));
        }
        CodePointText text = new CodePointText(letters.toString());
        assertThat(text.length()).isEqualTo(letters.codePointCount(0, letters.length()));
        for (int i = 0; i <= text.length(); i++) {
            int utf16 = letters.toString().offsetByCodePoints(0, i);
            assertThat(text.toUtf16(i)).isEqualTo(utf16);
            assertThat(text.toCodePoint(utf16)).isEqualTo(i);
        }
    }
}
