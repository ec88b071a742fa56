package org.demarche.training.encoder;

import java.util.List;

/**
 * An article whose attributions people marked. Offsets are code points into the text.
 *
 * @param id the corpus' name for it
 * @param text its text
 * @param attributions what they marked
 */
record MarkedArticle(String id, String text, List<Marked> attributions) {
    /**
     * One attribution; each list holds the spans of a role in reading order and may be empty.
     *
     * @param source who speaks
     * @param cue what reports
     * @param content what was said
     */
    record Marked(List<Range> source, List<Range> cue, List<Range> content) {}

    /**
     * A stretch of the text.
     *
     * @param start its first code point
     * @param end the code point behind its last
     */
    record Range(int start, int end) {}
}
