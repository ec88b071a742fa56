package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcTest {
    private static final String PAGE =
            "<html><head><title>Osk opens the strait</title></head><body><h1>Osk opens the strait</h1>"
                    + "<p>The government of Osk opened the strait on Monday, the foreign ministry said.</p></body></html>";

    @Test
    void everyResponseOfAnArchiveIsAnArticleWithItsOffset() throws IOException {
        byte[] archive = join(
                record("warcinfo", "none", "software: x"),
                response("http://osk.example/a", "", PAGE),
                response("http://osk.example/b", "", PAGE));
        List<Result> results = read("a.warc", archive);
        assertThat(results).hasSize(2);
        int first = record("warcinfo", "none", "software: x").length;
        assertThat(clean(results.get(0)).source()).isEqualTo("a.warc#" + first);
        assertThat(clean(results.get(1)).url()).isEqualTo("http://osk.example/b");
        assertThat(clean(results.get(0)).text()).contains("The government of Osk opened");
    }

    @Test
    void aDamagedMemberOfACompressedArchiveIsReportedAndTheRestIsRead() throws IOException {
        byte[] first = gzip(response("http://osk.example/a", "", PAGE));
        byte[] second = gzip(response("http://osk.example/b", "", PAGE));
        for (int i = 20; i < 60; i++) {
            second[i] = (byte) 0xFF;
        }
        byte[] third = gzip(response("http://osk.example/c", "", PAGE));
        List<Result> results = read("a.warc.gz", join(first, second, third));
        assertThat(clean(results.get(0)).source()).isEqualTo("a.warc.gz#0");
        assertThat(results.subList(1, results.size() - 1))
                .allSatisfy(r -> assertThat(((Result.Refused) r).message()).contains("a.warc.gz, record at byte"));
        assertThat(clean(results.get(results.size() - 1)).url()).isEqualTo("http://osk.example/c");
    }

    @Test
    void damageThatLooksLikeGoodDataDoesNotSwallowTheNextMember() throws IOException {
        byte[] first = gzip(response("http://osk.example/a", "", "damage ".repeat(80)));
        for (int i = 20; i < first.length - 10; i++) {
            first[i] = (byte) 0xEE;
        }
        byte[] second = gzip(response("http://osk.example/b", "", PAGE));
        List<Result> results = read("a.warc.gz", join(first, second));
        assertThat(((Result.Refused) results.get(0)).message())
                .startsWith("a.warc.gz, record at byte 0: its compressed bytes are damaged.");
        assertThat(clean(results.get(1)).url()).isEqualTo("http://osk.example/b");
    }

    @Test
    void chunkedBodiesArePutTogether() throws IOException {
        String half = Integer.toHexString(50) + "\r\n" + PAGE.substring(0, 50) + "\r\n";
        String rest = Integer.toHexString(PAGE.length() - 50) + ";x=y\r\n" + PAGE.substring(50) + "\r\n0\r\n\r\n";
        List<Result> results =
                read("a.warc", response("http://osk.example/a", "Transfer-Encoding: chunked\r\n", half + rest));
        assertThat(clean(results.get(0)).title()).isEqualTo("Osk opens the strait");
    }

    @Test
    void aRecordWithoutLengthAndAFileCutShortAreReported() throws IOException {
        byte[] whole = response("http://osk.example/a", "", PAGE);
        byte[] noLength = "WARC/1.0\r\nWARC-Type: response\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 60);
        List<Result> results = read("a.warc", join(noLength, whole, cut));
        assertThat(((Result.Refused) results.get(0)).message())
                .contains("byte 0")
                .contains("Content-Length");
        assertThat(results.get(1)).isInstanceOf(Result.Clean.class);
        assertThat(((Result.Refused) results.get(2)).message()).contains("ends in the middle");
    }

    private static byte[] response(String url, String headers, String body) {
        return record(
                "response",
                url,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body);
    }

    private static byte[] record(String type, String url, String block) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        return (head + block + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static List<Result> read(String name, byte[] bytes) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT).read(name, bytes, results::add);
        return results;
    }

    private static org.demarche.record.Article clean(Result result) {
        assertThat(result).isInstanceOf(Result.Clean.class);
        return ((Result.Clean) result).article().article();
    }
}
