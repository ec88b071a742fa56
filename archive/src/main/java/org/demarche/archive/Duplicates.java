package org.demarche.archive;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Finds which articles have one text (SHA-256) and which texts are nearly the same (A. Broder, "On the resemblance and containment of documents",
 * 1997): 64 minimal hashes of a text's runs of five words, by Spark ML's {@code MinHashLSH}. Two texts are compared when they agree in one of 16
 * bands of four hashes, and only with the band's first text, so that a text that a thousand outlets printed costs a thousand comparisons and not half
 * a million. (The join that {@code MinHashLSH} offers compares all that agree in a single hash, which is nearly everything in an archive.)
 *
 * <p>Of texts that are nearly the same the first one leads: that of the earliest run of the job, then the earliest published, then the least id. What
 * leads a text is never led by another, so nothing is carried twice. The outcome depends on the articles alone.
 */
final class Duplicates {
    /** The article whose text is read. */
    static final int FIRST = 0;
    /** The same text as the first. */
    static final int COPY = 1;
    /** A text that is nearly the leader's. */
    static final int NEAR = 2;

    /** What {@link #find} needs: an article each; {@code rank} orders them, {@code readable} says whether its language is read. */
    static final StructType ARTICLES =
            StructType.fromDDL("id string, generation int, rank string, sha string, readable boolean, text string");

    private static final int WORDS = 5;
    private static final int BANDS = 16;
    private static final int HASHES = 4;
    /** From this share of equal minimal hashes on, an estimate of the share of common runs, a text is read as a near copy. */
    private static final double NEARLY = 0.5;

    private static final long SEED = 20261124;

    private final SparkSession spark;

    Duplicates(SparkSession spark) {
        this.spark = spark;
    }

    /** A text, known by its hash. @param rank of its first article */
    private record Text(String sha, String rank, int[] signature) implements Serializable {
        boolean nearly(Text other) {
            int same = 0;
            for (int i = 0; i < signature.length; i++) {
                same += signature[i] == other.signature[i] ? 1 : 0;
            }
            return same >= NEARLY * signature.length;
        }
    }

    /** Which text another one may follow. */
    private record Leader(String sha, String rank) implements Serializable {}

    /**
     * One row an article: {@code id}, {@code generation}, {@code rank}, {@code sha}, {@code readable}, {@code leader_sha} (the text that is read in
     * its stead), {@code leader} (the article whose text that is), {@code role}.
     */
    Dataset<Row> find(Dataset<Row> articles) {
        Dataset<Row> firsts = articles.groupBy("sha", "readable")
                .agg(
                        min(struct(col("rank"), col("id"))).as("first"),
                        any_value(col("text")).as("text"))
                .select(
                        col("sha"),
                        col("readable"),
                        col("first.id").as("first"),
                        col("first.rank").as("first_rank"),
                        col("text"))
                .cache();
        Dataset<Row> near = near(firsts.filter("readable"));
        Dataset<Row> heads = firsts.drop("text", "first_rank");
        Dataset<Row> leaders = heads.filter("readable")
                .select(col("sha").as("near"), col("first").as("near_first"));
        return articles.drop("text")
                .join(heads, new String[] {"sha", "readable"}, "inner")
                .join(near, new String[] {"sha", "readable"}, "left")
                .join(leaders, new String[] {"near"}, "left")
                .select(
                        col("id"),
                        col("generation"),
                        col("rank"),
                        col("sha"),
                        col("readable"),
                        coalesce(col("near"), col("sha")).as("leader_sha"),
                        coalesce(col("near_first"), col("first")).as("leader"),
                        when(col("near").isNotNull(), NEAR)
                                .when(col("id").equalTo(col("first")), FIRST)
                                .otherwise(COPY)
                                .as("role"));
    }

    /** {@code sha}, {@code readable} and {@code near}, the text that it is nearly. */
    private Dataset<Row> near(Dataset<Row> texts) {
        JavaRDD<Text> signed = signed(texts);
        JavaPairRDD<String, Text> banded = signed.flatMapToPair(Duplicates::bands);
        JavaPairRDD<String, Text> first = banded.reduceByKey((a, b) -> before(a, b) ? a : b);
        JavaPairRDD<String, Leader> candidates = banded.join(first)
                .values()
                .filter(pair ->
                        !pair._1().sha().equals(pair._2().sha()) && pair._1().nearly(pair._2()))
                .mapToPair(pair -> new Tuple2<>(
                        pair._1().sha(), new Leader(pair._2().sha(), pair._2().rank())))
                .distinct();
        JavaPairRDD<String, Integer> led = candidates.keys().distinct().mapToPair(sha -> new Tuple2<>(sha, 0));
        JavaRDD<Row> rows = candidates
                .mapToPair(pair -> new Tuple2<>(pair._2().sha(), new Tuple2<>(pair._1(), pair._2())))
                .subtractByKey(led)
                .values()
                .mapToPair(pair -> pair)
                .reduceByKey((a, b) -> (a.rank() + a.sha()).compareTo(b.rank() + b.sha()) <= 0 ? a : b)
                .map(pair -> RowFactory.create(pair._1(), true, pair._2().sha()));
        return spark.createDataFrame(rows, StructType.fromDDL("sha string, readable boolean, near string"));
    }

    private static boolean before(Text a, Text b) {
        int byRank = a.rank().compareTo(b.rank());
        return byRank != 0 ? byRank < 0 : a.sha().compareTo(b.sha()) <= 0;
    }

    private static JavaRDD<Text> signed(Dataset<Row> texts) {
        Dataset<Row> words = new RegexTokenizer()
                .setInputCol("text")
                .setOutputCol("words")
                .setPattern("[\\p{L}\\p{N}]+")
                .setGaps(false)
                .transform(texts);
        Dataset<Row> runs = new NGram()
                .setN(WORDS)
                .setInputCol("words")
                .setOutputCol("runs")
                .transform(words);
        Dataset<Row> counted = new HashingTF()
                .setBinary(true)
                .setNumFeatures(1 << 20)
                .setInputCol("runs")
                .setOutputCol("features")
                .transform(runs.filter(size(col("runs")).gt(lit(0))))
                .select("sha", "first_rank", "features");
        if (counted.isEmpty()) {
            return counted.toJavaRDD().map(row -> new Text("", "", new int[0]));
        }
        return new MinHashLSH()
                .setNumHashTables(BANDS * HASHES)
                .setSeed(SEED)
                .setInputCol("features")
                .setOutputCol("hashes")
                .fit(counted)
                .transform(counted)
                .select("sha", "first_rank", "hashes")
                .toJavaRDD()
                .map(row -> new Text(row.getString(0), row.getString(1), signature(row.getList(2))));
    }

    private static int[] signature(List<Vector> hashes) {
        return hashes.stream().mapToInt(hash -> (int) hash.apply(0)).toArray();
    }

    private static java.util.Iterator<Tuple2<String, Text>> bands(Text text) {
        List<Tuple2<String, Text>> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            int[] part = Arrays.copyOfRange(text.signature(), band * HASHES, (band + 1) * HASHES);
            bands.add(new Tuple2<>(band + Arrays.toString(part), text));
        }
        return bands.iterator();
    }
}
