package org.demarche.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that the article reports as done, kept apart from statements.
 *
 * @param id unique within the article: {@code d1}, {@code d2}, …
 * @param actor canonical name of who did it
 * @param action what was done, in a few words, lower case
 * @param content the words that report it
 * @param doneOn when, null when the text does not tell
 * @param via reporting chain, nearest the outlet first
 * @param unknown fields of a later version
 */
public record Deed(
        String id,
        String actor,
        String action,
        List<Span> content,
        @Nullable PartialDate doneOn,
        List<String> via,
        Unknown unknown) {
    public Deed {
        content = List.copyOf(content);
        via = List.copyOf(via);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("deed " + id + " has no content");
        }
    }
}
