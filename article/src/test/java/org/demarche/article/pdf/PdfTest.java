package org.demarche.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.article.bytes.Limits;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
    private static final String FIRST =
            "The government of Osk will open the strait to grain ships on 1 June if the harbour of Vesna is opened too, Foreign "
                    + "Minister Lena Brandt told reporters after the talks in Amery. \"We keep our word,\" she said.";
    private static final String SECOND =
            "Vesna's envoy called the offer a first step. He said that his government would answer within a week, and that it "
                    + "expected the other side to stop the inspections at once.";

    @Test
    void aPressReleaseIsReadWithTitleDateAndParagraphs() {
        CleanArticle article = clean(new Sheets()
                .title("Osk offers to open the strait to grain ships")
                .paragraph("Amery, 14 May 2031")
                .paragraph(FIRST)
                .paragraph(SECOND)
                .bytes());
        assertThat(article.article().title()).isEqualTo("Osk offers to open the strait to grain ships");
        assertThat(article.article().published()).isEqualTo("2031-05-14");
        assertThat(texts(article)).containsExactly("Amery, 14 May 2031", FIRST, SECOND);
        assertThat(article.article().text())
                .isEqualTo("Osk offers to open the strait to grain ships\n\nAmery, 14 May 2031\n\n" + FIRST + "\n\n"
                        + SECOND);
    }

    @Test
    void headsFootersAndPageNumbersAreLeftOutAndASentenceGoesOnOverThePage() {
        Sheets sheets = new Sheets();
        for (int page = 1; page <= 3; page++) {
            if (page > 1) {
                sheets.page();
            }
            sheets.at(70, 810, "Ministry of Foreign Affairs of Osk");
            sheets.at(290, 30, "Page " + page + " of 3");
            if (page > 1) {
                sheets.paragraph("finished on sheet " + (page - 1) + ".");
            }
            sheets.paragraph(FIRST);
            sheets.paragraph("The sentence about the long and patient talks between both of the governments was not");
        }
        CleanArticle article = clean(sheets.page().paragraph("finished at all.").bytes());
        String sentence =
                "The sentence about the long and patient talks between both of the governments was not finished";
        assertThat(texts(article))
                .containsExactly(
                        FIRST,
                        sentence + " on sheet 1.",
                        FIRST,
                        sentence + " on sheet 2.",
                        FIRST,
                        sentence + " at all.");
    }

    @Test
    void wordsParedAtTheEndOfALineAreWholeAgainAndOwnHyphensStay() {
        CleanArticle article = clean(new Sheets()
                .title("Talks go on")
                .column(
                        70,
                        "Both sides will con=tinue the nego=tiations about the long-=term guaran=tees that the small island repub=lic demands be=fore it dis=arms, the min=ister said to=day in the cap=ital.")
                .bytes());
        assertThat(texts(article))
                .containsExactly(
                        "Both sides will continue the negotiations about the long-term guarantees that the small island republic demands before it disarms, the minister said today in the capital.");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        CleanArticle article = clean(new Sheets()
                .title("The strait opens")
                .column(70, FIRST)
                .column(310, SECOND)
                .bytes());
        assertThat(texts(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void titleAuthorAndDateOfTheDocumentAreUsedWhereThePageDoesNotSayThem() {
        byte[] bytes = new Sheets()
                .paragraph(FIRST)
                .paragraph(SECOND)
                .with(document -> {
                    document.getDocumentInformation().setTitle("Statement on the strait");
                    document.getDocumentInformation().setAuthor("Wanda Ilex and Juno Marr");
                    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+02:00"));
                    made.clear();
                    made.set(2031, 4, 14, 9, 30, 0);
                    document.getDocumentInformation().setCreationDate(made);
                })
                .bytes();
        CleanArticle article = clean(bytes);
        assertThat(article.article().title()).isEqualTo("Statement on the strait");
        assertThat(article.article().authors()).containsExactly("Wanda Ilex", "Juno Marr");
        assertThat(article.article().published()).isEqualTo("2031-05-14T09:30:00+02:00");
    }

    @Test
    void aNameThatAProgramWroteIsNoTitle() {
        CleanArticle article = clean(new Sheets()
                .title("The strait opens")
                .paragraph(FIRST)
                .with(document -> document.getDocumentInformation().setTitle("Microsoft Word - draft_final2.docx"))
                .bytes());
        assertThat(article.article().title()).isEqualTo("The strait opens");
    }

    @Test
    void aBriefingInADocumentHasTurns() {
        CleanArticle article = clean(new Sheets()
                .title("Briefing of 14 May 2031")
                .paragraph(
                        "MS BRANDT: Good morning. The strait is open, and it stays open as long as the talks go on in Amery and elsewhere.")
                .paragraph("Q: Will the inspections stop?")
                .paragraph("MS BRANDT: They will if Vesna opens its harbour.")
                .paragraph("Q: When?")
                .bytes());
        assertThat(article.paragraphs()).extracting(Paragraph::role).containsOnly(Role.TURN);
        assertThat(article.paragraphs())
                .extracting(Paragraph::speaker)
                .containsExactly("MS BRANDT", "Q", "MS BRANDT", "Q");
    }

    @Test
    void aLockedDocumentIsRefused() {
        byte[] bytes = new Sheets()
                .paragraph(FIRST)
                .with(document -> {
                    try {
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .bytes();
        assertThat(refused(bytes)).contains("locked with a password").contains("without the password");
    }

    @Test
    void picturesOfTextAreRefused() {
        assertThat(refused(new Sheets().page().page().bytes()))
                .contains("no text, only pictures")
                .contains("OCR");
    }

    @Test
    void aDocumentOfTooManyPagesOrCharactersOrTooMuchTimeIsRefused() {
        Sheets sheets =
                new Sheets().paragraph(FIRST).page().paragraph(SECOND).page().paragraph(FIRST);
        byte[] bytes = sheets.bytes();
        assertThat(refused(bytes, new Limits(1 << 20, 1 << 20, 100, 10, 2, Duration.ofMinutes(1))))
                .contains("has 3 pages, and at most 2");
        assertThat(refused(bytes, new Limits(1 << 20, 200, 100, 10, 5, Duration.ofMinutes(1))))
                .contains("more than 200 characters");
        assertThat(refused(bytes, new Limits(1 << 10, 200, 100, 10, 5, Duration.ofMinutes(1))))
                .contains("too large");
    }

    @Test
    void aStreamThatUnpacksToAHundredMegabytesIsRefused() throws IOException {
        byte[] bomb = new Sheets()
                .paragraph(FIRST)
                .with(document -> fill(document.getDocument().createCOSStream(), document, 100))
                .bytes();
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(refused(bomb)).contains("exhaust memory");
    }

    @Test
    void formsThatDrawEachOtherEnd() {
        StringBuilder objects = new StringBuilder("%PDF-1.4\n");
        objects.append(
                "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        objects.append(
                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>endobj\n");
        objects.append("4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj\n");
        for (int i = 5; i < 60; i++) {
            objects.append(i + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1)
                    + " 0 R>>>>/Length 20>>stream\n/F Do /F Do /F Do  \nendstream endobj\n");
        }
        objects.append("trailer<</Root 1 0 R/Size 60>>\n%%EOF");
        String message = refused(
                objects.toString().getBytes(StandardCharsets.ISO_8859_1),
                new Limits(1 << 20, 1 << 20, 100, 10, 5, Duration.ofSeconds(2)));
        assertThat(message).containsAnyOf("too long", "no text", "steps");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60, 300, 700, 1200})
    void aDocumentCutShortIsReadOrRefusedButNeverFails(int length) {
        byte[] bytes = new Sheets()
                .title("The strait opens")
                .paragraph(FIRST)
                .paragraph(SECOND)
                .bytes();
        assertThat(read(Arrays.copyOf(bytes, length), Limits.DEFAULT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDamagedDocumentIsReadOrRefusedButNeverFails(long seed) {
        byte[] bytes = new Sheets()
                .title("The strait opens")
                .paragraph(FIRST)
                .page()
                .paragraph(SECOND)
                .bytes();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
        }
        assertThat(read(bytes, Limits.DEFAULT)).as("seed %d", seed).hasSize(1);
    }

    @Test
    void deepNestingEndsInARefusal() {
        String deep = "%PDF-1.4\n1 0 obj" + "[".repeat(200_000) + "]".repeat(200_000)
                + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        assertThat(refused(deep.getBytes(StandardCharsets.ISO_8859_1))).contains("damaged");
    }

    private static void fill(COSStream stream, org.apache.pdfbox.pdmodel.PDDocument document, int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(blank);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (var raw = stream.createRawOutputStream()) {
            raw.write(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        COSDictionary page = document.getPage(0).getCOSObject();
        page.setItem(COSName.CONTENTS, stream);
    }

    private static List<String> texts(CleanArticle article) {
        return article.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static List<Result> read(byte[] bytes, Limits limits) {
        List<Result> results = new ArrayList<>();
        new Articles(new ReadOptions(false, null, null, limits)).read("release.pdf", bytes, results::add);
        return results;
    }

    private static CleanArticle clean(byte[] bytes) {
        List<Result> results = read(bytes, Limits.DEFAULT);
        assertThat(results).singleElement().isInstanceOf(Result.Clean.class);
        return ((Result.Clean) results.get(0)).article();
    }

    private static String refused(byte[] bytes) {
        return refused(bytes, Limits.DEFAULT);
    }

    private static String refused(byte[] bytes, Limits limits) {
        List<Result> results = read(bytes, limits);
        assertThat(results).singleElement().isInstanceOf(Result.Refused.class);
        return ((Result.Refused) results.get(0)).message();
    }
}
