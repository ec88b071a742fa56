package org.demarche.cli.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.Golden;
import org.demarche.cli.terminal.DisplayWidth;
import org.demarche.cli.terminal.Paint;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Form;
import org.demarche.record.Reading;
import org.demarche.record.Span;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingLayoutTest {
    @Test
    void saysWhoWhatWhenThroughWhomAndOnWhatCondition() throws IOException {
        Golden.check("reading-80.txt", text(printed(Sample.reading(), 80, false)));
    }

    @Test
    void wrapsToANarrowWindow() throws IOException {
        Golden.check("reading-44.txt", text(printed(Sample.reading(), 44, false)));
    }

    @Test
    void coloursWithoutMovingAnything() throws IOException {
        List<String> coloured = printed(Sample.reading(), 80, true);
        List<String> bare = coloured.stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        assertThat(bare).isEqualTo(printed(Sample.reading(), 80, false));
        Golden.check("reading-80-colour.txt", text(coloured));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 50, 80, 100})
    void noLineIsWiderThanTheWindow(int columns) {
        assertThat(printed(Sample.reading(), columns, false))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void showsEscapeSequencesOfAnArticleInsteadOfObeyingThem() {
        Statement hostile = Sample.plain(
                "s1",
                Speaker.of("\u001b]0;owned\u0007 Ann", SpeakerKind.PERSON),
                Form.INDIRECT,
                Act.ASSERT,
                null,
                null,
                new Span(0, 6, "a\u001b[2Jb"));
        assertThat(printed(reading("a\u001b[2Jb", hostile), 80, false))
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u0007"))
                .anyMatch(line -> line.contains("a␛[2Jb"));
    }

    @Test
    void losesNoStatementWhoseHoldersHoldEachOtherOrAreMissing() {
        Speaker ann = Speaker.of("Ann", SpeakerKind.PERSON);
        Span word = new Span(0, 1, "x");
        Reading reading = reading(
                "x",
                Sample.plain("s1", ann, Form.INDIRECT, Act.ASSERT, "s2", null, word),
                Sample.plain("s2", ann, Form.INDIRECT, Act.ASSERT, "s1", null, word),
                Sample.plain("s3", ann, Form.INDIRECT, Act.ASSERT, "gone", null, word));
        assertThat(printed(reading, 80, false))
                .filteredOn(line -> line.contains("assert"))
                .hasSize(3);
    }

    @Test
    void nestsTenThousandDeepWithoutFailing() {
        Speaker ann = Speaker.of("Ann", SpeakerKind.PERSON);
        List<Statement> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String holder = i == 0 ? null : "s" + (i - 1);
            chain.add(Sample.plain("s" + i, ann, Form.INDIRECT, Act.ASSERT, holder, null, new Span(0, 1, "x")));
        }
        assertThat(printed(reading("x", chain.toArray(new Statement[0])), 40, false))
                .filteredOn(line -> line.contains("assert"))
                .hasSize(10_000);
    }

    @Test
    void saysSoWhenNothingWasFound() {
        assertThat(printed(reading("Nothing."), 80, false)).contains("No reported statement was found.");
    }

    private static Reading reading(String text, Statement... statements) {
        Article article = Article.of("a.txt", null, null, null, List.of(), null, null, text);
        return new Reading(article, List.of(statements), List.of(), List.of(), Unknown.NONE);
    }

    private static List<String> printed(Reading reading, int columns, boolean colour) {
        List<String> lines = new ArrayList<>();
        new ReadingLayout(new Sheet(lines::add, columns, new Paint(colour))).print(reading);
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
