package org.demarche.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/**
 * The program: {@code spark-submit --class org.demarche.archive.ArchiveJob … INPUT… --out DIR}. Says on standard error what it does, and prints the
 * counts as JSON on standard output. Exit codes as for all commands: 0 done, 1 an input or the place to write to is at fault, 2 wrong use, 3 a fault
 * of the program.
 */
public final class ArchiveJob {
    private ArchiveJob() {}

    /** @param arguments options, inputs */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(arguments, out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(arguments);
            try (SparkSession spark = session(options)) {
                Archive archive = new Archive(spark, options, line -> err.println("archive: " + line));
                if (options.follow()) {
                    new Follow(spark, options, archive).run();
                } else {
                    ObjectNode counts = archive.run(
                            InputFile.find(
                                    options.inputs(), spark.sparkContext().hadoopConfiguration()),
                            -1);
                    Counts.lines(counts).forEach(line -> err.println("archive: " + line));
                    out.println(counts);
                }
            }
            return 0;
        } catch (WrongUse e) {
            err.println("archive: " + e.getMessage());
            return e.exitCode();
        } catch (IOException e) {
            err.println("archive: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            err.println("archive: a fault of the program, or of the cluster: " + e);
            e.printStackTrace(err);
            return 3;
        }
    }

    /** A session; on a cluster everything that {@code spark-submit} was told holds. */
    static SparkSession session(Options options) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("demarche-archive")
                .config("spark.sql.session.timeZone", "UTC")
                // How rows are dealt to files must not depend on how large they happen to be.
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        if (options.local()) {
            builder = builder.master(options.cores() == 0 ? "local[*]" : "local[" + options.cores() + "]")
                    .config("spark.ui.enabled", "false")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", "8");
        }
        return builder.getOrCreate();
    }
}
