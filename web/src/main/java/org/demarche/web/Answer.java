package org.demarche.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Sends a text, or says that the browser has it already (RFC 9110, 8.8.3 and 13.1.2). */
final class Answer {
    private static final int TAG = 24;

    private static final String CHANGED = "demarche.changed";
    private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private Answer() {}

    /** Says since when what is answered is so; of several times the latest counts. */
    static void changed(Context context, Instant at) {
        Instant known = context.attribute(CHANGED);
        context.attribute(CHANGED, known == null || at.isAfter(known) ? at : known);
    }

    /**
     * @param type media type with its charset, UTF-8
     * @param text the whole answer
     */
    static void send(Context context, String type, String text) {
        send(context, type, text.getBytes(StandardCharsets.UTF_8), Article.hash(text));
    }

    /** @param bytes the whole answer, which is no text */
    static void send(Context context, String type, byte[] bytes) {
        send(context, type, bytes, Article.hash(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    private static void send(Context context, String type, byte[] bytes, String hash) {
        context.contentType(type);
        if (context.statusCode() == 200) {
            // Weak: the same page compressed in another way is still the same page.
            String tag = "W/\"" + hash.substring(0, TAG) + "\"";
            context.header("ETag", tag);
            Instant changed = context.attribute(CHANGED);
            if (changed != null) {
                context.header("Last-Modified", HTTP.format(changed));
            }
            if (known(context.header("If-None-Match"), tag)) {
                context.status(304);
                return;
            }
        }
        context.result(bytes);
    }

    private static boolean known(@Nullable String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(",", 20)).map(String::strip).anyMatch(t -> t.equals("*") || t.equals(tag));
    }
}
