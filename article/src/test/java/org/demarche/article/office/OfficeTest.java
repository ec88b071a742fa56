package org.demarche.article.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.article.Reads;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.clean.Paragraph;
import org.demarche.article.clean.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTest {
    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private static final String CORE =
            "<cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='t'><dc:title>Draft 7</dc:title>"
                    + "<dc:creator>Wanda Ilex</dc:creator><dcterms:created>2031-05-14T07:30:00Z</dcterms:created></cp:coreProperties>";

    @Test
    void aWordDocumentIsReadWithItsStyles() {
        CleanArticle article = Reads.article(
                "a.docx",
                docx(
                        p("Title", "Osk opens the strait") + p("Heading1", "The offer")
                                + p("", "The government of Osk <w:t>ignored outside</w:t>")
                                + p("", "\u201cWe keep our word,\u201d the minister said.")
                                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Stop the inspections</w:t></w:r></w:p>"
                                + "<w:p><w:del><w:r><w:delText>never</w:delText><w:t>said</w:t></w:r></w:del><w:ins><w:r><w:t>It was agreed.</w:t></w:r></w:ins></w:p>"
                                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
        assertThat(article.article().title()).isEqualTo("Osk opens the strait");
        assertThat(article.article().authors()).containsExactly("Wanda Ilex");
        assertThat(article.article().published()).startsWith("2031-05-14");
        assertThat(article.paragraphs())
                .extracting(Paragraph::role)
                .containsExactly(Role.HEADING, Role.PARAGRAPH, Role.PARAGRAPH, Role.LIST, Role.PARAGRAPH, Role.TABLE);
        assertThat(article.body())
                .contains("It was agreed.")
                .doesNotContain("said It")
                .contains("Ships | 12");
    }

    @Test
    void anOpenDocumentIsRead() {
        String text =
                "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'";
        byte[] odt = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content " + text + "><office:body><office:text><text:h>Osk opens the strait</text:h>"
                        + "<text:p>The minister said<text:s/>it opens.<text:note><text:p>Not this.</text:p></text:note></text:p>"
                        + "<text:list><text:list-item><text:p>First</text:p></text:list-item></text:list></office:text></office:body></office:document-content>");
        CleanArticle article = Reads.article("-", odt);
        assertThat(article.article().title()).isEqualTo("Osk opens the strait");
        assertThat(article.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("The minister said it opens.", "First");
    }

    @Test
    void aBriefingInADocumentHasTurns() {
        CleanArticle article = Reads.article(
                "a.docx",
                docx(p("", "MR PRICE: Good morning.")
                        + p("", "QUESTION: Is it open?")
                        + p("", "MR PRICE: It is.")
                        + p("", "It will stay so.")
                        + p("", "QUESTION: Thank you.")));
        assertThat(article.paragraphs())
                .extracting(Paragraph::speaker)
                .containsExactly("MR PRICE", "QUESTION", "MR PRICE", "MR PRICE", "QUESTION");
    }

    @Test
    void anEntityIsNeitherOpenedNorUnfolded() {
        String xxe =
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;'>]>"
                        + "<w:document " + W
                        + "><w:p><w:r><w:t>Before &x;&c; after the words.</w:t></w:r></w:p></w:document>";
        List<org.demarche.article.Result> results = Reads.all("a.docx", zip("word/document.xml", xxe));
        assertThat(results.toString()).doesNotContain("root:").doesNotContain("bbbbbbbbbb");
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() {
        byte[] blank = new byte[80 << 20];
        Arrays.fill(blank, (byte) ' ');
        assertThat(Reads.refusal("a.docx", zip("word/document.xml", new String(blank, StandardCharsets.ISO_8859_1))))
                .contains("unpacks to more than 64 MB");
    }

    @Test
    void aByteThatDoesNotFitLosesNoMoreThanItsCharacter() {
        byte[] words = ("<w:document " + W + "><w:body>" + p("", "The minister of Osk said that cafés open.")
                        + "</w:body></w:document>")
                .getBytes(StandardCharsets.ISO_8859_1);
        CleanArticle article = Reads.article("a.docx", zip(Map.of("word/document.xml", words)));
        assertThat(article.body())
                .startsWith("The minister of Osk said that caf")
                .endsWith("s open.");
    }

    @Test
    void deepNestingIsNoDanger() {
        String deep = "<w:document " + W + ">" + "<w:sdt>".repeat(20_000) + p("", "The words inside.")
                + "</w:sdt>".repeat(20_000) + "</w:document>";
        assertThat(Reads.all("a.docx", zip("word/document.xml", deep))).hasSize(1);
    }

    @Test
    void otherDocumentsAreNamed() {
        assertThat(Reads.refusal("a.xlsx", zip("[Content_Types].xml", "<a/>", "xl/workbook.xml", "<a/>")))
                .contains("spreadsheet");
        assertThat(Reads.refusal("a.pptx", zip("[Content_Types].xml", "<a/>", "ppt/presentation.xml", "<a/>")))
                .contains("slides");
        assertThat(Reads.refusal("a.zip", zip("a.txt", "words")))
                .contains("ZIP archive")
                .contains("Unpack it");
        assertThat(Reads.refusal("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0, 0}))
                .contains("old or locked Office document")
                .contains("Save it as .docx");
        assertThat(Reads.refusal("a.rtf", "{\\rtf1\\ansi Words}".getBytes(StandardCharsets.US_ASCII)))
                .contains("an RTF document")
                .contains("Save it as");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.2, 0.5, 0.8, 0.95})
    void aDocumentCutShortIsReadOrRefusedButNeverFails(double share) {
        byte[] whole = docx(p("", "The minister said that it opens on Monday.") + p("", "And more words."));
        assertThat(Reads.all("a.docx", Arrays.copyOf(whole, (int) (whole.length * share))))
                .hasSize(1);
    }

    private static String p(String style, String words) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t>" + words.replaceAll("<.*", "") + "</w:t></w:r></w:p>";
    }

    private static byte[] docx(String body) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document " + W + "><w:body>" + body + "</w:body></w:document>",
                "docProps/core.xml",
                CORE);
    }

    private static byte[] zip(String... namesAndContents) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
