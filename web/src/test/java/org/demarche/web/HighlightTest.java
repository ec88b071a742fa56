package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.demarche.web.Entry.Words;
import org.junit.jupiter.api.Test;

class HighlightTest {
    private static String marked(String text, String searched, int limit) {
        return Highlight.of(text, searched, limit).stream()
                .map((Words words) -> words.found() ? "<" + words.text() + ">" : words.text())
                .collect(Collectors.joining());
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndDiacritics() {
        assertThat(marked("Zürich talks: zurich said TALKS", "zurich Talks", 100))
                .isEqualTo("<Zürich> <talks>: <zurich> said <TALKS>");
    }

    @Test
    void aPhraseIsFoundInItsOrderOnly() {
        assertThat(marked("security guarantees, guarantees of security", "\"security guarantees\"", 100))
                .isEqualTo("<security guarantees>, guarantees of security");
    }

    @Test
    void aBeginningFindsTheWholeWordAndPartsOfWordsAreNotFound() {
        assertThat(marked("negotiations and negotiators renegotiate", "negotiat*", 100))
                .isEqualTo("<negotiations> and <negotiators> renegotiate");
    }

    @Test
    void excludedWordsAreNotMarked() {
        assertThat(marked("peace and war", "peace -war", 100)).isEqualTo("<peace> and war");
    }

    @Test
    void aLongTextIsCutAroundTheFirstFind() {
        String text = "begin " + "filler ".repeat(100) + "needle " + "filler ".repeat(100);
        assertThat(marked(text, "needle", 200))
                .startsWith("… filler")
                .contains("<needle>")
                .endsWith("…");
    }

    @Test
    void charactersThatMeanSomethingInPatternsMeanThemselves() {
        assertThat(marked("a.b (c) [d", "(c) [d .*", 100)).isEqualTo("a.b (<c>) [<d>");
    }
}
