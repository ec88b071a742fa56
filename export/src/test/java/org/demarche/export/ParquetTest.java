package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.export.parquet.ParquetColumn;
import org.demarche.export.parquet.ParquetColumn.Repetition;
import org.demarche.export.parquet.ParquetColumn.Type;
import org.demarche.export.parquet.ParquetWriter;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read by the library that everybody else reads Parquet with. */
class ParquetTest {
    @TempDir
    Path folder;

    /** Columns by their names in the file. */
    record Line(
            String id,
            String article_url,
            String speaker_name,
            String act,
            String content,
            List<Integer> content_start,
            List<Integer> content_end,
            List<String> via,
            Double confidence) {}

    @Test
    void parquetJavaReadsTheStatements() throws Exception {
        Path file = folder.resolve("a.parquet");
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
            Sample.fill(ledger);
            Files.write(file, Written.bytes(ledger, "parquet", Request.DEFAULT));
        }
        List<Line> lines = new CarpetReader<>(file.toFile(), Line.class).toList();
        assertThat(lines).hasSize(5);
        Line holm =
                lines.stream().filter(l -> l.act().equals("offer")).findFirst().orElseThrow();
        assertThat(holm.article_url()).isEqualTo(Sample.STRAIT);
        assertThat(holm.content()).isEqualTo("Kestria will open the strait “only if the fleet leaves”");
        assertThat(holm.via()).containsExactly("Bo Lind", "Channel 5; late edition");
        assertThat(holm.confidence()).isEqualTo(0.875);
        int start = Sample.TEXT.codePointCount(0, Sample.TEXT.indexOf("Kestria will"));
        assertThat(holm.content_start()).containsExactly(start);
        Line orm = lines.stream()
                .filter(l -> l.speaker_name().equals("Eva Orm"))
                .findFirst()
                .orElseThrow();
        assertThat(orm.article_url()).isNull();
        assertThat(orm.content_start()).containsExactly(0, 23);
        assertThat(orm.via()).isNullOrEmpty();
    }

    /** A row of {@link #manyGroupsAndLongRunsComeBack}. */
    record Number(int n, String even, List<Integer> below) {}

    @Test
    void manyGroupsAndLongRunsComeBack() throws Exception {
        Path file = folder.resolve("numbers.parquet");
        try (var out = Files.newOutputStream(file)) {
            ParquetWriter writer = new ParquetWriter(
                    out,
                    List.of(
                            new ParquetColumn("n", Type.INT32, Repetition.REQUIRED),
                            new ParquetColumn("even", Type.STRING, Repetition.OPTIONAL),
                            new ParquetColumn("below", Type.INT32, Repetition.REPEATED)),
                    300);
            for (int n = 0; n < 1000; n++) {
                List<Integer> below =
                        java.util.stream.IntStream.range(0, n % 4).boxed().toList();
                writer.row(List.of(List.of(n), n < 500 || n % 2 == 0 ? List.of("n" + n) : List.of(), below));
            }
            writer.finish();
        }
        List<Number> numbers = new CarpetReader<>(file.toFile(), Number.class).toList();
        assertThat(numbers).hasSize(1000);
        assertThat(numbers.stream().map(Number::n).collect(Collectors.toList())).isSorted();
        assertThat(numbers.get(499).even()).isEqualTo("n499");
        assertThat(numbers.get(501).even()).isNull();
        assertThat(numbers.get(503).below()).containsExactly(0, 1, 2);
    }
}
