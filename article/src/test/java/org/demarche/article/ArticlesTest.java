package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.demarche.article.bytes.Limits;
import org.demarche.article.clean.CleanArticle;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
    private static final String PAGE =
            "<html lang=en><head><title>Osk opens the strait</title></head><body><h1>Osk opens the strait</h1>"
                    + "<p>The government of Osk opened the strait on Monday, the foreign ministry said.</p>"
                    + "<p>\u201cWe keep our word,\u201d said Lena Brandt, the minister, in a short speech to parliament.</p></body></html>";

    @TempDir
    Path folder;

    @Test
    void plainKeepsTheTextToTheLastCharacter() throws IOException {
        String text = "Osk opens the strait\r\n\r\nThe government\u00ad of Osk opened\nthe strait. \ud83d\ude00\n\n ";
        Article article = clean(one(plain(), file("a.txt", text.getBytes(StandardCharsets.UTF_8))))
                .article();
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.title()).isEqualTo("Osk opens the strait");
    }

    @Test
    void withoutPlainWrappedLinesAndSoftHyphensAreMended() throws IOException {
        String text = "Osk opens the strait\n\n"
                + "The government of Osk opened the strait on Monday, the for\u00adeign\n"
                + "ministry said. It will stay open as long as the talks go on, and the\n"
                + "talks go on.\n\n"
                + "A second paragraph.\n";
        Article article = clean(one(ReadOptions.DEFAULT, file("a.txt", text.getBytes(StandardCharsets.UTF_8))))
                .article();
        assertThat(article.text())
                .isEqualTo(
                        "Osk opens the strait\n\nThe government of Osk opened the strait on Monday, the foreign ministry said. "
                                + "It will stay open as long as the talks go on, and the talks go on.\n\nA second paragraph.");
    }

    @Test
    void whatIsGivenByHandStandsInPlaceOfWhatTheFileSays() throws IOException {
        ReadOptions options = new ReadOptions(false, "Osk Gazette", "2031-05-06", Limits.DEFAULT);
        Article article = clean(one(options, file("a.html", PAGE.getBytes(StandardCharsets.UTF_8))))
                .article();
        assertThat(article.outlet()).isEqualTo("Osk Gazette");
        assertThat(article.published()).isEqualTo("2031-05-06");
    }

    @Test
    void aPageIsKnownByItsContentWhateverItsNameAndCompression() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Article article = clean(one(ReadOptions.DEFAULT, file("page.bin", packed.toByteArray())))
                .article();
        assertThat(article.title()).isEqualTo("Osk opens the strait");
        assertThat(article.text()).startsWith("Osk opens the strait\n\nThe government of Osk opened");
    }

    @Test
    void aBrokenFileInAFolderIsRefusedAndTheRestIsRead() throws IOException {
        file("a.html", PAGE.getBytes(StandardCharsets.UTF_8));
        file("b.txt", new byte[0]);
        file("c.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        file("d.html.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2});
        file("e.txt", "Vesna rejects the draft\n\nVesna rejected the draft.".getBytes(StandardCharsets.UTF_8));
        List<Result> results = all(ReadOptions.DEFAULT, folder.toString());
        assertThat(results).hasSize(5);
        assertThat(results.get(0)).isInstanceOf(Result.Clean.class);
        assertThat(refused(results.get(1)).message()).contains("b.txt").contains("empty");
        assertThat(refused(results.get(2)).message()).contains("c.png").contains("a PNG picture");
        assertThat(refused(results.get(3)).message()).contains("d.html.gz").contains("broke off");
        assertThat(clean(results.get(4)).article().title()).isEqualTo("Vesna rejects the draft");
    }

    @Test
    void aMissingFileIsRefused() {
        Result.Refused refused =
                refused(one(ReadOptions.DEFAULT, folder.resolve("nowhere.txt").toString()));
        assertThat(refused.message())
                .contains("nowhere.txt")
                .contains("no such file")
                .contains("Check the path");
    }

    @Test
    void moreTextThanTheLimitIsRefusedWithoutReadingItAll() {
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given[0]++;
                return 'a' + (int) (given[0] % 20);
            }
        };
        ReadOptions options = new ReadOptions(true, null, null, new Limits(1 << 20, 1 << 20, 1000, 10));
        List<Result> results = new ArrayList<>();
        new Articles(options, endless).read("-", results::add);
        assertThat(refused(results.get(0)).message()).contains("too large").contains("Split it");
        assertThat(given[0]).isLessThan(2 << 20);
    }

    @Test
    void standardInputIsReadAsAnyFile() {
        List<Result> results = new ArrayList<>();
        new Articles(plain(), new ByteArrayInputStream("One line of news.".getBytes(StandardCharsets.UTF_8)))
                .read("-", results::add);
        Article article = clean(results.get(0)).article();
        assertThat(article.source()).isEqualTo("-");
        assertThat(article.text()).isEqualTo("One line of news.");
    }

    @Test
    void aBadLineOfRecordsIsRefusedByNumberAndTheOthersAreRead() throws IOException {
        RecordCodec codec = new RecordCodec();
        String good =
                codec.write(Reading.unread(Article.of("a", null, null, null, List.of(), null, null, "Osk said no.")));
        String wrong = good.replace(
                "\"statements\":[]",
                "\"statements\":[{\"id\":\"s1\",\"content\":[{\"start\":0,\"end\":3,\"text\":\"Oks\"}]}]");
        String path =
                file("r.jsonl", (good + "\n{broken\n" + wrong + "\n\n" + good + "\n").getBytes(StandardCharsets.UTF_8));
        List<Result> results = all(ReadOptions.DEFAULT, path);
        assertThat(results).hasSize(4);
        assertThat(((Result.Recorded) results.get(0)).reading().article().text())
                .isEqualTo("Osk said no.");
        assertThat(refused(results.get(1)).message())
                .contains("r.jsonl, line 2:")
                .contains("not readable JSON");
        assertThat(refused(results.get(2)).message())
                .contains("r.jsonl, line 3")
                .contains("s1");
        assertThat(results.get(3)).isInstanceOf(Result.Recorded.class);
    }

    @Test
    void aRecordLineBeyondTheLimitIsRefusedAndTheNextIsRead() throws IOException {
        RecordCodec codec = new RecordCodec();
        String good =
                codec.write(Reading.unread(Article.of("a", null, null, null, List.of(), null, null, "Osk said no.")));
        String path = file("r.jsonl", ("{" + "x".repeat(5000) + "\n" + good).getBytes(StandardCharsets.UTF_8));
        List<Result> results = all(new ReadOptions(false, null, null, new Limits(9000, 9000, 1000, 10)), path);
        assertThat(refused(results.get(0)).message()).contains("line 1").contains("longer than 1000");
        assertThat(results.get(1)).isInstanceOf(Result.Recorded.class);
    }

    @Test
    void textLabelledWithNoEncodingOrAWrongOneIsReadByItsBytes() throws IOException {
        String text =
                "Osk r\u00e9pond \u00e0 la proposition\n\nLe gouvernement a r\u00e9pondu \u00ab non \u00bb \u2013 d\u00e9finitivement, a dit l\u2019\u00c9lys\u00e9e.";
        String html =
                "<html><head><meta charset=utf-8><title>Osk r\u00e9pond</title></head><body><p>L\u2019\u00e9tat d\u00e9cidera \u00e0 l\u2019\u00e9t\u00e9.</p></body></html>";
        Charset latin = Charset.forName("windows-1252");
        assertThat(clean(one(plain(), file("a.txt", text.getBytes(latin))))
                        .article()
                        .text())
                .isEqualTo(text);
        assertThat(clean(one(plain(), file("b.txt", text.getBytes(StandardCharsets.UTF_16))))
                        .article()
                        .text())
                .isEqualTo(text);
        assertThat(clean(one(ReadOptions.DEFAULT, file("c.html", html.getBytes(latin))))
                        .article()
                        .text())
                .contains("L\u2019\u00e9tat d\u00e9cidera");
    }

    private static ReadOptions plain() {
        return new ReadOptions(true, null, null, Limits.DEFAULT);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static List<Result> all(ReadOptions options, String input) {
        List<Result> results = new ArrayList<>();
        new Articles(options).read(input, results::add);
        return results;
    }

    private static Result one(ReadOptions options, String input) {
        List<Result> results = all(options, input);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static CleanArticle clean(Result result) {
        assertThat(result).isInstanceOf(Result.Clean.class);
        return ((Result.Clean) result).article();
    }

    private static Result.Refused refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return (Result.Refused) result;
    }
}
