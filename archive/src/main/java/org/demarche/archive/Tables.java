package org.demarche.archive;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The last stage: the tables. Their rows are sorted and dealt to files by what is in them, so the same archive gives the same files. A table appears
 * in place of the one before it when it is whole.
 */
final class Tables {
    /** So many rows a file, about. */
    private static final long FILE_ROWS = 500_000;

    private static final String SPAN = "struct<`start`: int, `end`: int, text: string>";
    private static final String DOING = "struct<actor: string, action: string>";
    private static final String SPEAKER =
            "struct<name: string, kind: string, id: string, role: string, represents: string>";
    private static final String STATEMENT =
            "struct<id: string, source: " + SPAN + ", cue: " + SPAN + ", content: array<"
                    + SPAN + ">, speaker: " + SPEAKER + ", form: string, act: string, issue: string, stance: string, "
                    + "conditions: array<struct<`start`: int, `end`: int, text: string, kind: string, `by`: string>>, waits: "
                    + DOING
                    + ", guarantees: array<struct<guarantor: string, beneficiary: string, about: string, state: string>>, "
                    + "said_on: string, venue: string, via: array<string>, addressee: string, `within`: string, points: array<"
                    + SPAN
                    + ">, confidence: double, evidence: map<string, array<struct<`start`: int, `end`: int, rule: string>>>, "
                    + "review: struct<state: string, `by`: string, at: string, revision: string>>";
    private static final StructType READING = StructType.fromDDL(
            "article struct<source: string, url: string, outlet: string, title: string, authors: array<string>, "
                    + "published: string, language: string, text: string, sha256: string>, statements array<"
                    + STATEMENT
                    + ">, preconditions array<struct<waits: " + DOING + ", `on`: " + DOING
                    + ", statement: string, kind: string, held_by: string>>, deeds array<struct<id: string, actor: string, "
                    + "action: string, content: array<" + SPAN + ">, done_on: string, via: array<string>>>, "
                    + "archive struct<id: string, how: string, leader: string>");
    private static final StructType GROUP = StructType.fromDDL("id string, speaker " + SPEAKER
            + ", said_on string, articles int, fullest int, members array<struct<article: string, statement: string, "
            + "outlet: string, published: string, `start`: int, `end`: int, `join`: string, "
            + "origin: struct<basis: string, name: string, article: string>>>");
    private static final StructType REFUSED =
            StructType.fromDDL("file string, place string, article string, stage string, reason string, detail string");

    private final SparkSession spark;
    private final Store out;
    private final boolean text;

    /**
     * @param out the folder that the tables go into
     * @param text whether the articles' full text does
     */
    Tables(SparkSession spark, Store out, boolean text) {
        this.spark = spark;
        this.out = out;
        this.text = text;
    }

    /** How many rows each table got. */
    record Sizes(long articles, long statements, long groups, long attention, long refused) {}

    /**
     * Writes them all.
     *
     * @param readings, groups, refused lines of the work folder
     */
    Sizes write(JavaRDD<String> readings, JavaRDD<String> groups, JavaRDD<String> refused) throws IOException {
        Dataset<Row> read = lines(readings, READING);
        Dataset<Row> grouped = lines(groups, GROUP);
        Dataset<Row> statements = statements(read, grouped);
        long articleRows = save("articles", articles(read), List.of("month"), List.of("published", "source", "id"));
        long statementRows =
                save("statements", statements, List.of("month"), List.of("published", "article", "number"));
        long groupRows = save("groups", grouped, List.of(), List.of("id"));
        long attentionRows = save(
                "attention",
                attention(saved("statements", statements.schema())),
                List.of(),
                List.of("day", "actor", "actor_id", "issue"));
        long refusedRows =
                save("refused", lines(refused, REFUSED), List.of(), List.of("file", "place", "article", "reason"));
        return new Sizes(articleRows, statementRows, groupRows, attentionRows, refusedRows);
    }

    private Dataset<Row> lines(JavaRDD<String> lines, StructType schema) {
        return spark.read().schema(schema).json(spark.createDataset(lines.rdd(), Encoders.STRING()));
    }

