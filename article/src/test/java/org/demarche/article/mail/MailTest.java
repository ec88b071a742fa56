package org.demarche.article.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.demarche.article.Reads;
import org.demarche.article.Result;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    private static final String HEAD = """
            Message-ID: <1@osk.example>
            From: =?utf-8?Q?Minist=C3=A8re_d=27Osk?= <press@osk.example>
            Subject: =?utf-8?B?T3NrIG9wZW5zIHRoZSBzdHJhaXQg4oCTIGF0IGxhc3Q=?=
            Date: Wed, 14 May 2031 09:30:00 +0200
            MIME-Version: 1.0
            """;

    @Test
    void aLetterIsReadWithSubjectSenderAndDate() {
        CleanArticle letter = Reads.article("a.eml", HEAD + """
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                =E2=80=9CWe keep our word,=E2=80=9D the minister said about the ships in th=
                e strait.

                > You said that it would open.
                > When?

                -- =20
                Press office
                """.replace("-- =20", "-- "));
        assertThat(letter.article().title()).isEqualTo("Osk opens the strait \u2013 at last");
        assertThat(letter.article().authors()).containsExactly("Minist\u00e8re d'Osk");
        assertThat(letter.article().published()).isEqualTo("2031-05-14T09:30:00+02:00");
        assertThat(letter.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(
                        "\u201cWe keep our word,\u201d the minister said about the ships in the strait.",
                        "You said that it would open.",
                        "When?");
        assertThat(letter.paragraphs().get(1).role()).isEqualTo(Role.QUOTATION);
    }

    @Test
    void ofAlternativesThePlainOneIsTakenUnlessItOnlyPointsToTheOther() {
        String body = """
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: 8bit

                %s
                --x
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --x--
                """;
        String html =
                base64("<html><body><p>The minister said in the rich version that the strait, which was closed for a "
                        + "year and a half, would open on Monday for all ships of all nations.</p></body></html>");
        assertThat(Reads.article(
                                "a.eml",
                                HEAD + body.formatted("The minister said in the plain version that it opens.", html))
                        .body())
                .isEqualTo("The minister said in the plain version that it opens.");
        assertThat(Reads.article("a.eml", HEAD + body.formatted("Your program shows no HTML.", html))
                        .body())
                .startsWith("The minister said in the rich version");
    }

    @Test
    void documentsThatCameWithALetterAreArticlesOfTheirOwn() {
        String mail = HEAD
                + """
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain

                See the statement below, which the minister signed in Amery.
                --b
                Content-Type: text/html; name="../../statement.html"
                Content-Disposition: attachment; filename="../../statement.html"
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename=logo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """.formatted(
                                base64(
                                        "<html><h1>Statement of Osk</h1><p>The government of Osk opened the strait on Monday, it said.</p></html>"));
        List<Result> results = Reads.all("a.eml", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(results).hasSize(2).allMatch(Result.Clean.class::isInstance);
        CleanArticle second = ((Result.Clean) results.get(1)).article();
        assertThat(second.article().source()).isEqualTo("a.eml#statement.html");
        assertThat(second.article().title()).isEqualTo("Statement of Osk");
    }

    @Test
    void aLetterIsKnownByItsHeadersWithoutAName() {
        assertThat(Reads.article("-", HEAD + "\nThe minister said that it opens.\n")
                        .article()
                        .title())
                .startsWith("Osk opens the strait");
        // A memo that names sender and subject is text.
        assertThat(Reads.article("-", "From: Wanda\nSubject: Ships\n\nThe minister said that it opens.\n")
                        .article()
                        .text())
                .startsWith("From: Wanda");
    }

    @Test
    void flowedLinesArePutTogether() {
        CleanArticle letter = Reads.article(
                "a.eml",
                HEAD
                        + "Content-Type: text/plain; format=flowed\n\nThe minister said that the strait \nwould open on Monday.\n\nNext.\n");
        assertThat(letter.body()).isEqualTo("The minister said that the strait would open on Monday.\n\nNext.");
    }

    @Test
    void lettersWithoutTextAreRefused() {
        assertThat(Reads.refusal("a.eml", (HEAD + "\n\n").getBytes(StandardCharsets.UTF_8)))
                .contains("no text");
        assertThat(Reads.refusal(
                        "a.eml",
                        (HEAD + "Content-Type: application/pkcs7-mime\n\nAAAA").getBytes(StandardCharsets.UTF_8)))
                .contains("encrypted");
    }

    @Test
    void lettersWithinLettersEnd() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 5000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(Reads.refusal("a.eml", mail.toString().getBytes(StandardCharsets.UTF_8)))
                .contains("parts within parts");
        StringBuilder forwarded = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            forwarded.append("Content-Type: message/rfc822\n\n").append(HEAD);
        }
        assertThat(Reads.all("a.eml", (forwarded + "\nWords.").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aDamagedLetterNeverFails(long seed) {
        byte[] mail = (HEAD
                        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=\"utf-8\n\nWords that say something.\n--b--\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = Arrays.copyOf(mail, mail.length - random.nextInt(mail.length / 2));
        assertThat(Reads.all("a.eml", cut)).as("seed %d", seed).isNotEmpty();
    }

    private static String base64(String text) {
        return java.util.Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
