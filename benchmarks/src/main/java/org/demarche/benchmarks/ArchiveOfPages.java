package org.demarche.benchmarks;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;

/**
 * A large web archive read in a small heap: {@code write FOLDER COUNT FILE} repeats the pages of a folder ({@code .html.gz}) into a WARC file,
 * one gzip member a record, as crawlers write them (ISO 28500, annex D); {@code read FILE}, run with {@code -Xmx256m}, reads it and prints how
 * many articles and refusals there were, and the CPU time and the most memory that it took. Nothing that was read is kept.
 */
public final class ArchiveOfPages {
    private ArchiveOfPages() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 4 && arguments[0].equals("write")) {
            write(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
        } else if (arguments.length == 2 && arguments[0].equals("read")) {
            read(arguments[1]);
        } else {
            System.err.println("ArchiveOfPages write FOLDER COUNT FILE | read FILE");
            System.exit(2);
        }
    }

    private static void write(Path folder, int count, Path file) throws IOException {
        List<Path> pages;
        try (Stream<Path> list = Files.list(folder)) {
            pages = list.filter(page -> page.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList();
        }
        if (pages.isEmpty()) {
            throw new IOException(folder + " holds no .html.gz file: give a folder of pages");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i < count; i++) {
                out.write(record(pages.get(i % pages.size()), i));
            }
        }
    }

    private static byte[] record(Path page, int number) throws IOException {
        byte[] html;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(page))) {
            html = in.readAllBytes();
        }
        byte[] response = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + html.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        String head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/" + number
                + "\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:x:" + number
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (response.length + html.length)
                + "\r\n\r\n";
        ByteArrayOutputStream member = new ByteArrayOutputStream(html.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(head.getBytes(StandardCharsets.US_ASCII));
            gzip.write(response);
            gzip.write(html);
            gzip.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return member.toByteArray();
    }

    private static void read(String file) {
        int[] counts = new int[2];
        new Articles(ReadOptions.DEFAULT).read(file, result -> {
            if (result instanceof Result.Clean) {
                counts[0]++;
            } else {
                counts[1]++;
            }
        });
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        double cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
        System.out.printf(
                "%d articles, %d refused; %.1f s CPU; heap of at most %d MB, of which %d MB were ever used%n",
                counts[0], counts[1], cpu, Runtime.getRuntime().maxMemory() >> 20, peak >> 20);
    }
}
