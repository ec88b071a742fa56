package org.demarche.article.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that hosts set for programs (RFC 9309), asked once a host and run of the program. Thread-safe. */
final class Robots {
    /** RFC 9309, 2.5: at least 500 KiB must be read. */
    private static final int MOST_BYTES = 1 << 19;

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_HOSTS = 5000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Http http;
    private final Turnstile turnstile;
    private final Duration delay;
    private final Map<String, BaseRobotRules> rules = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BaseRobotRules> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    Robots(Http http, Turnstile turnstile, Duration delay) {
        this.http = http;
        this.turnstile = turnstile;
        this.delay = delay;
    }

    /**
     * The rules of the host of an address.
     *
     * @throws Addresses.Private when it is of a private network
     */
    BaseRobotRules of(URI address) throws IOException {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        synchronized (rules) {
            BaseRobotRules known = rules.get(origin);
            if (known != null) {
                return known;
            }
        }
        BaseRobotRules asked = ask(URI.create(origin + "/robots.txt"));
        synchronized (rules) {
            rules.put(origin, asked);
        }
        return asked;
    }

    /** How long to wait between requests to the host: what it asks for, within reason. */
    Duration pause(BaseRobotRules of) {
        long asked = of.getCrawlDelay();
        if (asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked <= delay.toMillis()) {
            return delay;
        }
        return Duration.ofMillis(Math.min(asked, LONGEST_PAUSE.toMillis()));
    }

    /** RFC 9309, 2.3.1: no such file means no rules; a host in trouble is left alone. */
    private BaseRobotRules ask(URI file) throws IOException {
        URI at = file;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            URI here = at;
            Http.Answer answer;
            try {
                answer = turnstile.pass(Fetcher.host(here), delay, () -> http.get(here, Validators.NONE, MOST_BYTES));
            } catch (Http.TooLarge e) {
                return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
            }
            if (answer.status() / 100 == 3 && answer.location() != null) {
                at = Fetcher.follow(here, answer.location());
                continue;
            }
            if (answer.status() / 100 == 2) {
                return new SimpleRobotRulesParser()
                        .parseContent(file.toString(), answer.body(), "text/plain", List.of(FetchOptions.NAME));
            }
            return new SimpleRobotRules(
                    answer.status() >= 500 || answer.status() == 429
                            ? RobotRulesMode.ALLOW_NONE
                            : RobotRulesMode.ALLOW_ALL);
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
}
