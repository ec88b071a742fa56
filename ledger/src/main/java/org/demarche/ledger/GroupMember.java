package org.demarche.ledger;

import org.demarche.grouping.Join;
import org.demarche.grouping.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A report of a group.
 *
 * @param statement the report, as it stands
 * @param join how its words go with those of the fullest report
 * @param basis what tells where it was taken from; null when nothing does
 * @param takenFrom the outlet or agency that it was taken from; null when nothing tells
 * @param from id of the member of the group that it was taken from; null when the group has none
 */
public record GroupMember(
        StatementView statement,
        Join join,
        Origin.@Nullable Basis basis,
        @Nullable String takenFrom,
        @Nullable String from) {}
