package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken or mean harm: the message names the place, and the ledger stays as it was. */
class HostileInputTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("ledger.db").toString());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    static List<String> formats() {
        return Formats.READ.stream().map(ImportFormat::name).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aPackedFileIsNotUnpacked(String format) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1 << 20]);
        }
        Path file = Files.write(folder.resolve("a.ann"), packed.toByteArray());
        Files.writeString(folder.resolve("a.txt"), "A text.");
        refused(format, file, "packed file");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void bytesThatAreNothingAreRefused(String format) throws Exception {
        Path file = Files.write(folder.resolve("a.ann"), new byte[] {'T', '1', '\t', (byte) 0xff, (byte) 0xfe, 0, 0});
        Files.writeString(folder.resolve("a.txt"), "A text.");
        refused(format, file, folder.toString());
    }

    @Test
    void deepJsonIsRefusedBeforeItFillsTheStack() throws Exception {
        String deep = "{\"a\":".repeat(100_000);
        refused("jsonl", Files.writeString(folder.resolve("a.jsonl"), deep), "a.jsonl, line 1: not readable JSON");
        refused("web-annotation", Files.writeString(folder.resolve("a.jsonld"), deep), "a.jsonld: not readable JSON");
    }

    @Test
    void aFaultInTheLastLineLeavesTheFirstOnesOut() throws Exception {
        Path file;
        try (Ledger other = Ledger.open(folder.resolve("other.db").toString())) {
            Sample.fill(other);
            String good = Written.text(other, "jsonl", Written.FULL);
            file = Files.writeString(
                    folder.resolve("a.jsonl"), good + "\n" + good.replace("\"start\":0", "\"start\":1"));
        }
        refused("jsonl", file, "a.jsonl, line ");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "\uFEFFarticle.source,speaker.name,content,article.text\na.txt,Bo Lind,so,He said so.\n");
        assertThat(Written.read(ledger, "csv", file, Request.DEFAULT).imported().added())
                .isEqualTo(1);
    }

    private void refused(String format, Path file, String message) throws Exception {
        assertThatThrownBy(() -> Written.read(ledger, format, file, Request.DEFAULT))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(message);
        assertThat(ledger.counts().revisions()).isZero();
    }
}
