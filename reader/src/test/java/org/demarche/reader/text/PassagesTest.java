package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
    private static Passages cut(String text) {
        return Passages.of(Article.of("a.txt", null, null, null, List.of(), null, "en", text));
    }

    private static List<String> words(String text) {
        return cut(text).words().stream().map(Word::text).toList();
    }

    private static List<String> sentences(String text) {
        Passages passages = cut(text);
        return passages.sentences().stream()
                .map(s -> passages.span(s.firstWord(), s.endWord()).text())
                .toList();
    }

    @Test
    void cliticsAndPunctuationStandAlone() {
        assertThat(words("Veldra's envoy won't sign, they’ve said."))
                .containsExactly("Veldra", "'s", "envoy", "wo", "n't", "sign", ",", "they", "’ve", "said", ".");
    }

    @Test
    void numbersAbbreviationsAndAddressesStayWhole() {
        assertThat(words("The U.S. spent $1,250.50 on state-run sites (see https://example.org/a?b=c)."))
                .contains("U.S.", "1,250.50", "state-run", "https://example.org/a?b=c");
    }

    @Test
    void aFullStopBehindATitleEndsNoSentence() {
        assertThat(sentences("Gen. Maro Tessin met Mr. Alder on Jan. 5. He left at 9 p.m. The talks failed."))
                .containsExactly("Gen. Maro Tessin met Mr. Alder on Jan. 5.", "He left at 9 p.m.", "The talks failed.");
    }

    @Test
    void aClosingMarkBelongsToTheSentenceBeforeIt() {
        assertThat(sentences("“We will talk.” She left. \"We will not.\" He stayed."))
                .containsExactly("“We will talk.”", "She left.", "\"We will not.\"", "He stayed.");
    }

    @Test
    void blankLinesPartParagraphsAndSingleLineBreaksDoNot() {
        Passages passages = cut("Headline\n\nThe first line\ngoes on here.\n \t\nThe second.");
        assertThat(passages.paragraphs()).hasSize(3);
        assertThat(passages.sentences()).hasSize(3);
    }

    @Test
    void inATextWithoutBlankLinesEveryLineIsAParagraph() {
        assertThat(cut("Headline\nThe first.\nThe second.").paragraphs()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "He said “we wait” and left.|“we wait”",
                "He said \"we wait\" and left.|\"we wait\"",
                "He said 'we wait' and left.|'we wait'",
                "He said ‘we wait’ and left.|‘we wait’",
                "He said «we wait» and left.|«we wait»",
                "The allies’ plan, he said, isn’t ‘ours’.|‘ours’",
            })
    void quotationMarksArePairedAndApostrophesAreNone(String text, String quoted) {
        Passages passages = cut(text);
        assertThat(passages.quotations()).hasSize(1);
        Quotation found = passages.quotations().get(0);
        assertThat(passages.span(found.firstWord(), found.endWord()).text()).isEqualTo(quoted);
        assertThat(found.closed()).isTrue();
    }

    @Test
    void aQuotationThatRunsOnEndsWithItsParagraph() {
        Passages passages = cut("“It began here.\n\n“It ended there,” she said.");
        assertThat(passages.quotations().get(0).closed()).isFalse();
        assertThat(passages.quotations().get(1).closed()).isTrue();
    }

    @Test
    void innerQuotationsFollowOuterOnes() {
        Passages passages = cut("“He told me ‘never’ and left,” she said.");
        assertThat(passages.quotations()).hasSize(2);
        assertThat(passages.quotations().get(0).firstWord()).isZero();
    }

    @Test
    void wordsAreTaggedWithTheirPartOfSpeech() {
        Passages passages = cut("The minister said on Tuesday that the army would withdraw its troops.");
        assertThat(passages.words().stream().map(Word::tag).collect(Collectors.joining(" ")))
                .isEqualTo("DT NN VBD IN NNP IN DT NN MD VB PRP$ NNS .");
    }

    @Test
    void offsetsCountCodePoints() {
        Passages passages = cut("🕊 Peace, 𝔓eace.");
        for (Word word : passages.words()) {
            assertThat(passages.text().slice(word.start(), word.end())).isEqualTo(word.text());
        }
        assertThat(passages.words().get(1).start()).isEqualTo(2);
    }

    @Test
    void aSpanFindsItsWordsAgain() {
        Passages passages = cut("The minister, who was tired, said so.");
        Span span = passages.span(1, 6);
        assertThat(passages.firstWord(span)).isEqualTo(1);
        assertThat(passages.endWord(span)).isEqualTo(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noCharacterIsLostOrReadTwiceWhateverTheText(long seed) {
        Random random = new Random(seed);
        String alphabet = "aB3 .,'’“”\"‘«»-–—()[]\n\n\t\u00a0\u200b\u2028é𝔓🕊$@#_/:;!?…`*\u0301\ud83d";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder letters = new StringBuilder();
        for (int n = 0; n < 3000; n++) {
            letters.appendCodePoint(points[random.nextInt(points.length)]);
        }
        Passages passages = cut(letters.toString());
        CodePointText text = passages.text();
        int at = 0;
        for (Word word : passages.words()) {
            assertThat(word.start()).isGreaterThanOrEqualTo(at);
            assertThat(text.slice(at, word.start()).codePoints()).allMatch(Tokens::isSpace);
            assertThat(text.slice(word.start(), word.end())).isEqualTo(word.text());
            at = word.end();
        }
        assertThat(text.slice(at, text.length()).codePoints()).allMatch(Tokens::isSpace);
        int sentence = 0;
        for (Sentence found : passages.sentences()) {
            assertThat(found.firstWord()).isEqualTo(sentence);
            sentence = found.endWord();
        }
        assertThat(sentence).isEqualTo(passages.words().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "a.", "“", "'", "1,", "http://", ".", "(", "a’", "A. "})
    void aMegabyteOfOneThingIsCutInLinearTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertThatCode(() -> cut(text)).doesNotThrowAnyException();
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertThat(cut("").words()).isEmpty();
        assertThat(cut(" \n\n \u200b").paragraphs()).isEmpty();
    }
}
