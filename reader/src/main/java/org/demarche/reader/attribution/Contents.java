package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Mends the content that a tagger gave a frame: a date right behind the cue belongs to the saying ("said this week they are open to
 * talks"), and a list that the content announces belongs to it ("called for concessions, including a truce and a withdrawal").
 */
final class Contents {
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today");
    private static final Set<String> UNITS = Set.of("week", "month", "year", "morning", "evening", "night", "weekend");
    private static final Set<String> LISTS = Set.of("including", "namely");

    private static final Set<String> PUBLISHES = Set.of(
            "published", "publishes", "released", "releases", "issued", "issues", "unveiled", "presented", "adopted");
    private static final Set<String> CALLS = Set.of(
            "calling", "demanding", "urging", "proposing", "stating", "saying", "promising", "rejecting", "warning");
    private static final int LONGEST_PAPER = 16;

    private static final Set<String> INTENTIONS = Set.of(
            "intention",
            "intentions",
            "intent",
            "plan",
            "plans",
            "readiness",
            "willingness",
            "decision",
            "commitment",
            "desire",
            "wish",
            "determination",
            "refusal",
            "pledge");

    /** A content has at least so many words before the interview that it was given in. */
    private static final int LEAST = 3;

    private static final int LONGEST_TAIL = 25;

    private Contents() {}

    /**
     * @param frame the frame to mend
     * @param next index of the first word behind it that belongs to another frame
     */
    static Frame mended(Passages passages, Frame frame, int next) {
        List<int[]> content = closed(passages, frame);
        int[] first = content.get(0);
        int to = intention(passages, frame);
        if (to > 0) {
            int[] planned = {to, behindPlan(passages, to, first[1])};
            return new Frame(frame.cueFirst(), to, frame.source(), List.of(planned), frame.margin());
        }
        Frame calling = calling(passages, frame);
        if (calling != null) {
            return mended(passages, calling, next);
        }
        int from = first[0] == frame.cueEnd() ? behindTime(passages, first[0], first[1]) : first[0];
        content.set(0, new int[] {from, first[1]});
        int[] last = content.get(content.size() - 1);
        int end = last[0] >= frame.cueEnd() ? behindList(passages, last[1], next) : last[1];
        if (last[0] == frame.cueEnd() && end == last[1]) {
            end = behindVerb(passages, last[0], end, next);
        }
        end = behindName(passages, end, next);
        content.set(content.size() - 1, new int[] {last[0], beforeInterview(passages, last[0], end)});
        return new Frame(frame.cueFirst(), frame.cueEnd(), frame.source(), content, frame.margin());
    }

    /**
     * The content without holes: words between two parts of it in one sentence belong to it too, where neither source nor cue nor a
     * punctuation mark stands among them ("Kestria | will leave the bank | only after the talks").
     */
    private static List<int[]> closed(Passages passages, Frame frame) {
        List<int[]> closed = new ArrayList<>();
        for (int[] part : frame.content()) {
            int[] last = closed.isEmpty() ? part : closed.get(closed.size() - 1);
            if (last != part && hole(passages, frame, last[1], part[0])) {
                closed.set(closed.size() - 1, new int[] {last[0], part[1]});
            } else {
                closed.add(part);
            }
        }
        return closed;
    }

    private static boolean hole(Passages passages, Frame frame, int from, int to) {
        int[] source = frame.source();
        boolean interrupted = (frame.cueFirst() < to && frame.cueEnd() > from)
                || (source.length > 0 && source[0] < to && source[1] > from);
        if (interrupted || to > passages.sentenceOf(from - 1).endWord()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!passages.word(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** "announced their intentions | to join": index of the "to" behind a noun of intention that belongs to the cue, or -1. */
    private static int intention(Passages passages, Frame frame) {
        int i = frame.first();
        if (frame.content().size() != 1
                || i != frame.cueEnd()
                || !passages.word(i).tag().equals("PRP$")) {
            return -1;
        }
        for (int k = i + 1; k + 1 < Math.min(frame.end(), i + 4); k++) {
            if (INTENTIONS.contains(passages.word(k).lower())) {
                return passages.word(k + 1).lower().equals("to") ? k + 1 : -1;
            }
        }
        return -1;
    }

    /** A plan ends before a finite verb that has no subject within it: "to join the union | showed". */
    private static int behindPlan(Passages passages, int first, int end) {
        for (int i = first + 2; i < end; i++) {
            String tag = passages.word(i).tag();
            String word = passages.word(i).lower();
            if (tag.equals("IN") && !word.equals("of") && !word.equals("in")
                    || tag.startsWith("W")
                    || tag.startsWith("PRP")
                    || !passages.word(i).isWord()) {
                return end;
            }
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return i;
            }
        }
        return end;
    }

    private static int behindTime(Passages passages, int first, int end) {
        int i = first;
        if (i < end && passages.word(i).lower().equals("on")) {
            i++;
        }
        boolean day = i < end && DAYS.contains(passages.word(i).lower());
        boolean counted = i + 1 < end
                && (passages.word(i).lower().equals("this")
                        || passages.word(i).lower().equals("last"))
                && UNITS.contains(passages.word(i + 1).lower());
        int behind = day ? i + 1 : counted ? i + 2 : first;
        boolean possessive = behind < end && passages.word(behind).tag().equals("POS");
        boolean clause = behind > first
                && behind + 1 < end
                && !possessive
                && passages.word(behind).isWord()
                && !passages.word(behind).isVerb();
        return clause ? behind : first;
    }

    /** "said the minister, Ilva Torrend, | had left": a content that broke off before its verb goes on to the end of the sentence. */
    private static int behindVerb(Passages passages, int first, int end, int next) {
        int stop = Math.min(next, passages.sentenceOf(end - 1).endWord());
        boolean clause = passages.word(first).lower().equals("that");
        if (!clause || end + 1 >= stop || hasVerb(passages, first, end) || !hasVerb(passages, end, stop)) {
            return end;
        }
        while (stop > end && !passages.word(stop - 1).isWord()) {
            stop--;
        }
        return stop;
    }

    private static boolean hasVerb(Passages passages, int first, int end) {
        for (int i = first; i < end; i++) {
            switch (passages.word(i).tag()) {
                case "VBD", "VBZ", "VBP", "MD" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "voiced doubts | in an interview with Radio Vessany today": where the words were given belongs to the saying. */
    private static int beforeInterview(Passages passages, int first, int end) {
        for (int i = Math.max(first + LEAST, end - LONGEST_TAIL); i + 3 < end; i++) {
            boolean opens = passages.word(i).lower().equals("in")
                    && passages.word(i + 1).tag().equals("DT")
                    && !passages.word(i).quoted();
            if (!opens) {
                continue;
            }
            for (int k = i + 2; k + 1 < Math.min(end, i + 6); k++) {
                if (passages.word(k).lower().equals("interview")) {
                    return passages.word(k + 1).lower().equals("with") ? i : end;
                }
            }
        }
        return end;
    }

    /** "a revocation of the 2008 | Orlia Charter that …": a content that broke off inside a name goes on to the end of the sentence. */
    private static int behindName(Passages passages, int end, int next) {
        boolean inside = end + 1 < Math.min(next, passages.words().size())
                && passages.word(end - 1).sentence() == passages.word(end).sentence()
                && passages.word(end - 1).isName()
                && passages.word(end).isName();
        if (!inside) {
            return end;
        }
        int stop = Math.min(next, passages.sentenceOf(end - 1).endWord());
        while (stop > end && !passages.word(stop - 1).isWord()) {
            stop--;
        }
        return stop;
    }

    /** "published | a draft of its demands calling for concessions": what a paper calls for is the content, and the calling the cue. */
    private static @Nullable Frame calling(Passages passages, Frame frame) {
        int first = frame.first();
        if (frame.content().size() != 1
                || first != frame.cueEnd()
                || !PUBLISHES.contains(passages.word(first - 1).lower())) {
            return null;
        }
        for (int i = first + 1; i + 2 < Math.min(frame.end(), first + LONGEST_PAPER); i++) {
            Word word = passages.word(i);
            if (word.tag().equals("VBG")
                    && CALLS.contains(word.lower())
                    && passages.word(i - 1).isNoun()) {
                int content = passages.word(i + 1).lower().equals("for") ? i + 2 : i + 1;
                return new Frame(i, content, frame.source(), List.of(new int[] {content, frame.end()}), frame.margin());
            }
            if (word.isVerb()) {
                return null;
            }
        }
        return null;
    }

    private static int behindList(Passages passages, int end, int next) {
        int stop = Math.min(next, passages.sentenceOf(end - 1).endWord());
        if (end + 1 >= stop
                || !passages.word(end).lower().equals(",")
                || !LISTS.contains(passages.word(end + 1).lower())) {
            return end;
        }
        while (stop > end && !passages.word(stop - 1).isWord()) {
            stop--;
        }
        return stop;
    }
}
