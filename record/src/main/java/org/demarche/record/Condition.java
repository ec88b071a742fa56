package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * Words that make a position conditional.
 *
 * @param span the words, from the conjunction on
 * @param kind how they bind
 * @param by canonical name of who would have to act for the condition to be met; null when it is nobody's doing
 * @param unknown fields of a later version
 */
public record Condition(
        Span span, ConditionKind kind, @Nullable String by, Unknown unknown) {}
