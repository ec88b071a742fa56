package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import scala.Tuple2;

/**
 * An archive in the making: a folder of tables, and in it the work folder. Whatever is done already is not done again, so a run that was ended at any
 * moment is gone on with by the same call, and comes to the same end. One driver at a time.
 */
final class Archive {
    static final String COUNTS = "counts.json";
    private static final String WORK = "_work";
    private static final String SETTINGS = "settings.json";
    private static final String DUPLICATES = "duplicates";
    /** So many articles are read in one piece of work, about. */
    private static final long PIECE = 400;

    private static final int MOST_PIECES = 100_000;
    /** Behind every date, so that undated articles come last. */
    private static final String LAST = "~";

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final SerializableConfiguration hadoop;
    private final Options options;
    private final Consumer<String> progress;
    private final Store out;
    private final Store work;
    private final CpuByStage cpu = new CpuByStage();

    /** @param progress takes a line for people whenever a stage begins or ends */
    Archive(SparkSession spark, Options options, Consumer<String> progress) {
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
        this.hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        this.options = options;
        this.progress = progress;
        this.out = new Store(options.out(), hadoop);
        this.work = out.in(WORK);
        spark.sparkContext().addSparkListener(cpu);
    }

    /**
     * Takes input files in and brings the tables up to date.
     *
     * @param paths all of them; those that were taken in before are known
     * @param batch number of the batch of a followed folder, -1 for files that were given by hand
     * @return the counts, as {@code counts.json} has them
     */
    ObjectNode run(List<String> paths, long batch) throws IOException {
        if (out.exists(COUNTS) && !out.exists(WORK)) {
            throw new WrongUse(
                    out.path() + ": there is a finished archive in it. Give another folder for --out; to add to an"
                            + " archive later, make it with --keep-work",
                    true);
        }
        checkSettings();
        List<Generation> generations = new ArrayList<>(Generation.in(work));
        List<String> fresh = fresh(paths, generations);
        boolean known = batch >= 0 && generations.stream().anyMatch(g -> g.batch() == batch);
        if (!known && (!fresh.isEmpty() || generations.isEmpty())) {
            out.delete(COUNTS);
            generations.add(Generation.begin(work, generations.size(), batch, fresh));
        }
        for (Generation generation : generations) {
            fetch(generation);
            duplicates(generation, generations);
            read(generation, generations);
        }
        Store groups = work.in("groups-" + generations.size());
        group(generations, groups);
        return publish(generations, groups);
    }

    private void checkSettings() throws IOException {
        if (!work.exists(SETTINGS)) {
            work.write(SETTINGS, options.settings());
        } else if (!work.read(SETTINGS).equals(options.settings())) {
            throw new WrongUse(
                    out.path() + ": it was begun with the settings " + work.read(SETTINGS) + ", and these are "
                            + options.settings() + ". Give the same ones, or another folder for --out",
                    true);
        }
    }

    private static List<String> fresh(List<String> paths, List<Generation> generations) {
        Set<String> known = new HashSet<>();
        generations.forEach(g -> g.files().forEach(file -> known.add(file.path())));
        return new TreeSet<>(paths)
                .stream().filter(path -> !known.contains(path)).toList();
    }

    private void stage(String name) {
        CpuByStage.stage(spark.sparkContext(), name);
    }

