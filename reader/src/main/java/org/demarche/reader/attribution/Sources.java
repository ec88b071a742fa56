package org.demarche.reader.attribution;

import java.util.Set;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;

/**
 * Mends the source that a tagger gave a frame: a date at its end belongs to the saying ("the minister on Friday"), a date alone names
 * nobody, and the last of several who speak together brings the others with it ("the leaders of Orlia, Vessany and Norland").
 */
final class Sources {
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend");
    private static final Set<String> BEFORE_TIME =
            Set.of("on", "this", "last", "late", "early", "earlier", "in", "the", "next", "past", "later");
    private static final int LONGEST = 40;

    private Sources() {}

    static Frame mended(Passages passages, Frame frame) {
        if (frame.source().length == 0) {
            return frame;
        }
        int first = frame.source()[0];
        int end = withoutTime(passages, first, frame.source()[1]);
        int begin = end > first ? joined(passages, frame, first) : first;
        end = begin < first ? end : end;
        if (begin == frame.source()[0] && end == frame.source()[1]) {
            return frame;
        }
        int[] source = end > begin ? new int[] {begin, end} : new int[0];
        return new Frame(frame.cueFirst(), frame.cueEnd(), source, frame.content(), frame.margin());
    }

    private static int withoutTime(Passages passages, int first, int end) {
        int i = end;
        boolean time = false;
        while (i > first) {
            String word = passages.word(i - 1).lower();
            if (TIMES.contains(word)) {
                time = true;
            } else if (!time || !BEFORE_TIME.contains(word)) {
                break;
            }
            i--;
        }
        return time ? i : end;
    }

    /** First word of the whole of which the source is the last part, where "and" stands before it. */
    private static int joined(Passages passages, Frame frame, int first) {
        int start = Math.max(passages.sentenceOf(first).firstWord(), first - LONGEST);
        if (first - 1 <= start || !passages.word(first - 1).lower().equals("and")) {
            return first;
        }
        int begin = first - 1;
        while (begin > start && belongs(passages, begin - 1)) {
            begin--;
        }
        while (begin < first && !isNominal(passages.word(begin))) {
            begin++;
        }
        return begin < first - 1
                        && !frame.contentHolds(begin, begin + 1)
                        && passages.word(first - 2).isName()
                ? begin
                : first;
    }

    private static boolean belongs(Passages passages, int i) {
        Word word = passages.word(i);
        String lower = word.lower();
        return isNominal(word) || lower.equals(",") || lower.equals("and") || lower.equals("of");
    }

    private static boolean isNominal(Word word) {
        return word.isNoun()
                || word.tag().equals("DT")
                || word.tag().startsWith("JJ")
                || word.tag().equals("POS");
    }
}
