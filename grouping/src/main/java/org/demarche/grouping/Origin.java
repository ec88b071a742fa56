package org.demarche.grouping;

import org.demarche.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * Where an outlet took a report from.
 *
 * @param basis what tells
 * @param name the outlet or agency it was taken from
 * @param report that outlet's report in the same group; null when the group has none
 */
public record Origin(Basis basis, String name, @Nullable Report report) {
    /** What tells where a report was taken from. */
    public enum Basis implements Named {
        /** The article says so: its reporting chain names the medium. */
        CREDIT,
        /** The two articles are copies of one text, and the other one came first or has no credit. */
        COPY
    }
}
