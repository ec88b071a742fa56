package org.demarche.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted in one piece of work, and the CPU time that each stage took for it. Names of counts are words with a slash between what and why
 * ({@code refused/the page took too long}). Not thread-safe.
 */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final TreeMap<String, Long> nanoseconds = new TreeMap<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long howMany) {
        counts.merge(what, howMany, Long::sum);
    }

    /** Adds CPU time in nanoseconds. */
    void cpu(String stage, long time) {
        nanoseconds.merge(stage, time, Long::sum);
    }

    /** CPU time of a stage so far, in nanoseconds. */
    long nanoseconds(String stage) {
        return nanoseconds.getOrDefault(stage, 0L);
    }

    void add(Tally other) {
        other.counts.forEach(this::count);
        other.nanoseconds.forEach(this::cpu);
    }

    /** How often something was counted. */
    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Counts whose names begin with {@code what} and a slash, by what follows. */
    Map<String, Long> byReason(String what) {
        TreeMap<String, Long> reasons = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (name.startsWith(what + "/")) {
                reasons.put(name.substring(what.length() + 1), count);
            }
        });
        return reasons;
    }

    /** The sum of {@link #byReason}. */
    long sum(String what) {
        return byReason(what).values().stream().mapToLong(Long::longValue).sum();
    }

    /** CPU seconds by stage. */
    Map<String, Double> seconds() {
        TreeMap<String, Double> seconds = new TreeMap<>();
        nanoseconds.forEach((stage, time) -> seconds.put(stage, Math.round(time / 1e6) / 1e3));
        return seconds;
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        counts.forEach(node.putObject("counts")::put);
        nanoseconds.forEach(node.putObject("nanoseconds")::put);
        return node.toString();
    }

    static Tally read(String json) throws IOException {
        try {
            Tally tally = new Tally();
            JsonNode node = JSON.readTree(json);
            node.path("counts")
                    .properties()
                    .forEach(e -> tally.count(e.getKey(), e.getValue().longValue()));
            node.path("nanoseconds")
                    .properties()
                    .forEach(e -> tally.cpu(e.getKey(), e.getValue().longValue()));
            return tally;
        } catch (JsonProcessingException e) {
            throw new IOException("a file of counts in the work folder is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
