package org.demarche.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Follows a folder by Structured Streaming: what is new in it is taken in as a generation of its own, and the tables are brought up to date. Which
 * files were seen is kept in the work folder, so that after any end the same call goes on where it was. A file must appear in the folder whole.
 */
final class Follow {
    private final SparkSession spark;
    private final Options options;
    private final Archive archive;

    Follow(SparkSession spark, Options options, Archive archive) {
        this.spark = spark;
        this.options = options;
        this.archive = archive;
    }

    /** Goes on until it is stopped, or until no file came in for as long as the options say. */
    void run() throws IOException {
        AtomicLong last = new AtomicLong(System.nanoTime());
        // Of the binary files only their paths are asked for, so Spark does not open them.
        Dataset<String> paths = spark.readStream()
                .format("binaryFile")
                .schema("path string, modificationTime timestamp, length long, content binary")
                .load(options.inputs().get(0))
                .select("path")
                .as(Encoders.STRING());
        VoidFunction2<Dataset<String>, Long> take = (batch, number) -> {
            List<String> files = batch.collectAsList();
            if (!files.isEmpty()) {
                Counts.lines(archive.run(files, number)).forEach(line -> System.err.println("archive: " + line));
            }
            last.set(System.nanoTime());
        };
        try {
            StreamingQuery query = paths.writeStream()
                    .foreachBatch(take)
                    .option("checkpointLocation", options.out() + "/_work/followed")
                    .trigger(Trigger.ProcessingTime(options.every().toMillis()))
                    .start();
            while (!query.awaitTermination(
                    Math.max(100, Math.min(1000, options.every().toMillis())))) {
                boolean idle = !options.idle().isZero()
                        && System.nanoTime() - last.get() > options.idle().toNanos()
                        && !query.status().isTriggerActive();
                if (idle) {
                    query.stop();
                }
            }
        } catch (TimeoutException e) {
            throw new UncheckedIOException(new IOException("the stream could not be started or stopped", e));
        } catch (StreamingQueryException e) {
            throw new UncheckedIOException(new IOException(String.valueOf(e.getMessage()), e));
        }
    }
}
