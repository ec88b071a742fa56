package org.demarche.article.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;

/**
 * How the web is read.
 *
 * @param allowPrivate whether addresses of private networks and of this machine may be reached
 * @param delay the least time between the end of one request to a host and the begin of the next
 * @param time how long one request may take from its begin to its last byte
 * @param redirects how many are followed
 * @param bytes how many one answer may have, after unpacking
 * @param agent what is said of the program to the hosts
 */
public record FetchOptions(
        boolean allowPrivate, Duration delay, Duration time, int redirects, int bytes, String agent) {
    /** The name by which robots.txt files may speak of this program. */
    public static final String NAME = "demarche";

    /** A second between requests, a minute and 64 MiB for one, five redirects. */
    public static FetchOptions standard(boolean allowPrivate) {
        return new FetchOptions(
                allowPrivate,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                5,
                64 << 20,
                "Demarche/" + version() + " (news reader; obeys robots.txt as \"" + NAME + "\")");
    }

    /** The version of this program, which the build writes into a resource. */
    private static String version() {
        try (InputStream resource = FetchOptions.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (resource != null) {
                properties.load(resource);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
