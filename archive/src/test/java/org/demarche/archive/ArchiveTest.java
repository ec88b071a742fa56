package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Article;
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
        spark = ArchiveJob.session(Options.parse(arguments(out)));
        counts = run(out);
    }

    private static ObjectNode run(Path tables) throws IOException {
        Options options = Options.parse(arguments(tables, "--keep-work", "--text"));
        return new Archive(spark, options, line -> {})
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
        run(out);
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void killedAndBegunAgainItComesToTheSameEndAndDoesNothingTwice() throws Exception {
        Path second = folder.resolve("killed");
        JobProcess process = JobProcess.start(
                Files.createFile(folder.resolve("killed.log")),
                "1g",
                List.of(arguments(second, "--keep-work", "--text")));
        Path work = second.resolve("_work/g0000/articles");
        while (process.isAlive() && done(work).isEmpty()) {
            process.ends(20, TimeUnit.MILLISECONDS);
        }
        process.kill();
        Map<String, FileTime> before = done(work);
        assertThat(before).as(process.said()).isNotEmpty();
        run(second);
        assertThat(done(work)).containsAllEntriesOf(before).hasSize(files.size());
        assertThat(contents(second)).isEqualTo(contents(out));
    }

    /** The pieces of work that are finished, with the time when they were. */
    private static Map<String, FileTime> done(Path work) throws IOException {
        Map<String, FileTime> done = new TreeMap<>();
        if (Files.exists(work)) {
            try (var list = Files.list(work)) {
                for (Path file :
                        list.filter(f -> f.toString().endsWith(".done")).toList()) {
                    if (!file.getFileName().toString().startsWith(".")) {
                        done.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
                    }
                }
            }
        }
        return done;
    }

    @Test
    void aSliceIsARecordThatALedgerTakesIn() throws Exception {
        Path file = folder.resolve("slice.jsonl");
        Slice slice = Slice.parse(
                out.toString(),
                file.toString(),
                "--actor",
                "mira castellan",
                "--outlet",
                "Amery Herald",
                "--from",
                "2031-05-01");
        assertThat(new SliceJob(spark, slice, System.err).run()).isZero();
        RecordCodec codec = new RecordCodec();
        Map<String, Reading> alone = alone();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            Reading reading = codec.read(line, file.toString());
            Reading whole = alone.get(reading.article().source());
            assertThat(reading.article()).isEqualTo(whole.article());
            assertThat(whole.statements()).containsAll(reading.statements());
            assertThat(reading.statements())
                    .isNotEmpty()
                    .allSatisfy(s -> assertThat(s.speaker().name()).isEqualTo("Mira Castellan"));
        }
    }

    @Test
    void theTextOfAnArticleIsFoundAgainWhereItWasRead() {
        Texts texts = new Texts(spark.sparkContext().hadoopConfiguration());
        for (Reading reading : alone().values()) {
            assertThat(texts.of(reading.article().source(), reading.article().sha256()))
                    .contains(reading.article().text());
        }
        assertThat(texts.of(files.get(0) + "#0", "another hash")).isEmpty();
        assertThat(texts.of("nowhere.warc.gz#0", "a hash")).isEmpty();
    }

    /** The table of articles, records by a glob, and a web archive whose end is missing. */
    @Test
    void tablesAndRecordsAreInputsAsWellAndABrokenFileStopsNothing() throws IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        RecordCodec codec = new RecordCodec();
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String text = String.join("\n\n", News.story(40 + i));
            records.add(codec.write(Reading.unread(Article.of(
                    "story-" + i, null, "Harbour News", News.title(40 + i), List.of(), "2031-05-20", "en", text))));
        }
        records.add(1, "{\"format\":\"demarche-record/1\",\"article\":{\"source\":");
        Files.write(more.resolve("records.jsonl"), records);
        byte[] whole = Files.readAllBytes(files.get(0));
        Files.write(more.resolve("broken.warc.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Options options = Options.parse(
                "--cores",
                "2",
                "--out",
                folder.resolve("again").toString(),
                out + "/articles/month=2031-05",
                more + "/*.jsonl",
                more + "/broken*");
        ObjectNode again = new Archive(spark, options, line -> {})
                .run(InputFile.find(options.inputs(), spark.sparkContext().hadoopConfiguration()), -1);
        assertThat(again.path("articles").path("read").asInt()).isEqualTo(STORIES + 3);
        assertThat(again.path("articles").path("copy").asInt()).isBetween(5 + 4, 5 + 10);
        assertThat(again.path("files").toString()).isEqualTo("{\"read\":3}");
        List<Row> refused = spark.read()
                .parquet(folder.resolve("again/refused").toString())
                .orderBy("file")
                .collectAsList();
        assertThat(refused).hasSize(2);
        assertThat(refused.get(0).<String>getAs("file")).endsWith("broken.warc.gz");
        assertThat(refused.get(1).<String>getAs("place")).contains("line 2");
    }

    @Test
    void aPageThatTakesTooLongIsLeftOutAndCounted() throws IOException {
        WarcFile file = new WarcFile(folder.resolve("slow.warc.gz"));
        file.page(
                "https://herald.example/slow",
                News.page(
                        "Herald",
                        "A long page",
                        "2031-05-18",
                        Collections.nCopies(4_000, String.join(" ", News.story(3)))));
        Options options = Options.parse(
                "--cores",
                "1",
                "--page-limit",
                "0.005",
                "--out",
                folder.resolve("slow").toString(),
                file.path().toString());
        ObjectNode slow = new Archive(spark, options, line -> {})
                .run(InputFile.find(options.inputs(), spark.sparkContext().hadoopConfiguration()), -1);
        assertThat(slow.path("records").path("refused").toString()).isEqualTo("{\"it took too long\":1}");
    }

    @Test
    void moreArticlesThanOneExecutorHoldsComeToTheSameGroups() throws IOException {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        JavaRDD<String> readings =
                new Store(out + "/_work/g0000/readings", hadoop).all(context, ClusterReading.READINGS);
        Store together = new Store(folder.resolve("together").toString(), hadoop);
        Store apart = new Store(folder.resolve("apart").toString(), hadoop);
        GroupStage.run(together, readings, 1000);
        GroupStage.run(apart, readings, 7);
        assertThat(apart.list()).filteredOn(name -> name.endsWith(".alike.gz")).hasSizeGreaterThan(5);
        assertThat(new TreeSet<>(apart.all(context, GroupStage.GROUPS).collect()))
                .isEqualTo(
                        new TreeSet<>(together.all(context, GroupStage.GROUPS).collect()))
                .isNotEmpty();
    }

    @Test
    void aFolderIsFollowedAndWhatWasReadBeforeIsCarriedOver() throws IOException {
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        Path followed = folder.resolve("followed");
        Options options = Options.parse(
                "--cores",
                "2",
                "--follow",
                "--every",
                "0.2",
                "--idle",
                "1",
                "--out",
                followed.toString(),
                incoming.toString());
        Files.copy(files.get(0), incoming.resolve("first.warc.gz"));
        new Follow(spark, options, new Archive(spark, options, line -> {})).run();
        assertThat(how(followed)).isEqualTo(Map.of("read", (long) STORIES / 2));
        Files.copy(files.get(2), incoming.resolve("third.warc.gz"));
        Follow brokenOff = new Follow(spark, options, new Archive(spark, options, line -> {
            if (line.startsWith("reading")) {
                throw new IllegalStateException("in the middle of a batch");
            }
        }));
        assertThatThrownBy(brokenOff::run).hasMessageContaining("in the middle of a batch");
        assertThat(how(followed)).isEqualTo(Map.of("read", (long) STORIES / 2));
        new Follow(spark, options, new Archive(spark, options, line -> {})).run();
        assertThat(how(followed))
                .isEqualTo(Map.of("read", (long) STORIES / 2, "copy", 5L, "near copy", 1L, "other language", 1L));
    }

    private static Map<String, Long> how(Path tables) {
        Map<String, Long> how = new TreeMap<>();
        for (Row row : spark.read()
                .parquet(tables.resolve("articles").toString())
                .groupBy("how")
                .count()
                .collectAsList()) {
            how.put(row.getString(0), row.getLong(1));
        }
        return how;
    }

    /** The queries of docs/archive.md. */
    @Test
    void theExampleQueriesRunInDuckDb() throws Exception {
        String page = Files.readString(Path.of(System.getProperty("demarche.root", ".."), "docs/archive.md"));
        List<String> queries = java.util.regex.Pattern.compile("```sql\n(.*?)```", java.util.regex.Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1).replace("tables/", out + "/"))
                .toList();
        assertThat(queries).hasSizeGreaterThan(4);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = duck.createStatement()) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    assertThat(rows.next()).as(query).isTrue();
                }
            }
        }
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
