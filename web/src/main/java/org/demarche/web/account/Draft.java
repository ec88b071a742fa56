package org.demarche.web.account;

import java.util.Locale;

/**
 * A field that was sent and could not be taken yet.
 *
 * @param name of the field
 * @param value what was typed
 */
public record Draft(String name, String value) {
    /** The field's name for a person. */
    public String label() {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
