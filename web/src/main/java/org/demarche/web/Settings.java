package org.demarche.web;

import java.net.URI;
import java.util.Optional;

/**
 * How a server answers.
 *
 * @param host name or address of the interface to listen on; {@code 127.0.0.1} is reached from this machine only
 * @param port 0 to 65535; 0 takes a free one, which {@link Server#port()} then tells
 * @param siteName what the site calls itself on every page
 * @param baseUrl the address under which the public reaches the site, without a slash at the end ({@code https://record.example.org});
 *     canonical links and citations begin with it; empty takes the address of each request
 * @param fullText of which outlets visitors may read whole articles
 */
public record Settings(String host, int port, String siteName, Optional<String> baseUrl, FullText fullText) {
    /** @throws IllegalArgumentException when the port is out of range, a name is blank, or the base URL is no http(s) address */
    public Settings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host to listen on is blank; 127.0.0.1 is this machine only");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        if (siteName.isBlank()) {
            throw new IllegalArgumentException("the site's name is blank");
        }
        baseUrl = baseUrl.map(Settings::checked);
    }

    /** Port 8080 of this machine, reached from this machine only, named Demarche. */
    public static Settings defaults() {
        return new Settings("127.0.0.1", 8080, "Demarche", Optional.empty(), FullText.NONE);
    }

    /** The same with another host. */
    public Settings withHost(String host) {
        return new Settings(host, port, siteName, baseUrl, fullText);
    }

    /** The same with another port. */
    public Settings withPort(int port) {
        return new Settings(host, port, siteName, baseUrl, fullText);
    }

    /** The same with another name of the site. */
    public Settings withSiteName(String siteName) {
        return new Settings(host, port, siteName, baseUrl, fullText);
    }

    /** The same with another public address. */
    public Settings withBaseUrl(String baseUrl) {
        return new Settings(host, port, siteName, Optional.of(baseUrl), fullText);
    }

    /** The same with other outlets whose articles visitors may read whole. */
    public Settings withFullText(FullText fullText) {
        return new Settings(host, port, siteName, baseUrl, fullText);
    }

    private static String checked(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the base URL is no address: " + e.getMessage(), e);
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("the base URL must be like https://record.example.org, but is " + url);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
