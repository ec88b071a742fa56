package org.demarche.reader.attribution;

import java.util.Set;
import org.demarche.reader.text.Passages;

/**
 * Frames that give no words: "He made the comment while speaking to reporters, the site reported" tells the occasion of words given before,
 * and "did not comment" that there were none.
 */
final class Remarks {
    private static final Set<String> REMARKS =
            Set.of("comment", "comments", "remark", "remarks", "statement", "statements", "announcement");

    private static final Set<String> POINTERS = Set.of("the", "his", "her", "their", "its", "these", "this", "that");

    private static final Set<String> SILENT =
            Set.of("address", "comment", "elaborate", "mention", "specify", "discuss");

    private static final int SUBJECT = 2;

    private Remarks() {}

    /** Whether what a frame takes for its content points back at words given before, or its cue says that none were given. */
    static boolean isOccasion(Passages passages, Frame frame) {
        return pointsBack(passages, frame) || isSilent(passages, frame);
    }

    private static boolean pointsBack(Passages passages, Frame frame) {
        int first = frame.first();
        if (passages.word(first).quoted()) {
            return false;
        }
        for (int i = first + 1; i < Math.min(frame.content().get(0)[1] - 2, first + SUBJECT + 1); i++) {
            boolean made = passages.word(i).lower().equals("made")
                    || passages.word(i).lower().equals("issued");
            if (made
                    && POINTERS.contains(passages.word(i + 1).lower())
                    && REMARKS.contains(passages.word(i + 2).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSilent(Passages passages, Frame frame) {
        boolean negated = false;
        for (int i = frame.cueFirst(); i < frame.cueEnd(); i++) {
            String word = passages.word(i).lower();
            if (negated && SILENT.contains(word)) {
                return true;
            }
            negated |= word.equals("not") || word.equals("n't") || word.equals("n\u2019t");
        }
        return false;
    }
}
