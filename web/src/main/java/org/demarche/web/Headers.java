package org.demarche.web;

import io.javalin.http.Context;
import java.util.Map;

/** Response headers that every answer has. */
final class Headers {
    /**
     * Content Security Policy Level 3: style sheets, fonts and images of this site, forms to this site, and nothing else. There is no
     * script on any page, so none is allowed.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** By name. */
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

    /** What a page is answered with that other sites may show in a frame. */
    private static final String EMBEDDED = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

    private Headers() {}

    /** Lets other sites show this answer in a frame, a sandboxed one too. */
    static void embeddable(Context context) {
        context.header("Content-Security-Policy", EMBEDDED);
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        context.header("Cache-Control", "public, max-age=300");
        context.res().setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
    }

    static void set(Context context) {
        ALL.forEach(context::header);
        // A page may be kept, but must be asked for again: with its ETag that costs no transfer.
        context.header("Cache-Control", "no-cache");
    }
}
