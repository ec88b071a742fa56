package org.demarche.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.reader.attribution.LinearAttributions;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What {@code read --grade fast} does with an article, without the files around it. One operation reads all 84 development articles of
 * PolNeAR. The auxiliary counters are sums: articles (or words) divided by {@code cpuMillis / 1000} are articles (words) per second of
 * this thread's CPU time, which other load on the machine changes little.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 10, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ReadFast {
    private final List<Article> articles = new ArrayList<>();
    private final Reader reader = Reader.load(Grade.FAST);
    private final LinearAttributions attributions = LinearAttributions.standard();
    private long words;

    /** Sums over the iterations; JMH reads the public fields. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Work {
        public long articles;
        public long words;
        public long cpuMillis;
    }

    @Setup
    public void load() throws IOException {
        articles.addAll(PolnearDev.articles());
        for (Article article : articles) {
            words += Passages.of(article).words().size();
        }
    }

    /** All seven stages. */
    @Benchmark
    public void wholeReader(Work done, Blackhole hole) {
        measure(done, article -> hole.consume(reader.read(article)));
    }

    /** The first stage alone: words, sentences, parts of speech, quotation marks. */
    @Benchmark
    public void passages(Work done, Blackhole hole) {
        measure(done, article -> hole.consume(Passages.of(article)));
    }

    /** The first two stages: passages and attributions. */
    @Benchmark
    public void passagesAndAttributions(Work done, Blackhole hole) {
        measure(done, article -> hole.consume(attributions.in(Passages.of(article))));
    }

    private void measure(Work done, java.util.function.Consumer<Article> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        articles.forEach(work);
        done.cpuMillis += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        done.articles += articles.size();
        done.words += words;
    }
}
