package org.demarche.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.CodePointText;
import org.junit.jupiter.api.Test;

class EncoderWordsTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load();

    private static List<String> words(String text) {
        CodePointText points = new CodePointText(text);
        EncoderWords words = EncoderWords.of(text, VOCABULARY);
        List<String> found = new ArrayList<>();
        for (int w = 0; w < words.count(); w++) {
            found.add(points.slice(words.start(w), words.end(w)));
        }
        return found;
    }

    private static List<Integer> paragraphs(String text) {
        EncoderWords words = EncoderWords.of(text, VOCABULARY);
        List<Integer> found = new ArrayList<>();
        for (int w = 0; w < words.count(); w++) {
            found.add(words.word(w).paragraph());
        }
        return found;
    }

    @Test
    void everyMarkIsAWordByItself() {
        assertThat(words("“We won't,” said Mr. Ito (72)."))
                .containsExactly("“", "We", "won", "'", "t", ",", "”", "said", "Mr", ".", "Ito", "(", "72", ")", ".");
    }

    @Test
    void offsetsCountAnAstralCharacterOnce() {
        EncoderWords words = EncoderWords.of("😀 Ana 𝐁ob left", VOCABULARY);
        assertThat(words("😀 Ana 𝐁ob left")).containsExactly("😀", "Ana", "𝐁ob", "left");
        assertThat(words.start(1)).isEqualTo(2);
        assertThat(words.end(3)).isEqualTo(14);
    }

    @Test
    void accentsAndCaseDoNotChangeThePieces() {
        EncoderWords plain = EncoderWords.of("premier cafe", VOCABULARY);
        EncoderWords accented = EncoderWords.of("PREMIÉR Cafe\u0301", VOCABULARY);
        assertThat(accented.word(0).pieces()).isEqualTo(plain.word(0).pieces());
        assertThat(accented.word(1).pieces()).isEqualTo(plain.word(1).pieces());
        assertThat(accented.end(1))
                .as("the combining accent belongs to its word")
                .isEqualTo(13);
    }

    @Test
    void letterCaseIsKeptInTheShape() {
        EncoderWords words = EncoderWords.of("a may May MAY McMay", VOCABULARY);
        List<Integer> shapes = new ArrayList<>();
        for (int w = 1; w < words.count(); w++) {
            shapes.add(words.word(w).shape());
        }
        assertThat(shapes).doesNotHaveDuplicates();
    }

    @Test
    void aBlankLineEndsAParagraph() {
        assertThat(paragraphs("One\nstill\n \nTwo")).containsExactly(0, 0, 1);
    }

    @Test
    void everyLineIsAParagraphWhereNoneIsBlank() {
        assertThat(paragraphs("One\nTwo\nThree")).containsExactly(0, 1, 2);
    }

    @Test
    void anUnpairedSurrogateIsNoWordAndShiftsNothing() {
        EncoderWords words = EncoderWords.of("a \uD83D b", VOCABULARY);
        assertThat(words.count()).isEqualTo(2);
        assertThat(words.start(1)).isEqualTo(4);
    }

    @Test
    void aTextOfNothingHasNoWords() {
        assertThat(EncoderWords.of("", VOCABULARY).count()).isZero();
        assertThat(EncoderWords.of(" \n\u0000\u200B\n", VOCABULARY).count()).isZero();
    }

    @Test
    void aWordIsCutIntoTheLongestKnownPieces() {
        int[] whole = VOCABULARY.cut("harbour");
        int[] parts = VOCABULARY.cut("harbourzq");
        assertThat(whole).hasSize(1);
        assertThat(parts[0]).isEqualTo(whole[0]);
        assertThat(parts.length).isGreaterThan(1);
    }

    @Test
    void anEndlessWordIsOneUnknownPiece() {
        assertThat(VOCABULARY.cut("x".repeat(101))).hasSize(1);
        assertThat(VOCABULARY.cut("x".repeat(100)).length).isGreaterThan(1);
    }
}
