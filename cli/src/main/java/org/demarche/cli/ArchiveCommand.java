package org.demarche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.reader.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche archive}: the Spark job on this machine. */
@Command(
        name = "archive",
        sortOptions = false,
        customSynopsis = "demarche archive --local [OPTION]... INPUT... --out DIR",
        header = "Read web archives on Apache Spark into Parquet tables.",
        description =
                "Takes what a ledger is too small for. Copies of a text are read once, the same statement is grouped across outlets,"
                        + " and a run that was broken off is gone on with by the same command. docs/archive.md describes the tables,"
                        + " and how to run the job on a cluster.",
        footer = {
            "INPUT: WARC files, .jsonl records, Parquet tables of articles; paths, globs,",
            "folders, s3a:// and hdfs:// addresses. Spark runs in a process of its own and is",
            "fetched by Maven when it is first needed.",
            "",
            "Examples:",
            "  demarche archive --local crawl/*.warc.gz --out tables",
            "  demarche archive --local --cores 8 --text news.parquet --out tables",
            "  demarche archive --local --follow incoming --out tables"
        })
final class ArchiveCommand implements Callable<Integer> {
    /** So much heap a core, and so much beside. */
    private static final long CORE_MEGABYTES = 1200;

    private static final long MEGABYTES = 600;

    private final Session session;

    ArchiveCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--local", required = true, description = "On this machine. (On a cluster, use spark-submit.)")
    boolean local;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the tables.")
    String out = "";

    @Option(
            names = "--grade",
            paramLabel = "GRADE",
            converter = ReaderOptions.Grades.class,
            description = "How thoroughly to read: accurate or fast. Default: fast.")
    Grade grade = Grade.FAST;

    @Option(names = "--cores", paramLabel = "N", description = "How many cores to use. Default: all.")
    int cores = Runtime.getRuntime().availableProcessors();

    @Option(names = "--text", description = "Keep the articles' full text in the table of articles.")
    boolean text;

    @Option(
            names = "--page-limit",
            paramLabel = "SECONDS",
            description = "How long one page may take before it is given up. Default: 60.")
    double pageLimit = 60;

    @Option(names = "--follow", description = "Go on with what is put into the folder INPUT, until stopped.")
    boolean follow;

    @Option(names = "--every", paramLabel = "SECONDS", description = "How often to look. Default: 60.")
    double every = 60;

    @Option(names = "--keep-work", description = "Keep the work folder, so that more can be added later.")
    boolean keepWork;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to read; see below.")
    List<String> inputs = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (cores < 1) {
            throw new InputFault("--cores: there must be one at least");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--cores",
                Integer.toString(cores),
                "--grade",
                grade.word(),
                "--page-limit",
                Double.toString(pageLimit)));
        if (follow) {
            arguments.addAll(List.of("--follow", "--every", Double.toString(every)));
        }
        if (text) {
            arguments.add("--text");
        }
        if (keepWork) {
            arguments.add("--keep-work");
        }
        arguments.addAll(List.of("--out", out));
        arguments.addAll(inputs);
        return new ArchiveProcess(session)
                .run("org.demarche.archive.ArchiveJob", MEGABYTES + cores * CORE_MEGABYTES, arguments);
    }
}
