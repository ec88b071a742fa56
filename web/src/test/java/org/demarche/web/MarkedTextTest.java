package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.record.Act;
import org.demarche.record.CodePointText;
import org.demarche.record.Form;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
    private static final CodePointText NESTED = new CodePointText("A said B said peace is near.");

    private static Statement statement(Span source, Span cue, Span... content) {
        return new Statement(
                "s",
                source,
                cue,
                List.of(content),
                Speaker.of("A", SpeakerKind.PERSON),
                Form.INDIRECT,
                Act.ASSERT,
                "peace",
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                null,
                Unknown.NONE);
    }

    private static String shown(List<Segment> segments) {
        return segments.stream()
                .map(s -> s.begins() + "[" + s.text() + "|" + s.classes() + "]")
                .collect(Collectors.joining());
    }

    @Test
    void nestedStatementsAreCutIntoPiecesWithTheClassesOfAllSpansOverThem() {
        Statement outer = statement(NESTED.span(0, 1), NESTED.span(2, 6), NESTED.span(7, 27));
        Statement inner = statement(NESTED.span(7, 8), NESTED.span(9, 13), NESTED.span(14, 27));

        assertThat(shown(MarkedText.of(NESTED, List.of(outer, inner), 1).segments(0, 28)))
                .isEqualTo("[][A|source n1][][ |][][said|cue n1][][ |]"
                        + "[1][B|content opens source n1 n2][][ |content n1][][said|content cue n1 n2][][ |content n1]"
                        + "[2][peace is near|closes content deep2 opens n1 n2][][.|]");
    }

    @Test
    void overlappingContentsBothCoverWhatTheyShare() {
        CodePointText text = new CodePointText("one two three");
        Statement first = statement(null, null, text.span(0, 7));
        Statement second = statement(null, null, text.span(4, 13));

        assertThat(shown(MarkedText.of(text, List.of(first, second), 1).segments(0, 13)))
                .isEqualTo(
                        "[1][one |content opens n1][2][two|closes content deep2 opens n1 n2][][ three|closes content n2]");
    }

    @Test
    void charactersOutsideTheBasicPlaneMoveNothing() {
        CodePointText text = new CodePointText("😀😀 he said 😀yes");
        Statement said = statement(text.span(3, 5), text.span(6, 10), text.span(11, 15));

        assertThat(shown(MarkedText.of(text, List.of(said), 1)
                        .segments(0, text.text().length())))
                .isEqualTo("[][😀😀 |][][he|source n1][][ |][][said|cue n1][][ |][1][😀yes|closes content opens n1]");
    }

    @Test
    void aContentOverTwoParagraphsStaysOpenInTheSecond() {
        CodePointText text = new CodePointText("Title\n\n“One.\n\nTwo.” End.");
        Statement said = statement(null, null, text.span(7, 19));
        List<Paragraph> paragraphs =
                MarkedText.of(text, List.of(said), 1).paragraphs(text.text().length());

        assertThat(paragraphs.stream().map(p -> shown(p.segments())))
                .containsExactly("[][Title|]", "[1][“One.|content opens n1]", "[][Two.”|closes content n1][][ End.|]");
    }

    @Test
    void onlyTheFirstSpanOfAnInterruptedContentHasTheNumber() {
        CodePointText text = new CodePointText("“Yes,” he said. “And no.”");
        Statement said = statement(text.span(7, 9), text.span(10, 14), text.span(0, 6), text.span(16, 25));
        List<Segment> segments = MarkedText.of(text, List.of(said), 4).segments(0, 25);

        assertThat(segments.stream().map(Segment::begins).filter(b -> !b.isEmpty()))
                .containsExactly(List.of(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anySpansGiveBackTheWholeTextAndEveryCharacterTheNumbersOverIt(long seed) {
        Random random = new Random(seed);
        String letters = random.ints(60, 0, 6)
                .mapToObj(i -> List.of("a", "b", " ", "é", "😀", "\n").get(i))
                .collect(Collectors.joining());
        CodePointText text = new CodePointText(letters);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int start = random.nextInt(text.length() - 1);
            statements.add(statement(null, null, text.span(start, start + 1 + random.nextInt(text.length() - start))));
        }

        List<Segment> segments = MarkedText.of(text, statements, 1).segments(0, letters.length());

        assertThat(segments.stream().map(Segment::text).collect(Collectors.joining()))
                .as("seed %d", seed)
                .isEqualTo(letters);
        int at = 0;
        for (Segment segment : segments) {
            for (int c = 0; c < segment.text().codePointCount(0, segment.text().length()); c++, at++) {
                TreeSet<String> over = new TreeSet<>();
                for (int n = 1; n <= statements.size(); n++) {
                    Span span = statements.get(n - 1).content().get(0);
                    if (span.start() <= at && at < span.end()) {
                        over.add("n" + n);
                    }
                }
                assertThat(segment.classes()
                                .lines()
                                .flatMap(l -> List.of(l.split(" ")).stream())
                                .filter(l -> l.matches("n\\d")))
                        .as("seed %d, code point %d", seed, at)
                        .containsExactlyElementsOf(over);
            }
        }
        assertThat(at).isEqualTo(text.length());
    }
}
