package org.demarche.article.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTTP responses of a web archive. One record is in memory at a time. A broken record is reported with its offset and the next one
 * is read; headers that are not to the letter are read as far as they can be.
 */
public final class WarcReader {
    private final int limit;
    private final Sink sink;

    /** Takes what the archive holds, in its order. */
    public interface Sink {
        /**
         * A page.
         *
         * @param offset of its record in the file, in bytes
         * @param url address asked for, null when the record does not say
         * @param charset that the response names, null when it names none
         * @param body the page's bytes, decoded and unpacked
         */
        void page(long offset, @Nullable String url, @Nullable String charset, byte[] body);

        /** A record that cannot be read. */
        void broken(long offset, String reason);

        /** A record that is in order and holds no page: a request, a redirect, a picture. */
        default void passed(long offset, String why) {}
    }

    /**
     * @param limit bytes of one record that are held at most
     * @param sink takes the pages
     */
    public WarcReader(int limit, Sink sink) {
        this.limit = limit;
        this.sink = sink;
    }

    /** Reads an archive whose records are compressed one by one. */
    public void readCompressed(InputStream in) throws IOException {
        Members members = new Members(in);
        for (Members.Member member = members.next(limit); member != null; member = members.next(limit)) {
            if (member.broken() != null) {
                sink.broken(member.offset(), member.broken());
            } else if (member.cut()) {
                sink.broken(member.offset(), "the record is larger than " + (limit >> 20) + " MB");
            } else {
                records(new Counted(new ByteArrayInputStream(member.bytes())), member.offset());
            }
        }
    }

    /** Reads an archive that is not compressed. */
    public void read(InputStream in) throws IOException {
        records(new Counted(in), -1);
    }

    /** @param member offset of the compressed member around the records, -1 when their own offsets count */
    private void records(Counted in, long member) throws IOException {
        while (true) {
            long start = in.position;
            String line = in.line();
            if (line == null) {
                return;
            }
            if (!line.startsWith("WARC/")) {
                // Between records stand two empty lines; anything else is damage, and the next record begins with the
                // next such line.
                if (!line.isBlank()) {
                    sink.broken(member < 0 ? start : member, "there is no record where one should begin");
                    start = in.skipToRecord();
                    if (start < 0) {
                        return;
                    }
                } else {
                    continue;
                }
            }
            long offset = member < 0 ? start : member;
            Map<String, String> headers = in.headers();
            long length = number(headers.get("content-length"));
            if (length < 0) {
                sink.broken(offset, "its Content-Length is missing or no number");
                continue;
            }
            boolean response = "response".equalsIgnoreCase(headers.get("warc-type"));
            if (!response || length > limit) {
                if (response) {
                    sink.broken(offset, "the record is larger than " + (limit >> 20) + " MB");
                }
                if (!in.skip(length)) {
                    sink.broken(offset, "the file ends in the middle of it");
                    return;
                }
                if (!response) {
                    sink.passed(offset, "no response");
                }
                continue;
            }
            byte[] block = in.bytes((int) length);
            if (block.length < length) {
                sink.broken(offset, "the file ends in the middle of it");
                return;
            }
            response(offset, headers.get("warc-target-uri"), block);
        }
    }

