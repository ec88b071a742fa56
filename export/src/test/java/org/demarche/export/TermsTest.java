package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void aShortTextIsQuotedWhole() {
        assertThat(Terms.QUOTATIONS.quote("  two words ", 2)).isEqualTo("  two words ");
    }

    @Test
    void aLongTextIsCutBehindAWord() {
        assertThat(Terms.QUOTATIONS.quote("one two\n three four", 3)).isEqualTo("one two\n three");
        assertThat(Terms.QUOTATIONS.quote("one two", 0)).isEmpty();
        assertThat(Terms.FULL_TEXT.quote("one two", 0)).isEqualTo("one two");
    }

    @Test
    void aScriptWithoutSpacesIsCutByCharactersAndNeverWithinOne() {
        String ships = "🚢".repeat(400);
        assertThat(Terms.QUOTATIONS.quote(ships, 40)).isEqualTo("🚢".repeat(Terms.QUOTED_CODE_POINTS));
    }

    @Test
    void contentThatIsCutEndsInAnEllipsis() {
        assertThat(Terms.QUOTATIONS.quoted("word ".repeat(41))).endsWith("word …");
        assertThat(Terms.QUOTATIONS.quoted("word")).isEqualTo("word");
    }
}
