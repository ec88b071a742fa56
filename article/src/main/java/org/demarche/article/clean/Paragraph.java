package org.demarche.article.clean;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph of an article.
 *
 * @param role what it is
 * @param text its words, without a line break; not empty
 * @param speaker who speaks, in a transcript; null elsewhere
 * @param time ISO 8601, when the entry of a live blog was published; null elsewhere
 */
public record Paragraph(
        Role role,
        String text,
        @Nullable String speaker,
        @Nullable String time) {
    /** A paragraph that nobody in particular speaks, at no particular time. */
    public static Paragraph of(Role role, String text) {
        return new Paragraph(role, text, null, null);
    }
}
