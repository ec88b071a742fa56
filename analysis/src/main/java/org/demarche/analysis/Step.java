package org.demarche.analysis;

import java.util.List;

/**
 * Something that somebody does or would have to do: a node of the graph of preconditions.
 *
 * @param id short name, stays as long as the first wording does: {@code p1}, {@code p2}, … in the order of the first statement
 * @param actor who does it: the state or organisation, where a person acts for one
 * @param action what is done, in the words of the first statement that speaks of it
 * @param wordings all wordings that were taken for the same, the first one first
 */
public record Step(String id, String actor, String action, List<String> wordings) {
    public Step {
        wordings = List.copyOf(wordings);
    }

    /** Its place among all steps of its graph, from 0. */
    int number() {
        return Integer.parseInt(id.substring(1)) - 1;
    }

    /** Actor and action in one phrase. */
    public String phrase() {
        return actor + ": " + action;
    }
}
