package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * Somebody doing something: one end of a precondition.
 *
 * @param actor canonical name; null when no one acts ("civil war breaks out")
 * @param action a few words, lower case
 */
public record Doing(@Nullable String actor, String action) {}
