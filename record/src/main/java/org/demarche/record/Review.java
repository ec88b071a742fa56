package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * What a person has said of a statement.
 *
 * @param state what was said
 * @param by who said it, as shown to the public
 * @param at when, ISO 8601 with zone
 * @param revision the revision that holds it, null outside a ledger
 */
public record Review(
        ReviewState state, String by, String at, @Nullable String revision) {}