    private void fetch(Generation generation) throws IOException {
        stage("fetching");
        List<InputFile> pending = new ArrayList<>();
        for (InputFile file : generation.files()) {
            if (!generation.articles().exists(file.piece() + Fetching.DONE)) {
                pending.add(file);
            }
        }
        if (pending.isEmpty()) {
            return;
        }
        int done = generation.files().size() - pending.size();
        progress.accept(
                "fetching and cleaning " + files(pending.size()) + (done == 0 ? "" : " (" + done + " done before)"));
        context.parallelize(pending, pending.size())
                .map(new Fetching(generation.articles(), hadoop, options.pageLimit()))
                .count();
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private void duplicates(Generation generation, List<Generation> all) throws IOException {
        if (generation.store().exists(DUPLICATES + "/_SUCCESS")) {
            return;
        }
        stage("duplicates");
        progress.accept("looking for duplicates");
        JavaRDD<Row> rows = context.emptyRDD();
        for (Generation each : all.subList(0, generation.number() + 1)) {
            int number = each.number();
            rows = rows.union(each.articles().all(context, Fetching.ARTICLES).map(line -> row(line, number)));
        }
        long before = cpu.of("duplicates");
        new Duplicates(spark)
                .find(spark.createDataFrame(rows, Duplicates.ARTICLES))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(generation.store().path(DUPLICATES));
        Tally tally = new Tally();
        tally.cpu("duplicates", settled("duplicates") - before);
        generation.store().write(DUPLICATES + Fetching.DONE, tally.json());
    }

    /** CPU time of a stage when all its tasks have reported. */
    private long settled(String stage) {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (java.util.concurrent.TimeoutException e) {
            progress.accept("the CPU time of " + stage + " is not whole: " + e.getMessage());
        }
        return cpu.of(stage);
    }

    private JavaRDD<String> lines(List<Store> folders, String ending) throws IOException {
        JavaRDD<String> all = context.emptyRDD();
        for (Store folder : folders) {
            all = all.union(folder.all(context, ending));
        }
        return all;
    }

    private static Row row(String line, int generation) throws RecordException {
        Reading reading = new RecordCodec().read(line, "the work folder");
        Article article = reading.article();
        String published = article.published() == null ? LAST : article.published();
        String id = Stamp.of(reading).id();
        String rank = "%04d %s %s".formatted(generation, published, id);
        return RowFactory.create(id, generation, rank, article.sha256(), isRead(article.language()), article.text());
    }

    /** As for all commands: English is read, and what is in no known language. */
    private static boolean isRead(@org.jspecify.annotations.Nullable String language) {
        return language == null || language.toLowerCase(java.util.Locale.ROOT).matches("en(?:[-_].*)?");
    }

    private void read(Generation generation, List<Generation> all) throws IOException {
        stage("reading");
        Dataset<Row> found = spark.read().parquet(generation.store().path(DUPLICATES));
        Dataset<Row> own = found.filter(col("generation").equalTo(generation.number()));
        int pieces = (int) Math.min(MOST_PIECES, 1 + own.count() / PIECE);
        List<Integer> pending = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            if (!generation.readings().exists(ClusterReading.piece(piece) + Fetching.DONE)) {
                pending.add(piece);
            }
        }
        if (pending.isEmpty()) {
            return;
        }
        progress.accept("reading " + own.count() + " articles"
                + (pending.size() == pieces ? "" : ", " + pending.size() + " of " + pieces + " pieces are left"));
        Dataset<Row> context = found.filter(col("generation").lt(generation.number()))
                .join(
                        own.filter(col("role").gt(0))
                                .select(col("leader").as("wanted"))
                                .distinct(),
                        col("id").equalTo(col("wanted")))
                .drop("wanted")
                .withColumn("role", lit(ReadKey.CONTEXT));
        Set<Integer> open = new HashSet<>(pending);
        JavaPairRDD<String, ReadKey> keys = own.unionByName(context)
                .toJavaRDD()
                .map(row -> key(row, pieces))
                .filter(key -> open.contains(key.bucket()))
                .mapToPair(key -> new Tuple2<>(key.id(), key));
        List<Store> folders = all.subList(0, generation.number() + 1).stream()
                .map(Generation::articles)
                .toList();
        lines(folders, Fetching.ARTICLES)
                .mapToPair(line -> new Tuple2<>(id(line), line))
                .join(keys)
                .mapToPair(pair -> new Tuple2<>(pair._2()._2(), pair._2()._1()))
                .repartitionAndSortWithinPartitions(new ByPiece(pending))
                .mapPartitionsWithIndex(
                        new ClusterReading(generation.readings(), options.grade(), options.pageLimit(), pending), true)
                .count();
    }

    private static ReadKey key(Row row, int pieces) {
        String leaderSha = row.getAs("leader_sha");
        int bucket = Math.floorMod(Integer.parseUnsignedInt(leaderSha.substring(0, 8), 16), pieces);
        return new ReadKey(
                bucket,
                leaderSha,
                row.getAs("leader"),
                row.getAs("role"),
                row.getAs("sha"),
                row.getAs("rank"),
                row.getAs("id"),
                row.getAs("readable"));
    }

    private static String id(String line) throws RecordException {
        return Stamp.of(new RecordCodec().read(line, "the work folder")).id();
    }

    private static final class ByPiece extends Partitioner {
        private static final long serialVersionUID = 1;
        private final List<Integer> pieces;

        ByPiece(List<Integer> pieces) {
            this.pieces = List.copyOf(pieces);
        }

        @Override
        public int numPartitions() {
            return pieces.size();
        }

        @Override
        public int getPartition(Object key) {
            return java.util.Collections.binarySearch(pieces, ((ReadKey) key).bucket());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByPiece by && by.pieces.equals(pieces);
        }

        @Override
        public int hashCode() {
            return pieces.hashCode();
        }
    }

    private JavaRDD<String> readings(List<Generation> generations) throws IOException {
        return lines(generations.stream().map(Generation::readings).toList(), ClusterReading.READINGS);
    }

    private void group(List<Generation> generations, Store groups) throws IOException {
        if (GroupStage.isFinished(groups)) {
            return;
        }
        stage("grouping");
        progress.accept("grouping");
        GroupStage.run(groups, readings(generations), GroupStage.IN_ONE);
        Tally tally = new Tally();
        tally.cpu("grouping", settled("grouping"));
        groups.write("cpu", tally.json());
    }

    private ObjectNode publish(List<Generation> generations, Store groups) throws IOException {
        stage("writing");
        progress.accept("writing the tables");
        List<Store> refusing = new ArrayList<>();
        Tally tally = new Tally();
        for (Generation each : generations) {
            for (Store folder : List.of(each.articles(), each.readings())) {
                refusing.add(folder);
                for (String name : folder.list()) {
                    if (name.endsWith(Fetching.DONE) && !name.startsWith(".")) {
                        tally.add(Tally.read(folder.read(name)));
                    }
                }
            }
            if (each.store().exists(DUPLICATES + Fetching.DONE)) {
                tally.add(Tally.read(each.store().read(DUPLICATES + Fetching.DONE)));
            }
        }
        if (groups.exists("cpu")) {
            tally.add(Tally.read(groups.read("cpu")));
        }
        Tables.Sizes sizes = new Tables(spark, out, options.text())
                .write(
                        readings(generations),
                        groups.all(context, GroupStage.GROUPS),
                        lines(refusing, Fetching.REFUSED));
        tally.cpu("writing", settled("writing"));
        ObjectNode counts = Counts.of(tally, sizes);
        out.write(
                COUNTS,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(counts));
        out.delete("_draft");
        if (!options.keepWork()) {
            out.delete(WORK);
        }
        return counts;
    }
}