    private Dataset<Row> articles(Dataset<Row> read) {
        List<Column> columns = new ArrayList<>(List.of(col("archive.id").as("id")));
        for (String field : List.of("source", "url", "outlet", "title", "authors", "published", "language", "sha256")) {
            columns.add(col("article." + field).as(field));
        }
        columns.add(month());
        columns.add(col("archive.how").as("how"));
        columns.add(col("archive.leader").as("leader"));
        columns.add(array_size(col("statements")).as("statements"));
        columns.add(col("preconditions"));
        columns.add(col("deeds"));
        if (text) {
            columns.add(col("article.text").as("text"));
        }
        return read.select(columns.toArray(Column[]::new));
    }

    private static Column month() {
        return when(col("article.published").rlike("^\\d{4}-\\d{2}"), substring(col("article.published"), 1, 7))
                .otherwise("unknown")
                .as("month");
    }

    private static Dataset<Row> statements(Dataset<Row> read, Dataset<Row> groups) {
        Dataset<Row> each = read.select(
                        col("archive.id").as("article"),
                        col("article.source").as("article_source"),
                        col("article.url").as("article_url"),
                        col("article.outlet").as("outlet"),
                        col("article.title").as("title"),
                        col("article.published").as("published"),
                        col("article.sha256").as("article_sha256"),
                        month(),
                        posexplode(col("statements")).as(new String[] {"number", "s"}))
                .select(col("*"), col("s.*"))
                .drop("s");
        Dataset<Row> members = groups.select(
                        col("id").as("group"), explode(col("members")).as("m"))
                .select(
                        col("group"),
                        col("m.article").as("article"),
                        col("m.statement").as("id"));
        // The day that a statement belongs to: when it was said, where that is known to the day, else when it was
        // published.
        Column day = coalesce(
                        when(col("said_on").rlike("^\\d{4}-\\d{2}-\\d{2}$"), col("said_on")),
                        when(col("published").rlike("^\\d{4}-\\d{2}-\\d{2}"), substring(col("published"), 1, 10)))
                .cast("date");
        return each.join(members, new String[] {"article", "id"}, "left").withColumn("day", day);
    }

    private static Dataset<Row> attention(Dataset<Row> statements) {
        Column one = coalesce(col("group"), concat_ws("/", col("article"), col("id")));
        return statements
                .filter(col("day").isNotNull())
                .groupBy(col("speaker.name").as("actor"), col("speaker.id").as("actor_id"), col("issue"), col("day"))
                .agg(
                        countDistinct(one).as("statements"),
                        count(lit(1)).as("reports"),
                        countDistinct(col("outlet")).as("outlets"));
    }

    /** A table as it was written; one without a row has no file to tell the schema. */
    private Dataset<Row> saved(String table, StructType schema) {
        return spark.read().schema(schema).option("basePath", out.path(table)).parquet(out.path(table));
    }

    private long save(String table, Dataset<Row> rows, List<String> folders, List<String> order) throws IOException {
        long count = rows.count();
        int files = (int) Math.max(1, (count + FILE_ROWS - 1) / FILE_ROWS);
        List<Column> by = new ArrayList<>();
        folders.forEach(folder -> by.add(col(folder)));
        by.add(pmod(xxhash64(col(order.get(order.size() - 1))), lit(files)));
        Column[] sorted = java.util.stream.Stream.concat(folders.stream(), order.stream())
                .map(name -> col(name).asc_nulls_first())
                .toArray(Column[]::new);
        String draft = "_draft/" + table;
        out.delete(draft);
        rows.repartition(files, by.toArray(Column[]::new))
                .sortWithinPartitions(sorted)
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .partitionBy(folders.toArray(String[]::new))
                .parquet(out.path(draft));
        plainNames(out.in(draft));
        out.rename(draft, table);
        return count;
    }

    /** Spark puts a random number into the names of files. */
    private static void plainNames(Store folder) throws IOException {
        int number = 0;
        for (String name : folder.list()) {
            if (name.contains("=")) {
                plainNames(folder.in(name));
            } else if (name.startsWith("part-")) {
                folder.rename(name, "part-%05d.parquet".formatted(number++));
            } else {
                folder.delete(name);
            }
        }
    }
}
