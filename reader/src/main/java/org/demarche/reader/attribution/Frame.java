package org.demarche.reader.attribution;

import java.util.List;

/**
 * One cue with what the linker gave it, by word index in the article; ends are exclusive.
 *
 * @param cueFirst first word of the cue
 * @param cueEnd behind its last word; equal to {@code cueFirst} where no word reports
 * @param source first word and end of the source, or an empty array
 * @param content first word and end of each unbroken span of the content, in reading order; never empty
 * @param margin how much better the frame scored than no frame at all, per word of it; not a number where nothing scored it
 */
public record Frame(int cueFirst, int cueEnd, int[] source, List<int[]> content, double margin) {
    /** First word of the content. */
    public int first() {
        return content.get(0)[0];
    }

    /** Behind the last word of the content. */
    public int end() {
        return content.get(content.size() - 1)[1];
    }

    /** Whether a span of the content holds the words from {@code from} to {@code to}. */
    boolean contentHolds(int from, int to) {
        return content.stream().anyMatch(c -> c[0] <= from && to <= c[1]);
    }
}
