package org.demarche.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;

/**
 * Takes a slice out of an archive's tables and writes it as {@code demarche-record/1}, one article a line, for {@code demarche import}. The articles'
 * text comes from the table where it was made with {@code --text}, else from the web archives that it was made of, where these still are.
 */
public final class SliceJob {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "demarche-record/1";
    private static final String STATEMENT =
            "struct(id, source, cue, content, speaker, form, act, issue, stance, conditions, waits, guarantees, said_on,"
                    + " venue, via, addressee, within, points, confidence, evidence, review)";

    private final SparkSession spark;
    private final Slice slice;
    private final PrintStream err;

    SliceJob(SparkSession spark, Slice slice, PrintStream err) {
        this.spark = spark;
        this.slice = slice;
        this.err = err;
    }

    /** @param arguments {@code ARCHIVE FILE [--actor A] [--issue I] [--outlet O] [--from D] [--to D]} */
    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = 0;
        try {
            Slice slice = Slice.parse(arguments);
            try (SparkSession spark =
                    ArchiveJob.session(Options.parse("--local", slice.archive(), "--out", slice.archive()))) {
                int left = new SliceJob(spark, slice, err).run();
                code = left == 0 ? 0 : 1;
            }
        } catch (WrongUse e) {
            err.println("archive: " + e.getMessage());
            code = e.exitCode();
        } catch (IOException e) {
            err.println("archive: " + e.getMessage());
            code = 1;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Writes the slice.
     *
     * @return how many articles had to be left out because their text is not to be had
     */
    int run() throws IOException {
        if (!Files.exists(Path.of(slice.archive(), Archive.COUNTS))
                && !slice.archive().contains("://")) {
            throw new WrongUse(
                    slice.archive() + ": there is no finished archive in it. Give the folder of --out", true);
        }
        Dataset<Row> statements = spark.read().parquet(slice.archive() + "/statements");
        Dataset<Row> wanted = statements
                .filter(slice.condition())
                .groupBy(functions.col("article"))
                .agg(functions
                        .expr("to_json(transform(array_sort(collect_list(struct(number, " + STATEMENT
                                + " as s)), (a, b) -> a.number - b.number), x -> x.s))")
                        .as("found"))
                .withColumnRenamed("article", "of");
        Dataset<Row> articles = spark.read().parquet(slice.archive() + "/articles");
        boolean hasText = List.of(articles.columns()).contains("text");
        Column text = hasText ? functions.col("text") : functions.lit(null).cast("string");
        Iterator<Row> rows = articles.join(wanted, functions.col("id").equalTo(functions.col("of")))
                .select(
                        functions.expr(
                                "to_json(struct(source, url, outlet, title, authors, published, language, sha256))"),
                        functions.expr("to_json(preconditions)"),
                        functions.expr("to_json(deeds)"),
                        functions.col("found"),
                        text.as("text"),
                        functions.col("source"))
                .orderBy("source")
                .toLocalIterator();
        Texts texts = new Texts(spark.sparkContext().hadoopConfiguration());
        int left = 0;
        try (Writer out = Files.newBufferedWriter(Path.of(slice.file()), StandardCharsets.UTF_8)) {
            while (rows.hasNext()) {
                left += write(rows.next(), texts, out) ? 0 : 1;
            }
        }
        return left;
    }

    private boolean write(Row row, Texts texts, Writer out) throws IOException {
        ObjectNode article = (ObjectNode) JSON.readTree(row.getString(0));
        String source = row.getString(5);
        Optional<String> text =
                row.isNullAt(4) ? texts.of(source, article.path("sha256").asText()) : Optional.of(row.getString(4));
        if (text.isEmpty()) {
            err.println("archive: " + source
                    + ": its text is neither in the archive nor where it was read from, so it was left"
                    + " out. Make the archive with --text, or put the web archives back");
            return false;
        }
        article.put("text", text.get());
        ObjectNode line = JSON.createObjectNode().put("format", FORMAT);
        line.set("article", article);
        ArrayNode statements = (ArrayNode) JSON.readTree(row.getString(3));
        Set<String> ids = new HashSet<>();
        statements.forEach(s -> ids.add(s.path("id").asText()));
        for (JsonNode statement : statements) {
            if (!ids.contains(statement.path("within").asText())) {
                ((ObjectNode) statement).remove("within");
            }
        }
        line.set("statements", statements);
        line.set("preconditions", ofThese(JSON.readTree(row.getString(1)), ids));
        line.set("deeds", JSON.readTree(row.getString(2)));
        try {
            RecordCodec codec = new RecordCodec();
            out.write(codec.write(codec.read(JSON.writeValueAsString(line), source)));
            out.write('\n');
        } catch (RecordException | JsonProcessingException e) {
            throw new IOException("the archive's tables are damaged: " + e.getMessage(), e);
        }
        return true;
    }

    private static ArrayNode ofThese(JsonNode preconditions, Set<String> ids) {
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode each : preconditions) {
            if (ids.contains(each.path("statement").asText())) {
                kept.add(each);
            }
        }
        return kept;
    }
}
