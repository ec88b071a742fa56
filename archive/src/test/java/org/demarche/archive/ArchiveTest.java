package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small archive, made in local mode on two cores, beside what the reader says of the same pages on its own. */
class ArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STORIES = 24;

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static List<Path> files;
    private static Path out;
    private static ObjectNode counts;

    @BeforeAll
    static void makeAnArchive() throws IOException {
        files = warcs(folder);
        out = folder.resolve("out");
        Options options = Options.parse(arguments(out, "--keep-work", "--text"));
        spark = ArchiveJob.session(options);
        counts = new Archive(spark, options, line -> {})
                .run(InputFile.find(options.inputs(), spark.sparkContext().hadoopConfiguration()), -1);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String[] arguments(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--cores", "2", "--out", out.toString()));
        arguments.addAll(List.of(more));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments.toArray(String[]::new);
    }

    /** Three archives: stories, the same words in other outlets, one story edited, and what archives hold besides. */
    static List<Path> warcs(Path folder) throws IOException {
        WarcFile first = new WarcFile(folder.resolve("first.warc.gz"));
        WarcFile second = new WarcFile(folder.resolve("second.warc.gz"));
        for (int i = 0; i < STORIES; i++) {
            WarcFile file = i % 2 == 0 ? first : second;
            file.page(
                    "https://herald.example/" + i,
                    News.page("Amery Herald", News.title(i), "2031-05-" + (10 + i % 9), News.story(i)));
        }
        WarcFile third = new WarcFile(folder.resolve("third.warc.gz"));
        for (int i = 0; i < 5; i++) {
            third.page(
                    "https://post" + i + ".example/wire",
                    News.page("Post " + i, News.title(4), "2031-05-1" + (4 + i), News.story(4)));
        }
        List<String> edited = new ArrayList<>(News.story(6));
        edited.set(
                3,
                "The harbour master of Jessup said on Monday that the quays were full and that no pilot would work.");
        third.page("https://gazette.example/6", News.page("Gazette", News.title(6), "2031-05-17", edited));
        third.request("https://gazette.example/7");
        third.response("https://gazette.example/8", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnothing");
        third.damaged();
        third.page("https://gazette.example/empty", "<html><head></head><body></body></html>");
        third.page(
                "https://zeitung.example/1",
                News.page(
                                "Zeitung",
                                "Der Hafen bleibt zu",
                                "2031-05-18",
                                List.of(
                                        "Die Ministerin sagte am Dienstag, der Hafen bleibe wegen des Streits um die Gebühren bis auf"
                                                + " Weiteres geschlossen und niemand wisse, wann er wieder geöffnet werde.",
                                        "Ein Sprecher der Reederei nannte das eine Zumutung für alle, die auf die Fähren angewiesen"
                                                + " seien, und kündigte eine Klage vor dem obersten Gericht an."))
                        .replace("lang=\"en\"", "lang=\"de\""));
        return List.of(first.path(), second.path(), third.path());
    }

    /** What one machine makes of the same files without Spark: readings by source. */
    private static Map<String, Reading> alone() {
        Reader reader = Reader.load(Grade.FAST);
        Map<String, Reading> readings = new TreeMap<>();
        for (Path file : files) {
            new Articles(ReadOptions.DEFAULT).read(file.toString(), result -> {
                if (result instanceof Result.Clean clean) {
                    var article = clean.article().article();
                    boolean english = !"de".equals(article.language());
                    readings.put(article.source(), english ? reader.read(article) : Reading.unread(article));
                }
            });
        }
        return readings;
    }

    @Test
    void readsWhatTheReaderReadsStatementForStatement() throws IOException {
        RecordCodec codec = new RecordCodec();
        Map<String, Reading> expected = alone();
        Map<String, String> found = new HashMap<>();
        Map<String, String> how = new HashMap<>();
        for (Row row : spark.read().parquet(out.resolve("articles").toString()).collectAsList()) {
            how.put(row.getAs("source"), row.getAs("how"));
        }
        assertThat(how.keySet()).isEqualTo(expected.keySet());
        for (Row row : spark.read()
                .parquet(out.resolve("statements").toString())
                .selectExpr(
                        "article_source",
                        "number",
                        "to_json(struct(id, source, cue, content, speaker, form, act, issue, stance, conditions, waits,"
                                + " guarantees, said_on, venue, via, addressee, within, points, confidence, evidence, review)) as s")
                .collectAsList()) {
            found.put(row.getString(0) + " " + row.getInt(1), row.getString(2));
        }
        int statements = 0;
        for (Reading reading : expected.values()) {
            for (int i = 0; i < reading.statements().size(); i++) {
                JsonNode want = JSON.readTree(codec.write(reading.statements().get(i)));
                JsonNode have = JSON.readTree(found.get(reading.article().source() + " " + i));
                assertThat(withoutNulls(have)).isEqualTo(withoutNulls(want));
                statements++;
            }
        }
        assertThat(found).hasSize(statements);
        assertThat(statements).isGreaterThan(STORIES * 2);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(e -> e.getValue().isNull());
        }
        node.forEach(ArchiveTest::withoutNulls);
        return node;
    }

    @Test
    void readsAWireTextOnceAndOfANearCopyThePassagesThatDiffer() {
        assertThat(counts.path("articles").path("read").asInt()).isEqualTo(STORIES);
        assertThat(counts.path("articles").path("copy").asInt()).isEqualTo(5);
        assertThat(counts.path("articles").path("near copy").asInt()).isEqualTo(1);
        assertThat(counts.path("articles").path("other language").asInt()).isEqualTo(1);
    }

    @Test
    void countsAddUpAndSayWhatWasLeftOut() {
        JsonNode records = counts.path("records");
        assertThat(records.path("in").asInt()).isEqualTo(STORIES + 5 + 1 + 5);
        assertThat(records.path("articles").asInt()).isEqualTo(STORIES + 5 + 1 + 1);
        assertThat(records.path("passed over").toString())
                .isEqualTo("{\"a page without an article\":1,\"an answer without a page\":1,\"no response\":1}");
        assertThat(records.path("refused").toString()).isEqualTo("{\"a broken record\":1}");
        assertThat(spark.read().parquet(out.resolve("refused").toString()).collectAsList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<String>getAs("file")).isEqualTo(files.get(2).toString());
                    assertThat(row.<String>getAs("place")).matches("byte \\d+");
                    assertThat(row.<String>getAs("detail")).isEqualTo("its compressed bytes are damaged");
                });
    }

    @Test
    void groupsAcrossOutletsAsOneMachineDoes() {
        Map<String, Reading> readings = alone();
        TreeSet<String> expected = new TreeSet<>();
        for (Group group : Grouping.standard().group(readings.values())) {
            expected.add(new TreeSet<>(group.members().stream()
                            .map(m -> m.report().source() + " "
                                    + m.report().statement().id())
                            .toList())
                    .toString());
        }
        TreeSet<String> found = new TreeSet<>();
        for (Row row : spark.read()
                .parquet(out.resolve("groups").toString())
                .selectExpr("id", "explode(members) as m")
                .join(
                        spark.read().parquet(out.resolve("articles").toString()).selectExpr("id as article", "source"),
                        org.apache.spark.sql.functions.expr("m.article = article"))
                .groupBy("id")
                .agg(org.apache.spark.sql.functions.expr("array_sort(collect_list(concat(source, ' ', m.statement)))"))
                .collectAsList()) {
            found.add(new TreeSet<>(row.<String>getList(1)).toString());
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aSecondRunOverAFinishedArchiveChangesNoFile() throws IOException {
        Map<String, String> before = contents(out);
        Options options = Options.parse(arguments(out, "--keep-work", "--text"));
        new Archive(spark, options, line -> {})
                .run(InputFile.find(options.inputs(), spark.sparkContext().hadoopConfiguration()), -1);
        assertThat(contents(out)).isEqualTo(before);
    }

    /** What the tables hold, byte for byte. */
    static Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : List.of("articles", "statements", "groups", "attention", "refused")) {
            try (var walk = Files.walk(out.resolve(table))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    contents.put(
                            out.relativize(file).toString(),
                            java.util.HexFormat.of().formatHex(digest(Files.readAllBytes(file))));
                }
            }
        }
        return contents;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
