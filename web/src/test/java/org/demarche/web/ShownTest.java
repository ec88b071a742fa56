package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void overridesOfTheWritingDirectionAreNamedInsteadOfObeyed() {
        assertThat(Shown.text("a\u202Ecba\u202C b\u2066c\u2069")).isEqualTo("a[U+202E]cba[U+202C] b[U+2066]c[U+2069]");
    }

    @Test
    void controlCharactersAreNamedAndLineFeedsStay() {
        assertThat(Shown.text("a\0b\u001B[31m\nc\u0085\td")).isEqualTo("a[U+0000]b[U+001B][31m\nc[U+0085]\td");
    }

    @Test
    void ordinaryTextOfAnyScriptIsUntouched() {
        String text = "Ērika said “да” – שלום 😀";
        assertThat(Shown.text(text)).isSameAs(text);
    }

    @Test
    void aLineIsCutBetweenWordsAndSaysSo() {
        assertThat(Shown.shortened("one two  three\nfour five", 15)).isEqualTo("one two three…");
        assertThat(Shown.shortened("one two", 15)).isEqualTo("one two");
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInTwo() {
        assertThat(Shown.shortened("😀".repeat(50), 15)).isEqualTo("😀".repeat(7) + "…");
    }
}
