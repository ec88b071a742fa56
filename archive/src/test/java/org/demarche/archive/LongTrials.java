package org.demarche.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;

/**
 * The trials of docs/evaluation/archive.md, by hand: {@code make BENCH FOLDER PAGES FILES} writes the archives; {@code run FOLDER OUT CORES GRADE} makes
 * tables of them and prints time, CPU time and memory; {@code kill FOLDER OUT CORES GRADE TIMES SEED MEAN} does so while it is killed at random moments
 * ({@code MEAN} seconds apart on the average); {@code same OUT OUT} compares two of them byte for byte; {@code agree OUT GRADE MOST} reads that many texts, copies and near copies
 * anew, whole, and counts how many come to the same; {@code planted OUT} holds the tables against what was planted.
 */
final class LongTrials {
    private LongTrials() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        switch (arguments[0]) {
            case "make" ->
                System.out.println(new TrialPages(Path.of(arguments[1]), 9)
                        .write(
                                Files.createDirectories(Path.of(arguments[2])),
                                Integer.parseInt(arguments[3]),
                                Integer.parseInt(arguments[4]))
                        .size());
            case "run" -> run(arguments, 0, new Random(0), 0);
            case "kill" ->
                run(
                        arguments,
                        Integer.parseInt(arguments[5]),
                        new Random(Long.parseLong(arguments[6])),
                        Double.parseDouble(arguments[7]));
            case "same" -> {
                Map<String, String> a = ArchiveTest.contents(Path.of(arguments[1]));
                Map<String, String> b = ArchiveTest.contents(Path.of(arguments[2]));
                System.out.println(a.size() + " files, " + (a.equals(b) ? "the same" : "NOT THE SAME"));
            }
            case "agree" ->
                agree(
                        Path.of(arguments[1]),
                        Grade.valueOf(arguments[2].toUpperCase(Locale.ROOT)),
                        Integer.parseInt(arguments[3]));
            case "planted" -> PlantedAnswers.print(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void agree(Path out, Grade grade, int most) throws IOException {
        Reader reader = Reader.load(grade);
        RecordCodec codec = new RecordCodec();
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> list = Files.list(out.resolve("_work/g0000/readings"))) {
            for (Path file : list.filter(f -> f.toString().endsWith(ClusterReading.READINGS))
                    .toList()) {
                for (String line : lines(file)) {
                    Reading carried = codec.read(line, file.toString());
                    Stamp.How how = Stamp.of(carried).how();
                    boolean enough = counts.getOrDefault(how.word(), 0) >= most;
                    if (enough || how == Stamp.How.OTHER_LANGUAGE || how == Stamp.How.GIVEN_UP) {
                        continue;
                    }
                    counts.merge(how.word(), 1, Integer::sum);
                    Reading whole = reader.read(carried.article());
                    boolean same = whole.statements().equals(carried.statements())
                            && whole.preconditions().equals(carried.preconditions())
                            && whole.deeds().equals(carried.deeds());
                    counts.merge(how.word() + (same ? ", the same" : ", not the same"), 1, Integer::sum);
                    Set<Statement> alone = new HashSet<>(whole.statements());
                    counts.merge(how.word() + ": statements, read whole", alone.size(), Integer::sum);
                    alone.removeAll(Set.copyOf(carried.statements()));
                    counts.merge(how.word() + ": statements that were not carried so", alone.size(), Integer::sum);
                }
            }
        } catch (RecordException e) {
            throw new IOException(e);
        }
        System.out.println(counts);
    }

    private static List<String> lines(Path packed) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static void run(String[] arguments, int kills, Random random, double mean)
            throws IOException, InterruptedException {
        List<String> job = new ArrayList<>(
                List.of("--cores", arguments[3], "--grade", arguments[4], "--out", arguments[2], "--keep-work"));
        try (Stream<Path> list = Files.list(Path.of(arguments[1]))) {
            list.map(Path::toString).sorted().forEach(job::add);
        }
        Path log = Files.createFile(Path.of(arguments[2] + ".log"));
        String memory = Integer.parseInt(arguments[3]) * 1500 + "m";
        int killed = 0;
        while (true) {
            long began = System.nanoTime();
            JobProcess process = JobProcess.start(log, memory, job);
            double life = killed < kills ? 5 - mean * Math.log(1 - random.nextDouble()) : Double.MAX_VALUE;
            long peak = 0;
            double cpu = 0;
            while (process.isAlive() && (System.nanoTime() - began) / 1e9 < life) {
                peak = Math.max(peak, process.peakMemory());
                cpu = Math.max(cpu, process.cpuSeconds());
                process.ends(200, TimeUnit.MILLISECONDS);
            }
            double wall = (System.nanoTime() - began) / 1e9;
            if (process.isAlive()) {
                process.kill();
                killed++;
                System.out.printf("killed after %.1f s%n", wall);
                continue;
            }
            System.out.printf(
                    "ended with %d after %.1f s, %.1f s of CPU, %d MB at most; killed %d times before%n",
                    process.exitCode(), wall, cpu, peak, killed);
            if (process.exitCode() != 0 || killed >= kills) {
                return;
            }
            throw new IllegalStateException(
                    "it was through before it was killed " + kills + " times: make MEAN smaller");
        }
    }
}
