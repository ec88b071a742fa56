package org.demarche.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/**
 * A page of a list. Which one is asked for by {@code from}, the number of its first item, from 0.
 *
 * @param items what is on the page
 * @param from the number of its first item
 * @param total how many there are in all
 */
record Slice<T>(List<T> items, int from, int total) {
    /** Items on a page of JSON where {@code limit} says nothing: so many of the longest are below 150 KB compressed. */
    private static final int USUAL = 50;

    private static final int MOST = 200;

    /** @throws Unclear when {@code from} or {@code limit} is no number that it can be */
    static <T> Slice<T> of(List<T> all, Context context) throws Unclear {
        return of(all, context, limit(context));
    }

    /** The page of a list in order of time whose first page has the latest; each page is in order of time. */
    static <T> Slice<T> ofLatest(List<T> all, Context context) throws Unclear {
        int from = Math.min(all.size(), from(context));
        int end = all.size() - from;
        return new Slice<>(all.subList(Math.max(0, end - limit(context)), end), from, all.size());
    }

    /** @param most how many items a page has */
    static <T> Slice<T> of(List<T> all, Context context, int most) throws Unclear {
        int from = Math.min(all.size(), from(context));
        return new Slice<>(all.subList(from, Math.min(all.size(), from + most)), from, all.size());
    }

    /** The number of the first item that is asked for. */
    static int from(Context context) throws Unclear {
        String from = context.queryParam("from");
        if (from == null || from.isBlank()) {
            return 0;
        }
        if (!from.matches("\\d{1,7}")) {
            throw new Unclear(
                    "“from” is the number of the first item of a page, such as 200; leave it out to begin with the first.");
        }
        return Integer.parseInt(from);
    }

    private static int limit(Context context) throws Unclear {
        String limit = context.queryParam("limit");
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        int most = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            throw new Unclear("“limit” is how many a page has, from 1 to " + MOST + "; left out it is " + USUAL + ".");
        }
        return most;
    }

    boolean whole() {
        return items.size() == total;
    }

    /** Address of the next page, empty on the last one. */
    String next(Context context) {
        int next = from + items.size();
        if (next >= total || items.isEmpty()) {
            return "";
        }
        StringBuilder address =
                new StringBuilder(context.path()).append("?from=").append(next);
        for (String name : List.of("of", "limit", "on", "topic", "period")) {
            String value = context.queryParam(name);
            if (value != null) {
                address.append('&').append(Addresses.query(Parameters.of(name, value)));
            }
        }
        return address.toString();
    }

    /** Says beside the page which one it is: {@code total}, {@code from} and {@code next}, which is null on the last. */
    ObjectNode note(ObjectNode object, Context context) {
        String next = next(context);
        return object.put("total", total).put("from", from).put("next", next.isEmpty() ? null : next);
    }
}
