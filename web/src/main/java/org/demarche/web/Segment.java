package org.demarche.web;

import java.util.List;

/**
 * A run of text all of which is marked in the same way.
 *
 * @param text the words, fit to be shown
 * @param classes style classes joined by spaces, empty for plain text
 * @param begins numbers of the statements whose first content begins here
 */
record Segment(String text, String classes, List<Integer> begins) {
    boolean plain() {
        return classes.isEmpty();
    }
}
