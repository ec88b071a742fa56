package org.demarche.grouping;

import org.jspecify.annotations.Nullable;

/**
 * A report of a group. It keeps its own words.
 *
 * @param report the report
 * @param join how its words go with those of the group's fullest report
 * @param origin where the outlet took it from; null when nothing tells
 */
public record Member(Report report, Join join, @Nullable Origin origin) {}
