package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * A guarantee that a statement speaks of.
 *
 * @param guarantor who gives or would give it; null when unnamed
 * @param beneficiary whom it protects; null when unnamed
 * @param about what it covers, in a few words
 * @param state how far it has come
 */
public record Guarantee(
        @Nullable String guarantor, @Nullable String beneficiary, String about, GuaranteeState state) {}
