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
    private static final Set<String> AUXILIARIES =
            Set.of("have", "has", "had", "is", "are", "was", "were", "will", "would", "do", "does", "did");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final int AUXILIARY = 3;
    private static final int LONGEST = 40;

    private Sources() {}

    static Frame mended(Passages passages, Frame frame) {
        if (frame.source().length == 0) {
            return frame;
        }
        int[] beside = besideCue(passages, frame);
        int first = withoutLeadingTime(passages, beside[0], beside[1]);
        int timeless = withoutTime(passages, first, beside[1]);
        int end = withoutAuxiliary(passages, frame, first, timeless);
        int cue = end < timeless || isPerfect(passages, end, frame.cueFirst()) ? end : frame.cueFirst();
        end = end > first ? whole(passages, frame, first, end) : end;
        int begin = end > first ? joined(passages, frame, first, end) : first;
        if (begin == frame.source()[0] && end == frame.source()[1]) {
            return frame;
        }
        // "The" alone names nobody
        boolean named = end > begin + 1
                || end > begin && !ARTICLES.contains(passages.word(begin).lower());
        int[] source = named ? new int[] {begin, end} : new int[0];
        return new Frame(cue, frame.cueEnd(), source, frame.content(), frame.margin());
    }

    /** Whether nothing but "have" and what goes with it stands between a source and its cue: "Orlia and Vessany | have both | said". */
    private static boolean isPerfect(Passages passages, int first, int cue) {
        boolean have = false;
        for (int i = first; i < cue; i++) {
            String word = passages.word(i).lower();
            boolean has = word.equals("have") || word.equals("has") || word.equals("had");
            if (!has
                    && !word.equals("both")
                    && !word.equals("all")
                    && !passages.word(i).tag().startsWith("RB")) {
                return false;
            }
            have |= has;
        }
        return have && cue - first <= AUXILIARY;
    }

    /** The part of a source that stands in the paragraph of its cue: a caption's name above belongs to nobody below. */
    private static int[] besideCue(Passages passages, Frame frame) {
        int[] source = frame.source();
        int cue = Math.min(frame.cueFirst(), passages.words().size() - 1);
        int first = Math.max(source[0], passages.paragraphOf(cue).firstWord());
        int end = Math.min(source[1], passages.paragraphOf(cue).endWord());
        return first < end ? new int[] {first, end} : source;
    }

    /** "Friday and both": a date and what joins it are no part of a source that goes on behind them. */
    private static int withoutLeadingTime(Passages passages, int first, int end) {
        boolean led = first + 2 < end
                && TIMES.contains(passages.word(first).lower())
                && passages.word(first + 1).lower().equals("and");
        return led ? first + 2 : first;
    }

    /** "The | statement said": a source that broke off goes on to its cue. */
    private static int whole(Passages passages, Frame frame, int first, int end) {
        String last = passages.word(end - 1).tag();
        boolean open = last.equals("DT") || last.equals("POS") || last.startsWith("JJ") && end - first <= 2;
        int stop = frame.cueFirst();
        if (!open || end >= stop || stop - end > LONGEST) {
            return end;
        }
        for (int i = end; i < stop; i++) {
            if (!isNominal(passages.word(i)) || TIMES.contains(passages.word(i).lower())) {
                return end;
            }
        }
        return stop;
    }

    /** "Orlia and Vessany | have both said": what is left of the cue's verb at the end of a source. */
    private static int withoutAuxiliary(Passages passages, Frame frame, int first, int end) {
        if (end != frame.cueFirst()) {
            return end;
        }
        for (int i = Math.max(first + 1, end - AUXILIARY); i < end; i++) {
            if (AUXILIARIES.contains(passages.word(i).lower())
                    && passages.word(i).isVerb()) {
                return i;
            }
        }
        return end;
    }

    private static int withoutTime(Passages passages, int first, int end) {
        int i = end;
        boolean cutThrough = end < passages.words().size()
                && TIMES.contains(passages.word(end).lower())
                && !passages.word(end - 1).isName();
        boolean time = cutThrough;
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
    private static int joined(Passages passages, Frame frame, int first, int end) {
        int start = Math.max(passages.sentenceOf(first).firstWord(), first - LONGEST);
        if (first - 1 <= start) {
            return first;
        }
        String before = passages.word(first - 1).lower();
        boolean last = before.equals("and");
        boolean several = before.equals(",") && isList(passages, first, end);
        if (!last && !several) {
            return first;
        }
        int begin = first - 1;
        while (begin > start && belongs(passages, begin - 1)) {
            begin--;
        }
        while (begin < first && !isNominal(passages.word(begin))) {
            begin++;
        }
        boolean placed = begin > start && passages.word(begin - 1).tag().equals("IN");
        int named =
                several ? first - 2 : last && passages.word(first - 2).lower().equals(",") ? first - 3 : first - 2;
        return !placed
                        && begin < first - 1
                        && !frame.contentHolds(begin, begin + 1)
                        && passages.word(Math.max(start, named)).isName()
                ? begin
                : first;
    }

    /** Whether names are joined by "and" in it: "Vessany and Norland". */
    private static boolean isList(Passages passages, int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            if (passages.word(i).lower().equals("and")
                    && passages.word(i - 1).isName()
                    && passages.word(i + 1).isNoun()) {
                return true;
            }
        }
        return false;
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
