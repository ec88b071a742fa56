package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a Java process of its own, with a small heap, and killed. */
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledAddHasAcknowledgedIsKeptAndAddingAgainCompletes() throws IOException, InterruptedException {
        int all = 1500;
        Path records = records(all);
        String ledger = folder.resolve("ledger.db").toString();

        Process add = start("64m", "add", "--ledger", ledger, records.toString());
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = add.inputReader(StandardCharsets.UTF_8)) {
            while (acknowledged.size() < 100) {
                acknowledged.add(out.readLine());
            }
            add.toHandle().destroyForcibly(); // SIGKILL; the handle leaves the streams open
            out.lines().filter(line -> line.startsWith("new ")).forEach(acknowledged::add);
        }
        assertThat(add.waitFor()).isNotZero();
        assertThat(acknowledged).hasSizeLessThan(all);

        Run verified = Run.of("verify", "--ledger", ledger);
        assertThat(verified.out()).startsWith("The ledger holds.");
        Run again = Run.of("add", "--ledger", ledger, records.toString());
        assertThat(again.code()).isZero();
        List<String> known = again.out()
                .lines()
                .filter(line -> line.startsWith("known "))
                .map(ProcessTest::source)
                .toList();
        assertThat(known)
                .containsAll(acknowledged.stream().map(ProcessTest::source).toList());
        long added = again.out().lines().filter(line -> line.startsWith("new ")).count();
        assertThat(known.size() + added).isEqualTo(all);
        assertThat(Run.of("verify", "--ledger", ledger).code()).isZero();
    }

    @Test
    void aHundredMegabytesOfOneTextAreRefusedWithinASmallHeap() throws IOException, InterruptedException {
        Path text = folder.resolve("endless.txt");
        String line = "The minister said that the ferries will sail on the next day if the weather holds.\n";
        write(text, line, 100_000_000 / line.length());
        Process read = start("128m", "read", text.toString());
        String err = text(read.getErrorStream());
        assertThat(read.waitFor()).isEqualTo(1);
        assertThat(err).startsWith("demarche: " + text + ": ").contains("too large. Split it");
    }

    @Test
    void aHundredMegabytesOfRecordsPassThroughASmallHeap() throws IOException, InterruptedException {
        Path records = folder.resolve("many.jsonl");
        String line = Records.unread(1) + "\n";
        int count = 100_000_000 / line.length();
        write(records, line, count);
        Process cleaned = start("64m", "article", "--format", "json", records.toString());
        try (BufferedReader out = cleaned.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines().count()).isEqualTo(count);
        }
        assertThat(cleaned.waitFor()).isZero();
    }

    @Test
    void aHundredAndFiftyFilesOnOneCommandLineAreRead() throws IOException, InterruptedException {
        Path text = folder.resolve("a-report-with-a-long-name-as-archives-like-to-give-them.txt");
        Files.writeString(text, "The minister said that the ferries will sail.\n");
        List<String> command = new ArrayList<>(List.of("read", "--format", "jsonl"));
        for (int i = 0; i < 150; i++) {
            command.add(text.toString());
        }
        Process read = start("512m", command.toArray(String[]::new));
        try (BufferedReader out = read.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines().count()).isEqualTo(150);
        }
        assertThat(read.waitFor()).isZero();
    }

    @Test
    void aServerTellsItsAddressAndStopsWhenItIsTold() throws IOException, InterruptedException {
        String ledger = folder.resolve("ledger.db").toString();
        Process server = start("128m", "serve", "--port", "0", "--ledger", ledger);
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine())
                    .matches("Demarche is at http://127\\.0\\.0\\.1:[1-9][0-9]*/ and keeps its ledger in .*");
        }
        server.destroy(); // SIGTERM
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(Run.of("verify", "--ledger", ledger).code()).isZero();
    }

    private static String source(String line) {
        return line.replaceAll("^\\w+ +([^:]+).*", "$1");
    }

    private Path records(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(Records.line(i));
        }
        return Files.write(folder.resolve("records.jsonl"), lines);
    }

    private static void write(Path file, String line, int times) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < times; i++) {
                writer.write(line);
            }
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String heap, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Demarche.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        boolean errorsAreRead = arguments[0].equals("read");
        if (!errorsAreRead) {
            builder.redirectError(new File(folder.toFile(), "errors.txt"));
        }
        return builder.start();
    }
}
