package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom, in one article.
 *
 * @param waits who does what only when {@code on} is done
 * @param on who would have to do what before
 * @param statement id of the statement it rests on
 * @param kind how the condition binds
 * @param heldBy canonical name of whose position it is
 * @param unknown fields of a later version
 */
public record Precondition(
        Doing waits,
        Doing on,
        String statement,
        ConditionKind kind,
        @Nullable String heldBy,
        Unknown unknown) {}
