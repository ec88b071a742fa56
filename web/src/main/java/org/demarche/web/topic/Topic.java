package org.demarche.web.topic;

/**
 * Something that readers want covered.
 *
 * @param id of twelve letters and digits, stays for ever
 * @param title what it is, one line
 * @param why what a reader says of it, may be empty
 * @param search words that find what the record holds of it
 * @param state how far it is
 * @param coveredBy path or address of what covers it, empty before
 * @param proposedAt UTC, ISO 8601
 * @param changedAt when its state changed last
 * @param votes how many voted for it
 */
public record Topic(
        String id,
        String title,
        String why,
        String search,
        TopicState state,
        String coveredBy,
        String proposedAt,
        String changedAt,
        long votes) {

    /**
     * A change of a topic.
     *
     * @param at UTC, ISO 8601
     * @param state the state from then on
     * @param note what the desk said, may be empty
     */
    public record Step(String at, TopicState state, String note) {}

    /** Its page. */
    public String path() {
        return "/topics/" + id;
    }
}
