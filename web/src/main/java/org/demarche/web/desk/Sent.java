package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form of the desk sent. */
final class Sent {
    private static final int LONGEST_REASON = 2000;

    private Sent() {}

    /** Each field's first value. */
    static Map<String, String> of(Context context) {
        Map<String, String> sent = new HashMap<>();
        context.formParamMap().forEach((name, values) -> sent.put(name, values.isEmpty() ? "" : values.get(0)));
        return sent;
    }

    /** What is to be done; {@code look} when somebody who signed in again wants to see the words first. */
    static String wanted(Map<String, String> sent) {
        return sent.getOrDefault("look", "").isEmpty() ? sent.getOrDefault("do", "") : "look";
    }

    /** Why, as far as it is kept; null when nothing was said. */
    static @Nullable String reason(Map<String, String> sent) {
        String reason = sent.getOrDefault("reason", "").replace("\r\n", "\n").strip();
        return reason.isEmpty()
                ? null
                : reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** The offsets that a field of offsets sent, where they look like some. */
    static String offsets(Map<String, String> sent, String name, String otherwise) {
        String given = sent.get(name);
        return given != null && given.matches("[0-9,-]{1,1000}") ? given : otherwise;
    }
}
