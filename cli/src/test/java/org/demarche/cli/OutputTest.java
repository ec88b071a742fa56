package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.cli.terminal.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the output goes matters: a pipe that closes, a disk that is full, a terminal. */
class OutputTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aClosedPipeEndsTheCommandQuietly() throws IOException {
        int code = article(failing("Broken pipe"), 5000);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void aFullDiskUnderTheOutputIsSaid() throws IOException {
        int code = article(failing("No space left on device"), 10);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("demarche: standard output: No space left on device\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void recordsComeOutInTheOrderInWhichTheyWentIn() throws IOException {
        Run run = Run.of("read", "--format", "jsonl", records(500).toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(".*\"source\":\"r/(\\d+)\\.txt\".*", "$1")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(Integer::toString).toList());
    }

    private int article(OutputStream out, int records) throws IOException {
        Surroundings surroundings =
                new Surroundings(InputStream.nullInputStream(), out, err, Map.of(), false, false, 0);
        return Demarche.run(
                surroundings, "article", "--format", "json", records(records).toString());
    }

    private Path records(int count) throws IOException {
        String lines = IntStream.range(0, count).mapToObj(Records::unread).collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("records.jsonl"), lines);
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
