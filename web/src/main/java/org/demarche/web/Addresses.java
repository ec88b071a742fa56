package org.demarche.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.web.state.Slugs;
import org.jspecify.annotations.Nullable;

/** Where everything is. The forms are promised to stay; {@code docs/web.md} lists them. */
final class Addresses {
    private Addresses() {}

    static String statement(String id) {
        return "/statements/" + encoded(id);
    }

    static String revision(String id, int revision) {
        return statement(id) + "/revisions/" + revision;
    }

    static String article(String id) {
        return "/articles/" + encoded(id);
    }

    static String articleVersion(String id, int version) {
        return article(id) + "/versions/" + version;
    }

    static String speaker(String key) {
        return "/speakers/" + encoded(key);
    }

    static String issue(String name) {
        return "/issues/" + Slugs.of(name);
    }

    static String actor(String name) {
        return "/actors/" + Slugs.of(name);
    }

    static String outlet(String name) {
        return "/outlets/" + Slugs.of(name);
    }

    /** The search for these parameters, in their order. */
    static String search(Map<String, String> parameters) {
        return parameters.isEmpty() ? "/search" : "/search?" + query(parameters);
    }

    /** {@code name=value&name=value}, each encoded. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * A foreign address when a browser may be sent there: absolute, {@code http} or {@code https}, with a host. Everything else
     * ({@code javascript:}, {@code data:}, a path) is empty and only ever shown as text.
     */
    static Optional<String> outside(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // no address, so nothing to follow; the page shows it as text
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
