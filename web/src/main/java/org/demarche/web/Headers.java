package org.demarche.web;

import io.javalin.http.Context;

/** Response headers that every answer has. */
final class Headers {
    /**
     * Content Security Policy Level 3: style sheets, fonts and images of this site, forms to this site, and nothing else. There is no
     * script on any page, so none is allowed.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private Headers() {}

    static void set(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        // A page may be kept, but must be asked for again: with its ETag that costs no transfer.
        context.header("Cache-Control", "no-cache");
    }
}
