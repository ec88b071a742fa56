package org.demarche.web;

import org.demarche.record.Review;
import org.demarche.record.Statement;

/**
 * Whether a person stands behind a statement. It is on every page beside every statement.
 *
 * @param words {@code machine-read}, or {@code reviewed by} and the name
 * @param note what the person did and when; empty for a machine-read one
 * @param reviewed whether a person has looked at it
 */
record Mark(String words, String note, boolean reviewed) {
    static final String MACHINE_READ = "machine-read";

    static Mark of(Statement statement) {
        Review review = statement.review();
        return review == null
                ? new Mark(MACHINE_READ, "", false)
                : new Mark(
                        "reviewed by " + Shown.label(review.by()),
                        review.state().word() + ", " + Dates.stampDay(review.at()),
                        true);
    }
}
