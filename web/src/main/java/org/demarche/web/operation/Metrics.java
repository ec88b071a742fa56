package org.demarche.web.operation;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * Counts requests and how long they took, and writes it in Prometheus' text format, version 0.0.4. Written by hand: ten numbers do not
 * need a library. Thread-safe.
 */
public final class Metrics {
    /** Bounds of the histogram in seconds. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    /** So many kinds of requests at most: a path that nobody registered is one kind. */
    private static final int KINDS = 500;

    private static final class Histogram {
        private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Histogram() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }
    }

    private record Gauge(String help, DoubleSupplier value) {}

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Histogram> durations = new ConcurrentSkipListMap<>();
    private final Map<String, Gauge> gauges = new TreeMap<>();
    private final AtomicInteger active = new AtomicInteger();

    /** Something whose size is asked for whenever the metrics are; a value that is not a number is left out. */
    public synchronized void gauge(String name, String help, DoubleSupplier value) {
        gauges.put(name, new Gauge(help, value));
    }

    /** A request has begun. */
    public void begin() {
        active.incrementAndGet();
    }

    /** A request is done. */
    public void end() {
        active.decrementAndGet();
    }

    /** How many requests are being answered. */
    public int active() {
        return active.get();
    }

    /**
     * Counts a request that is done.
     *
     * @param path as it was registered, with names in braces; empty for one that nobody registered
     */
    public void request(String method, String path, int status, long nanos) {
        String kind = "method=\"" + label(method) + "\",path=\"" + label(path.isEmpty() ? "other" : path) + "\"";
        if (durations.size() >= KINDS && !durations.containsKey(kind)) {
            return;
        }
        requests.computeIfAbsent(kind + ",status=\"" + status + "\"", k -> new LongAdder())
                .increment();
        Histogram histogram = durations.computeIfAbsent(kind, k -> new Histogram());
        int bucket = 0;
        while (bucket < BOUNDS.length && nanos > BOUNDS[bucket] * 1e9) {
            bucket++;
        }
        histogram.buckets[bucket].increment();
        histogram.nanos.add(nanos);
    }

    /** Everything, as Prometheus reads it. */
    public synchronized String text() {
        StringBuilder text = new StringBuilder(8192);
        head(text, "demarche_http_requests_total", "counter", "Requests that were answered.");
        requests.forEach((kind, count) -> text.append("demarche_http_requests_total{")
                .append(kind)
                .append("} ")
                .append(count.sum())
                .append('\n'));
        head(text, "demarche_http_request_duration_seconds", "histogram", "How long they took.");
        durations.forEach((kind, histogram) -> write(text, kind, histogram));
        head(text, "demarche_http_requests_active", "gauge", "Requests that are being answered.");
        text.append("demarche_http_requests_active ").append(active.get()).append('\n');
        head(text, "process_uptime_seconds", "gauge", "How long the program has run.");
        text.append("process_uptime_seconds ")
                .append(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0)
                .append('\n');
        head(text, "jvm_memory_used_bytes", "gauge", "Memory of Java's heap in use.");
        text.append("jvm_memory_used_bytes{area=\"heap\"} ")
                .append(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed())
                .append('\n');
        gauges.forEach((name, gauge) -> {
            double value = gauge.value().getAsDouble();
            if (!Double.isNaN(value)) {
                head(text, name, "gauge", gauge.help());
                text.append(name).append(' ').append(number(value)).append('\n');
            }
        });
        return text.toString();
    }

    private static void write(StringBuilder text, String kind, Histogram histogram) {
        String name = "demarche_http_request_duration_seconds";
        long sum = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            sum += histogram.buckets[i].sum();
            String bound = i == BOUNDS.length ? "+Inf" : number(BOUNDS[i]);
            text.append(name)
                    .append("_bucket{")
                    .append(kind)
                    .append(",le=\"")
                    .append(bound)
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        text.append(name)
                .append("_sum{")
                .append(kind)
                .append("} ")
                .append(histogram.nanos.sum() / 1e9)
                .append('\n');
        text.append(name)
                .append("_count{")
                .append(kind)
                .append("} ")
                .append(sum)
                .append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%s", value);
    }

    private static String label(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
