package org.demarche.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The parameters of a followed search, one by one. */
final class FollowedQuery {
    /** A parameter. */
    record Pair(String name, String value) {}

    private FollowedQuery() {}

    /** @param query as an address has it, {@code name=value&name=value}, each encoded */
    static List<Pair> pairs(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.indexOf('=') > 0)
                .map(pair -> new Pair(
                        decoded(pair.substring(0, pair.indexOf('='))), decoded(pair.substring(pair.indexOf('=') + 1))))
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
