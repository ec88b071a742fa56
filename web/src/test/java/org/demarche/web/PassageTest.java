package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.demarche.record.Act;
import org.demarche.record.CodePointText;
import org.demarche.record.Reading;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static Passage passage(Reading reading) {
        return Passage.of(
                new CodePointText(reading.article().text()),
                reading.statements().get(0),
                reading.article().title());
    }

    private static Reading report(String content, String source, String title, String... paragraphs) {
        Report report = Report.of("Outlet", "https://outlet.example/1", "2031-01-01", title, paragraphs);
        report.says(Newsstand.OSK, Act.ASSERT, "weather", content).source(source);
        return report.reading();
    }

    private static String words(Passage passage) {
        return passage.sentences().stream().map(Segment::text).collect(Collectors.joining());
    }

    @Test
    void aStatementStandsInItsSentenceBetweenItsNeighbours() {
        Passage passage = passage(report(
                "it would rain",
                "Osk",
                "Weather",
                "The sky was grey. On Monday Osk said it would rain in Orsella. Nobody had an umbrella. The end."));

        assertThat(passage.before()).isEqualTo("The sky was grey.");
        assertThat(words(passage)).isEqualTo("On Monday Osk said it would rain in Orsella.");
        assertThat(passage.after()).isEqualTo("Nobody had an umbrella.");
    }

    @Test
    void neighboursInOtherParagraphsStandApart() {
        Passage passage = passage(
                report("it would rain", "Osk", "Weather", "The sky was grey.", "Osk said it would rain.", "It did."));

        assertThat(passage.before()).isEqualTo("The sky was grey.");
        assertThat(passage.beforeApart()).isTrue();
        assertThat(passage.after()).isEqualTo("It did.");
        assertThat(passage.afterApart()).isTrue();
    }

    @Test
    void theHeadlineIsNoNeighbour() {
        assertThat(passage(report("it would rain", "Osk", "Weather", "Osk said it would rain."))
                        .before())
                .isEmpty();
    }

    @Test
    void theSourceAfterAQuotationOfTwoSentencesBelongsToThePassage() {
        Passage passage = passage(report(
                "“It will rain. It will pour.”",
                "Osk",
                "Weather",
                "“It will rain. It will pour.” That was Osk’s word. Then nothing."));

        assertThat(words(passage)).isEqualTo("“It will rain. It will pour.” That was Osk’s word.");
        assertThat(passage.after()).isEqualTo("Then nothing.");
    }

    @Test
    void aLineWithoutEndGivesOnlyItsNeighbourhood() {
        String long1 = "word ".repeat(200_000);
        Passage passage = passage(report("it would rain", "Osk", "Weather", long1 + "Osk said it would rain " + long1));

        assertThat(words(passage)).contains("Osk said it would rain").hasSizeLessThan(4 * 3 * Limits.NEIGHBOURS);
    }
}
