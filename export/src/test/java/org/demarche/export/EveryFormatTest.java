package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all formats. */
class EveryFormatTest {
    /** The last words of a quotation of more than forty; nothing quotes so far. */
    private static final String TAIL = "sun goes down";

    /** Words between the quotations. */
    private static final String BETWEEN = "Ada Holm told the";

    @TempDir
    Path folder;

    static List<String> formats() {
        return Formats.WRITTEN.stream().map(Format::name).toList();
    }

    static List<String> withoutFullText() {
        return Formats.WRITTEN.stream()
                .filter(format -> !format.needsFullText())
                .map(Format::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameLedgerGivesTheSameBytes(String format) throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            assertThat(bytes(ledger, format, "one", Written.FULL))
                    .isEqualTo(bytes(ledger, format, "two", Written.FULL));
        }
    }

    @ParameterizedTest
    @MethodSource("withoutFullText")
    void noFullTextLeavesTheLedgerUnlessAskedFor(String format) throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            String written = readable(ledger, format, Request.DEFAULT);
            assertThat(written).doesNotContain(TAIL).doesNotContain(BETWEEN);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingOfATakenDownArticleIsInIt(String format) throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            String article = ledger.articleKnownAs(Sample.STRAIT, null, "", null)
                    .orElseThrow()
                    .heading()
                    .id();
            assertThat(readable(ledger, format, Written.FULL)).contains(format.equals("plover") ? "Norland" : "Holm");
            ledger.takeDown(article, Author.person("An editor"), "a court order");
            assertThat(readable(ledger, format, Written.FULL)).doesNotContain("Holm", "post.example", "Norland will");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anEmptyLedgerGivesAnEmptyExport(String format) throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            assertThat(readable(ledger, format, Written.FULL)).doesNotContain("null");
        }
    }

    @Test
    void everyFormatIsInTheManual() throws Exception {
        String manual = Files.readString(Path.of(System.getProperty("demarche.root", ".."), "docs", "exchange.md"));
        TreeSet<String> names = new TreeSet<>(formats());
        Formats.READ.forEach(format -> names.add(format.name()));
        assertThat(names).allSatisfy(name -> assertThat(manual).contains("(`" + name + "`"));
    }

    private byte[] bytes(Ledger ledger, String format, String name, Request request) throws Exception {
        if (Formats.written(format).orElseThrow() instanceof StreamFormat) {
            return Written.bytes(ledger, format, request);
        }
        Path to = folder.resolve(name + "-" + System.nanoTime());
        Written.file(ledger, format, to, request);
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(to)) {
            found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            all.write(Files.readAllBytes(file));
        }
        return all.toByteArray();
    }

    /** All the text in an export; Parquet's pages are unpacked. */
    private String readable(Ledger ledger, String format, Request request) throws Exception {
        byte[] bytes = bytes(ledger, format, "readable", request);
        if (format.equals("parquet")) {
            return Packed.texts(bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
