package org.demarche.article.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.Reads;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MR PRICE: Good morning.|MR PRICE",
                "MR. McCARTHY: Good morning.|MR. McCARTHY",
                "JOHN SMITH, CNN: Will it open?|JOHN SMITH, CNN",
                "FOREIGN MINISTER LIND (through interpreter): It will.|FOREIGN MINISTER LIND",
                "Q: Will it open?|Q",
                "Q. Will it open?|Q",
                "Q    Will it open?|Q",
                "QUESTION: Will it open?|QUESTION",
                "SPEAKER 2: It will.|SPEAKER 2",
                "[MODERATOR]: It will.|MODERATOR",
                "MINISTER \u00d6ZG\u00dcR:|MINISTER \u00d6ZG\u00dcR",
            })
    void theNameBeforeATurnIsKnownByItsForm(String line, String speaker) {
        Label label = Label.of(line);
        assertThat(label).isNotNull();
        assertThat(label.speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said: it will open.",
                "Quoting the minister, he said it opens.",
                "A new day for the strait",
                "READ MORE: Osk opens the strait",
                "UPDATE: it is open.",
                "12:30 The ships sail.",
                "https://osk.example/a",
                "US",
            })
    void otherWordsBeforeAColonAreNone(String line) {
        assertThat(Label.of(line)).isNull();
    }

    @Test
    void aBriefingInPlainTextHasTurnsAndKeepsItsWords() {
        String text = """
                Daily briefing

                MR PRICE: Good morning. The strait is open.

                It will stay open as long as the talks go on.

                Q: Will the inspections stop?

                MR PRICE: They will. (Laughter.)

                (Laughter.)

                Q: When?

                (END)

                Amery, 14 May 2031
                """;
        CleanArticle article = Reads.article("a.txt", text);
        assertThat(article.article().title()).isEqualTo("Daily briefing");
        assertThat(article.paragraphs())
                .extracting(Paragraph::speaker)
                .containsExactly("MR PRICE", "MR PRICE", "Q", "MR PRICE", null, "Q", null, null);
        assertThat(article.paragraphs().get(0).role()).isEqualTo(Role.TURN);
        assertThat(article.paragraphs().get(0).text()).startsWith("MR PRICE: Good morning.");
    }

    @Test
    void aPageWithNamesInSmallLettersHasTurnsWhenTheyComeBack() {
        CleanArticle article = Reads.article("a.html", """
                <html lang=en><title>Interview with Lena Brandt</title><body><h1>Interview with Lena Brandt</h1>
                <p><b>Juno Marr, Osk Gazette:</b> Minister, will the strait be opened to the grain ships this year?</p>
                <p><b>Lena Brandt:</b> It will, if the harbour of Vesna is opened as well, and the inspections end.</p>
                <p>That is what we offered in Amery, and we keep our word.</p>
                <p><b>Juno Marr, Osk Gazette:</b> And what will you do if they refuse the offer once again?</p>
                <p><b>Lena Brandt:</b> Then we wait. We have waited for years, and we can wait for longer.</p></body></html>""");
        assertThat(article.paragraphs())
                .extracting(Paragraph::speaker)
                .containsExactly(
                        "Juno Marr, Osk Gazette",
                        "Lena Brandt",
                        "Lena Brandt",
                        "Juno Marr, Osk Gazette",
                        "Lena Brandt");
    }

    @Test
    void wrappedTurnsWithoutEmptyLinesAreToldApart() {
        CleanArticle article = Reads.article("a.txt", """
                MS BRANDT: The strait is open, and it will stay open as long as the talks
                go on in Amery, which we hope they will for as long as it takes, as I said
                Q: Is that a promise, or is it something that depends on what Vesna does?
                MS BRANDT: It is a promise.
                Q: Thank you.
                """);
        assertThat(article.paragraphs())
                .extracting(Paragraph::speaker)
                .containsExactly("MS BRANDT", "Q", "MS BRANDT", "Q");
    }

    @Test
    void aReportWithColonsIsNoTranscript() {
        CleanArticle article = Reads.article("a.txt", """
                Osk opens the strait

                AMERY: The government of Osk opened the strait on Monday.

                Foreign Minister Lena Brandt: a portrait of a patient woman.

                Ships: 12. Harbours: two. Days: one.

                The envoy said that he would answer within a week.
                """);
        assertThat(article.paragraphs()).extracting(Paragraph::role).doesNotContain(Role.TURN);
    }
}
