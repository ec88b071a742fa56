package org.demarche.web.desk;

import java.util.List;
import java.util.Map;
import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;

/**
 * What the page of one statement at the desk shows.
 *
 * @param view the statement as it stands
 * @param window the text around it
 * @param fields what the form holds: the statement's, or what somebody had typed
 * @param places offsets of content, source and cue
 * @param dirty which fields differ from the statement
 * @param history its revisions, oldest first
 * @param reason what was typed as reason
 * @param feedback what is wrong with what was sent, empty when nothing is
 * @param conflict the fields in which two editors differ, empty when they do not
 * @param meanwhile what was revised since the form was made
 * @param waiting how many wait in the queue
 */
public record ReviewSheet(
        StatementView view,
        Piece.Window window,
        Map<String, String> fields,
        Map<String, String> places,
        List<String> dirty,
        List<Revision> history,
        String reason,
        String feedback,
        List<Difference> conflict,
        List<Revision> meanwhile,
        int waiting) {

    /**
     * A field that two editors see differently.
     *
     * @param label of the field
     * @param yours what was typed here
     * @param theirs what stands now
     */
    public record Difference(String label, String yours, String theirs) {}

    /** A choice of a list. */
    public record Choice(String value, boolean chosen) {}

    /** The words of a list, the chosen one marked. */
    public List<Choice> choices(String field) {
        String chosen = fields.getOrDefault(field, "");
        return ReviewPage.WORDS.getOrDefault(field, List.of()).stream()
                .map(word -> new Choice(word, word.equals(chosen)))
                .toList();
    }

    /** What a field holds. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What the offsets' field of a field holds. */
    public String place(String name) {
        return places.getOrDefault(name + "_at", "");
    }
}
