package org.demarche.web.operation;

/**
 * What is watched.
 *
 * @param requestsAMinute how many requests one network may send a minute; 0 for no limit
 * @param graceSeconds how long requests that have begun may take when the server is stopped
 * @param metricsToken who shows it as bearer may read the metrics; empty: only this machine
 * @param logRequests whether each request is a line of the log
 */
public record WatchSettings(int requestsAMinute, int graceSeconds, String metricsToken, boolean logRequests) {
    /** No limit, five seconds, metrics for this machine, no lines. */
    public static WatchSettings defaults() {
        return new WatchSettings(0, 5, "", false);
    }
}
