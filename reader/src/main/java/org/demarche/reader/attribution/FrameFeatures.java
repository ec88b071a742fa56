package org.demarche.reader.attribution;

import org.demarche.reader.linear.Features;

/**
 * What the linker looks at for each word of a stretch, given one cue in it: where the word lies towards the cue, what lies between, and
 * what the role tagger made of it. In the manner of semantic role labelling (Gildea and Jurafsky, Computational Linguistics 2002), where each
 * predicate is asked for its arguments anew.
 */
public final class FrameFeatures {
    private final Stretch s;
    private final int[] roles;
    private final int from;
    private final int to;
    private final int head;
    private final int cueText;
    /** Number of other cues, commas, quotation marks between the word and the cue. */
    private final int[] cues;

    private final int[] commas;
    private final int[] marks;
    /** Place of the word's run of one role among those of this role on its side of the cue, nearest first, from 1; 0 outside runs. */
    private final int[] rank;

    private final int[] starts;

    /**
     * @param roles the role tagger's label of each word: 0 none, 1 and 2 source, 3 and 4 cue, 5 and 6 content (odd: first word)
     * @param from first word of the cue, in the stretch
     * @param to behind the last word of the cue
     */
    public FrameFeatures(Stretch stretch, int[] roles, int from, int to) {
        this.s = stretch;
        this.roles = roles;
        this.from = from;
        this.to = to;
        int n = stretch.length;
        cues = new int[n];
        commas = new int[n];
        marks = new int[n];
        rank = new int[n];
        starts = new int[n];
        int text = 17;
        int found = to - 1;
        for (int i = from; i < to; i++) {
            text = text * 31 + s.lower[i];
        }
        for (int i = to - 1; i >= from; i--) {
            if (s.cue[i] != CueLexicon.UNSEEN && s.cue[i] > (s.cue[found] == CueLexicon.UNSEEN ? -1 : s.cue[found])) {
                found = i;
            }
        }
        head = found;
        cueText = text;
        walk(from - 1, -1, -1);
        walk(to, n, 1);
    }

    private void walk(int begin, int stop, int step) {
        int[] count = new int[4];
        int otherCues = 0;
        int commaCount = 0;
        int markCount = 0;
        for (int i = begin; i != stop; i += step) {
            int role = (roles[i] + 1) / 2;
            int behind = i - step;
            boolean sameRun = behind >= 0
                    && behind < s.length
                    && (behind < from || behind >= to)
                    && (roles[behind] + 1) / 2 == role
                    && roles[step > 0 ? i : behind] % 2 == 0;
            if (role > 0 && !sameRun) {
                count[role]++;
                if (role == 2) {
                    otherCues++;
                }
            }
            rank[i] = role == 0 ? 0 : Math.min(4, count[role]);
            cues[i] = Math.min(3, otherCues);
            commas[i] = Math.min(3, commaCount);
            marks[i] = Math.min(4, markCount);
            if (s.tag[i] == COMMA) {
                commaCount++;
            }
            if (s.quote[i] >= 2) {
                markCount++;
            }
        }
    }

    private static final int COMMA = ",".hashCode();

    /** Whether the word belongs to the cue itself. */
    public boolean inCue(int i) {
        return i >= from && i < to;
    }

    /** The features of word {@code i} of the stretch. */
    public void of(int i, Features f) {
        f.clear();
        boolean before = i < from;
        int side = before ? 1 : 2;
        int distance = before ? from - i : i - to + 1;
        int d = Stretch.bucket(distance);
        int sentences = before ? (s.sentenceStart[from] <= i ? 0 : 1) : (s.sentenceEnd[to - 1] > i ? 0 : 1);
        int place = side * 4 + sentences;
        int role = roles[i];
        int link = (role * 8 + rank[i]) * 8 + place;
        int w = s.lower[i];
        int t = s.tag[i];
        int h = s.lower[head];
        int r1 = s.at(roles, i - 1);
        int r2 = s.at(roles, i + 1);
        int q = s.quote[i];
        f.add(200, place);
        f.add(201, link);
        f.add(202, link, d);
        f.add(203, link, cues[i], marks[i]);
        f.add(204, link, commas[i]);
        f.add(205, link, h);
        f.add(206, role * 64 + r1 * 8 + r2, place);
        f.add(207, link, r1, r2);
        f.add(208, w, place);
        f.add(209, w, role, place);
        f.add(210, s.at(s.lower, i - 1), role, place);
        f.add(211, s.at(s.lower, i + 1), role, place);
        f.add(212, t, d, place);
        f.add(213, t, role, place);
        f.add(214, s.at(s.tag, i - 1), t, place * 8 + role);
        f.add(215, t, s.at(s.tag, i + 1), place * 8 + role);
        f.add(216, h, t, place * 16 + d);
        f.add(217, h, w, place);
        f.add(218, h, place * 16 + d, role);
        f.add(219, cueText, place * 16 + d, role);
        f.add(220, q, s.at(s.quote, i - 1), place * 8 + role);
        f.add(221, q, s.at(s.quote, i + 1), place * 8 + role);
        f.add(222, q, marks[i], place * 16 + d);
        int adjacentMark = before ? s.at(s.quote, from - 1) : s.at(s.quote, to);
        f.add(223, adjacentMark, q, place * 64 + marks[i] * 8 + role);
        f.add(224, s.at(s.tag, from - 1), s.at(s.tag, to), place * 8 + role);
        f.add(225, s.at(s.lower, to), place * 8 + role, Math.min(distance, 3));
        f.add(226, s.at(s.lower, from - 1), place * 8 + role, Math.min(distance, 3));
        f.add(227, s.source[i], role, place);
        f.add(228, Stretch.bucket(i - s.sentenceStart[i]), place * 8 + role, q);
        f.add(229, Stretch.bucket(s.sentenceEnd[i] - 1 - i), place * 8 + role, q);
        f.add(230, s.tag[head], place * 8 + role, d);
        f.add(231, cues[i], place * 8 + role, d);
        f.add(232, s.at(s.lower, i - 1), w, place);
        f.add(233, w, s.at(s.lower, i + 1), place);
        f.add(234, commas[i] * 8 + marks[i], t, place);
        f.add(235, s.quote[from], link);
        f.add(236, s.shape[i], place, role);
        f.add(237, roles[head], place * 8 + role, rank[i]);
        f.add(238, s.at(s.tag, i - 2), s.at(s.tag, i - 1), place * 8 + role);
        f.add(239, s.at(s.tag, i + 1), s.at(s.tag, i + 2), place * 8 + role);
        f.add(240, s.headline ? 1 : 0, place * 8 + role);
    }
}
