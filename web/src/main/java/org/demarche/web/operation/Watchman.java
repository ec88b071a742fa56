package org.demarche.web.operation;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every page: counts, limits, writes a line for each request where that is wanted, and answers whether the site is alive
 * ({@code /health}), ready ({@code /ready}), and what was counted ({@code /metrics}).
 */
public final class Watchman {
    /** How many of one network may be sending something at once. */
    private static final int SENDING = 16;

    private static final String SENDER = "demarche.sender";
    private static final Logger LOG = LoggerFactory.getLogger("org.demarche.web.requests");
    private static final String BEGAN = "demarche.began";

    private final WatchSettings settings;
    private final Metrics metrics;
    private final Readiness readiness;
    private final Function<Context, String> network;
    private final Throttle throttle;
    /** By network, how many are sending something; whoever sends nothing is not in it. */
    private final Map<String, Integer> sending = new ConcurrentHashMap<>();

    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Looks whether what the site needs is there. */
    public interface Readiness {
        /** @throws Exception saying what is not there */
        void look() throws Exception;
    }

    /** @param network what a limit is counted by */
    public Watchman(
            WatchSettings settings,
            Metrics metrics,
            Readiness readiness,
            Function<Context, String> network,
            Clock clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.readiness = readiness;
        this.network = network;
        this.throttle = new Throttle(Math.max(1, settings.requestsAMinute()), Duration.ofMinutes(1), clock);
    }

    /** Registers its addresses, and itself before and behind all others. */
    public void register(JavalinConfig config) {
        config.routes.before(this::before);
        config.routes.get(
                "/health", context -> context.contentType("text/plain").result("alive\n"));
        config.routes.get("/ready", this::ready);
        config.routes.get("/metrics", this::metrics);
        config.requestLogger.http((context, millis) -> after(context));
    }

    /** From now on the site says that it is not ready, so that whoever sends it visitors stops doing so. */
    public void stopping() {
        stopping.set(true);
    }

    private void before(Context context) {
        context.attribute(BEGAN, System.nanoTime());
        metrics.begin();
        boolean own = context.path().equals("/health") || context.path().equals("/ready");
        if (settings.requestsAMinute() > 0 && !own && !throttle.allows(network.apply(context))) {
            context.header("Retry-After", "10");
            throw new TooManyRequestsResponse();
        }
        if (!context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD)) {
            begin(context, network.apply(context));
        }
    }

    /** What is sent is waited for, each by a thread; so nobody may make all threads wait. */
    private void begin(Context context, String who) {
        if (sending.merge(who, 1, Integer::sum) > SENDING) {
            ended(who);
            context.header("Retry-After", "10");
            throw new TooManyRequestsResponse();
        }
        context.attribute(SENDER, who);
    }

    private void ended(String who) {
        sending.computeIfPresent(who, (w, count) -> count > 1 ? count - 1 : null);
    }

    private void after(Context context) {
        Long began = context.attribute(BEGAN);
        if (began == null) {
            return; // refused before it reached any page
        }
        metrics.end();
        String who = context.attribute(SENDER);
        if (who != null) {
            ended(who);
        }
        long nanos = System.nanoTime() - began;
        String path = registered(context);
        metrics.request(context.method().name(), path, context.statusCode(), nanos);
        if (settings.logRequests()) {
            LOG.atInfo()
                    .addKeyValue("method", context.method().name())
                    .addKeyValue("path", context.path())
                    .addKeyValue("status", context.statusCode())
                    .addKeyValue("millis", nanos / 1_000_000)
                    .log("request");
        }
    }

    private static String registered(Context context) {
        String path = context.endpoints().matchedHttpEndpoint() == null
                ? ""
                : context.endpoints().matchedHttpEndpoint().path;
        return path;
    }

    private void ready(Context context) {
        context.contentType("text/plain");
        if (stopping.get()) {
            context.status(503).result("stopping\n");
            return;
        }
        try {
            readiness.look();
            context.result("ready\n");
        } catch (Exception e) {
            // Whoever asks is a program; what is wrong is for the log.
            LOG.warn("not ready: {}", e.toString());
            context.status(503).result("not ready; the log has more\n");
        }
    }

    private void metrics(Context context) {
        String token = settings.metricsToken();
        boolean may = token.isEmpty()
                ? context.header("X-Forwarded-For") == null
                        && (context.ip().equals("127.0.0.1")
                                || context.ip().equals("[0:0:0:0:0:0:0:1]")
                                || context.ip().equals("0:0:0:0:0:0:0:1"))
                : java.security.MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        String.valueOf(context.header("Authorization"))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (!may) {
            context.status(403)
                    .contentType("text/plain")
                    .result(
                            "The metrics are for this machine, or for who shows the token of the setting metrics.token.\n");
            return;
        }
        context.header("Cache-Control", "no-store");
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.text());
    }
}
