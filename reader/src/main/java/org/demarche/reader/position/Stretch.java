package org.demarche.reader.position;

/**
 * An unbroken run of words within one sentence.
 *
 * @param first index of the first word in the article's words
 * @param end index behind the last word; at least {@code first}
 */
record Stretch(int first, int end) {
    Stretch {
        if (end < first) {
            throw new IllegalArgumentException("a stretch from " + first + " to " + end);
        }
    }

    boolean holds(int word) {
        return first <= word && word < end;
    }

    boolean isEmpty() {
        return first == end;
    }
}
