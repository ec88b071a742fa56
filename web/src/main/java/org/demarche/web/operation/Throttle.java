package org.demarche.web.operation;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may do something: a number of times in a period, which comes back evenly (token bucket). Kept in memory, for the
 * 20,000 somebodies who came last; a restart forgets it. Thread-safe.
 */
public final class Throttle {
    private static final int KEPT = 20_000;

    private final Bandwidth bandwidth;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param times how often, at least 1
     * @param period in which time
     */
    public Throttle(int times, Duration period, Clock clock) {
        this.bandwidth =
                Bandwidth.builder().capacity(times).refillGreedy(times, period).build();
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000L;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Counts one and says whether it is allowed. */
    public boolean allows(String who) {
        return bucket(who).tryConsume(1);
    }

    /** Whether another one would be allowed; counts nothing. */
    public boolean wouldAllow(String who) {
        return bucket(who).getAvailableTokens() >= 1;
    }

    private synchronized Bucket bucket(String who) {
        return buckets.computeIfAbsent(
                who,
                w -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(time)
                        .build());
    }
}
