package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Pages, feeds, archives, letters, PDF and Office documents broken at random ({@link BrokenInputs}): whatever they hold, reading them ends, throws
 * nothing and keeps no memory. The suite runs a short round; the Maven profile {@code long-trials} runs one of ten minutes of CPU. A failure names
 * the seed, which makes the same input again.
 */
class MutatedInputTest {
    /** CPU seconds of the round. */
    private static final double SECONDS = Double.parseDouble(System.getProperty("demarche.fuzz.seconds", "3"));

    private static final long SEED = Long.getLong("demarche.fuzz.seed", 20311109L);
    /** CPU seconds that one input of a few hundred kilobytes may take. Not seconds of the clock: those depend on what else the machine does. */
    private static final int LONGEST_SECONDS = 60;

    @Test
    void nothingThatIsReadCrashesHangsOrLeaks() throws Exception {
        BrokenInputs inputs = new BrokenInputs();
        Map<String, int[]> outcomes = new TreeMap<>();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            long trials = 0;
            long start = cpu();
            long before = 0;
            while (cpu() - start < SECONDS * 1e9) {
                long seed = SEED + trials;
                BrokenInputs.Broken input = inputs.of(seed);
                boolean article = run(reader, seed, () -> read(input.bytes()));
                outcomes.computeIfAbsent(input.kind(), kind -> new int[2])[article ? 0 : 1]++;
                trials++;
                if (trials == 200) {
                    before = used();
                }
            }
            System.out.println("fuzz: " + trials + " inputs from seed " + SEED + " on");
            outcomes.forEach((kind, of) ->
                    System.out.println("fuzz: " + kind + " " + of[0] + " with an article, " + of[1] + " without"));
            if (trials > 2000) {
                assertThat(used() - before)
                        .as("bytes kept after %d inputs", trials)
                        .isLessThan(64L << 20);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private static boolean run(ExecutorService reader, long seed, Callable<Boolean> reading)
            throws InterruptedException {
        long[] thread = {-1};
        Future<Boolean> done = reader.submit(() -> {
            thread[0] = Thread.currentThread().getId();
            return reading.call();
        });
        long start = -1;
        while (true) {
            try {
                return done.get(1, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                return fail("the input of seed " + seed + " threw", e.getCause());
            } catch (TimeoutException e) {
                long used =
                        thread[0] < 0 ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(thread[0]);
                start = start < 0 ? used : start;
                assertThat(used - start)
                        .as("CPU of the input of seed " + seed)
                        .isLessThan(LONGEST_SECONDS * 1_000_000_000L);
            }
        }
    }

    /** Whether an article came of it. */
    private static boolean read(byte[] input) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT).read("fuzz", input, results::add);
        assertThat(results).as("every input gives an article or a reason").isNotEmpty();
        ArticleJson json = new ArticleJson();
        for (Result result : results) {
            if (result instanceof Result.Clean clean) {
                assertThat(json.write(clean.article())).doesNotContain("\n");
            }
        }
        return results.stream().anyMatch(result -> !(result instanceof Result.Refused));
    }

    /** CPU time of this process in nanoseconds. */
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
