package org.demarche.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.demarche.record.Article;
import org.jspecify.annotations.Nullable;

/** Sends a text, or says that the browser has it already (RFC 9110, 8.8.3 and 13.1.2). */
final class Answer {
    private static final int TAG = 24;

    private Answer() {}

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
