package org.demarche.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.record.Span;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void quotationMarksCaseAndSpellingAreNoDifference() {
        Alignment alignment = align("“The Programme isn’t finished,”", "\"the program isn't finished\"");
        assertThat(alignment.same()).isTrue();
        assertThat(alignment.join()).isEqualTo(Join.VERBATIM);
        assertThat(told(alignment)).containsExactly("kept The Programme isn’t finished | the program isn't finished");
    }

    @Test
    void numbersInWordsAndWithSeparatorsAreTheSame() {
        assertThat(align("two of 3,000 rockets", "2 of 3000 rockets").same()).isTrue();
        assertThat(align("3,300 rockets", "3,500 rockets").same()).isFalse();
    }

    @Test
    void everyAlteredWordIsTold() {
        assertThat(told(align(
                        "we express deep regret at the launch on Monday",
                        "we express regret at the early test on Monday")))
                .containsExactly(
                        "kept we express | we express",
                        "dropped deep",
                        "kept regret at the | regret at the",
                        "altered launch | early test",
                        "kept on Monday | on Monday");
    }

    @Test
    void wordsAddedAtTheEndsAreTold() {
        assertThat(told(align("the harbour opens", "yesterday the harbour opens again")))
                .containsExactly("added yesterday", "kept the harbour opens | the harbour opens", "added again");
    }

    @Test
    void nothingRunsAcrossAnInterruptedContent() {
        List<Span> from = List.of(new Span(10, 17, "we open"), new Span(40, 51, "the harbour"));
        List<Span> to = List.of(new Span(3, 22, "we open the harbour"));
        assertThat(told(Alignment.of(from, to)))
                .containsExactly("kept we open | we open", "kept the harbour | the harbour");
    }

    @Test
    void offsetsAreCodePointsOfTheArticle() {
        Alignment alignment =
                Alignment.of(List.of(new Span(100, 109, "🚢 we sail")), List.of(new Span(7, 16, "🚢 we sank")));
        assertThat(alignment.edits())
                .containsExactly(
                        new Edit(Edit.Kind.KEPT, new Span(100, 104, "🚢 we"), new Span(7, 11, "🚢 we")),
                        new Edit(Edit.Kind.ALTERED, new Span(105, 109, "sail"), new Span(12, 16, "sank")));
    }

    @Test
    void emptyWordingsAlign() {
        assertThat(align("...", "!").edits()).isEmpty();
        assertThat(align("...", "!").join()).isEqualTo(Join.PARAPHRASE);
        assertThat(told(align("...", "word"))).containsExactly("added word");
    }

    @Test
    void joinsAreToldApart() {
        assertThat(align("a b c d e f g h", "a b c d e f g x").join()).isEqualTo(Join.NEAR_VERBATIM);
        assertThat(align("a b c d e f g h i j k l", "d e f").join()).isEqualTo(Join.PARTIAL);
        assertThat(align("a b c d e f", "u v w x a").join()).isEqualTo(Join.PARAPHRASE);
    }

    @Test
    void everyWordOfBothStandsInExactlyOneEditAndBothReadInOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Span> from = wording(random);
            List<Span> to = wording(random);
            Alignment alignment = Alignment.of(from, to);
            String place = "seed " + seed + ", round " + round;
            assertThat(words(alignment.edits().stream()
                            .flatMap(edit -> Stream.ofNullable(edit.from()))
                            .toList()))
                    .as(place)
                    .isEqualTo(words(from));
            assertThat(words(alignment.edits().stream()
                            .flatMap(edit -> Stream.ofNullable(edit.to()))
                            .toList()))
                    .as(place)
                    .isEqualTo(words(to));
            assertThat(Alignment.of(to, from).kept()).as(place).isEqualTo(alignment.kept());
            assertThat(Alignment.of(from, from).same()).as(place).isTrue();
        }
    }

    @Test
    void veryLongWordingsAlignAtTheirEnds() {
        String middle = "x y z ".repeat(2000);
        String other = "u v w ".repeat(2000);
        Alignment alignment = align("begin " + middle + "end", "begin " + other + "end");
        assertThat(alignment.kept()).isEqualTo(2);
        assertThat(alignment.edits()).hasSize(3);
    }

    private static List<Span> wording(Random random) {
        List<Span> spans = new ArrayList<>();
        int at = random.nextInt(50);
        for (int i = 0; i <= random.nextInt(3); i++) {
            StringBuilder text = new StringBuilder("“");
            for (int w = 0; w <= random.nextInt(12); w++) {
                text.append(List.of("we", "sail", "🚢", "now", "never", "שלום", "3,000", "don’t")
                                .get(random.nextInt(8)))
                        .append(random.nextBoolean() ? " " : ", ");
            }
            int length = text.codePointCount(0, text.length());
            spans.add(new Span(at, at + length, text.toString()));
            at += length + random.nextInt(20);
        }
        return spans;
    }

    private static List<Integer> words(List<Span> spans) {
        return Tokens.of(spans, false).stream().map(Token::start).toList();
    }

    private static Alignment align(String from, String to) {
        return Alignment.of(List.of(span(from)), List.of(span(to)));
    }

    private static Span span(String text) {
        return new Span(5, 5 + text.codePointCount(0, text.length()), text);
    }

    private static List<String> told(Alignment alignment) {
        return alignment.edits().stream()
                .map(edit -> edit.kind().word()
                        + (edit.from() == null ? "" : " " + edit.from().text())
                        + (edit.from() != null && edit.to() != null ? " |" : "")
                        + (edit.to() == null ? "" : " " + edit.to().text()))
                .toList();
    }
}