    private void response(long offset, @Nullable String target, byte[] block) throws IOException {
        Counted in = new Counted(new ByteArrayInputStream(block));
        String status = in.line();
        if (status == null || !status.startsWith("HTTP/")) {
            sink.passed(offset, "no answer of a web server");
            return;
        }
        Map<String, String> headers = in.headers();
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        boolean ok = status.length() > 9 && status.charAt(9) == '2';
        if (!ok || !(type.isEmpty() || type.contains("html") || type.contains("text/plain"))) {
            sink.passed(offset, ok ? "no page of HTML or text" : "an answer without a page");
            return;
        }
        byte[] body = in.bytes(block.length);
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            body = unchunked(body);
        }
        try {
            body = unpacked(headers.getOrDefault("content-encoding", ""), body);
        } catch (IOException e) {
            sink.broken(offset, "the page's compressed bytes are damaged: " + e.getMessage());
            return;
        }
        int at = type.indexOf("charset=");
        String charset = at < 0 ? null : type.substring(at + 8).replaceAll("[;\"' ].*", "");
        String url = target == null ? null : target.replaceAll("^<|>$", "");
        sink.page(offset, url, charset, body);
    }

    /** RFC 9112, 7.1. Archives often keep the header and store the body already put together: then it is left as it is. */
    private static byte[] unchunked(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            int size = 0;
            while (end < body.length && end - at < 8 && Character.digit(body[end], 16) >= 0) {
                size = size * 16 + Character.digit(body[end++], 16);
            }
            while (end < body.length && body[end] != '\n' && end - at < 200) {
                end++;
            }
            if (end == at || end >= body.length || body[end] != '\n' || size < 0 || Character.digit(body[at], 16) < 0) {
                return out.size() == 0 ? body : out.toByteArray();
            }
            if (size == 0) {
                break;
            }
            int take = Math.min(size, body.length - end - 1);
            out.write(body, end + 1, take);
            at = end + 1 + take + 2;
        }
        return out.toByteArray();
    }

    private byte[] unpacked(String encoding, byte[] body) throws IOException {
        boolean gzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        InputStream in = gzip
                ? new GZIPInputStream(new ByteArrayInputStream(body))
                : encoding.strip().equalsIgnoreCase("deflate")
                        ? new InflaterInputStream(new ByteArrayInputStream(body))
                        : null;
        if (in == null) {
            return body;
        }
        byte[] unpacked = in.readNBytes(limit);
        if (unpacked.length == limit) {
            throw new IOException("they unpack to more than " + (limit >> 20) + " MB");
        }
        return unpacked;
    }

    private static long number(@Nullable String text) {
        return text == null || !text.strip().matches("\\d{1,15}") ? -1 : Long.parseLong(text.strip());
    }

    /** A stream that knows how far it has been read, with lines in ISO-8859-1. */
    private static final class Counted {
        private static final int LONGEST_LINE = 1 << 16;
        private static final int MOST_HEADERS = 500;
        private final InputStream in;
        private long position;

        Counted(InputStream in) {
            this.in = in;
        }

        @Nullable
        String line() throws IOException {
            StringBuilder line = new StringBuilder();
            int b = one();
            if (b < 0) {
                return null;
            }
            while (b >= 0 && b != '\n') {
                if (line.length() < LONGEST_LINE && b != '\r') {
                    line.append((char) b);
                }
                b = one();
            }
            return line.toString();
        }

        Map<String, String> headers() throws IOException {
            Map<String, String> headers = new HashMap<>();
            int count = 0;
            for (String line = line(); line != null && !line.isEmpty() && count < MOST_HEADERS; line = line()) {
                count++;
                int colon = line.indexOf(':');
                if (colon > 0) {
                    byte[] value = line.substring(colon + 1).strip().getBytes(StandardCharsets.ISO_8859_1);
                    headers.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            new String(value, StandardCharsets.UTF_8));
                }
            }
            return headers;
        }

        /** Reads on to the next line that begins a record and gives its offset, or -1 at the end. */
        long skipToRecord() throws IOException {
            while (true) {
                long start = position;
                String line = line();
                if (line == null) {
                    return -1;
                }
                if (line.startsWith("WARC/1") || line.startsWith("WARC/0")) {
                    return start;
                }
            }
        }

        byte[] bytes(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            position += bytes.length;
            return bytes;
        }

        boolean skip(long length) throws IOException {
            long left = length;
            while (left > 0) {
                long skipped = in.skip(left);
                if (skipped <= 0) {
                    if (in.read() < 0) {
                        return false;
                    }
                    skipped = 1;
                }
                position += skipped;
                left -= skipped;
            }
            return true;
        }

        private int one() throws IOException {
            int b = in.read();
            position += b >= 0 ? 1 : 0;
            return b;
        }
    }
}
