package org.demarche.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** Writes a web archive as crawlers do: one gzip member a record (ISO 28500, annex D). */
final class WarcFile {
    private final Path file;

    WarcFile(Path file) throws IOException {
        this.file = Files.createFile(file);
    }

    Path path() {
        return file;
    }

    WarcFile page(String url, String html) throws IOException {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);
    }

    /** A page in whatever encoding it says itself. */
    WarcFile page(String url, byte[] html) throws IOException {
        byte[] http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] head = ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nContent-Length: "
                        + (http.length + html.length) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(head);
        record.write(http);
        record.write(html);
        record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return append(packed(record.toByteArray()));
    }

    WarcFile response(String url, String http) throws IOException {
        byte[] block = http.getBytes(StandardCharsets.UTF_8);
        return record("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nContent-Length: "
                + block.length + "\r\n\r\n" + http + "\r\n\r\n");
    }

    WarcFile request(String url) throws IOException {
        return record(
                "WARC/1.1\r\nWARC-Type: request\r\nWARC-Target-URI: " + url + "\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
    }

    /** A member whose compressed bytes are damaged. */
    WarcFile damaged() throws IOException {
        byte[] member = packed(("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\n" + "damage ".repeat(80))
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 20; i < member.length - 10; i++) {
            member[i] = (byte) 0xEE;
        }
        return append(member);
    }

    private WarcFile append(byte[] member) throws IOException {
        Files.write(file, member, StandardOpenOption.APPEND);
        return this;
    }

    private WarcFile record(String record) throws IOException {
        return append(packed(record.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] packed(byte[] record) throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(record);
        }
        return member.toByteArray();
    }
}
