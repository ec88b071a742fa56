package org.demarche.reader.attribution;

import org.demarche.reader.linear.Features;

/**
 * What the role tagger looks at for each word: the word and its neighbours, quotation state, place in the sentence, and the nearest words
 * that are often cues.
 */
public final class RoleFeatures {
    private static final int STRONG = 3;

    private final Stretch s;
    /** Index of the nearest word to the left (right) in the sentence that is often a cue, or -1. */
    private final int[] left;

    private final int[] right;
    /** Whether the sentence of the word has a quotation mark. */
    private final boolean[] marked;

    public RoleFeatures(Stretch stretch) {
        this.s = stretch;
        int n = stretch.length;
        left = new int[n];
        right = new int[n];
        marked = new boolean[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            if (i == s.sentenceStart[i]) {
                last = -1;
            }
            left[i] = last;
            if (strong(i)) {
                last = i;
            }
        }
        last = -1;
        boolean any = false;
        for (int i = n - 1; i >= 0; i--) {
            if (i == s.sentenceEnd[i] - 1) {
                last = -1;
                any = false;
                for (int j = s.sentenceStart[i]; j <= i; j++) {
                    any |= s.quote[j] >= 2;
                }
            }
            right[i] = last;
            marked[i] = any;
            if (strong(i)) {
                last = i;
            }
        }
    }

    private boolean strong(int i) {
        return s.cue[i] >= STRONG && s.cue[i] != CueLexicon.UNSEEN;
    }

    /** The features of word {@code i} of the stretch. */
    public void of(int i, Features f) {
        f.clear();
        int w = s.lower[i];
        int t = s.tag[i];
        int w1 = s.at(s.lower, i - 1);
        int w2 = s.at(s.lower, i + 1);
        int t1 = s.at(s.tag, i - 1);
        int t2 = s.at(s.tag, i + 1);
        int t0 = s.at(s.tag, i - 2);
        int t3 = s.at(s.tag, i + 2);
        int q = s.quote[i];
        f.add(100);
        f.add(101, w);
        f.add(102, w1);
        f.add(103, w2);
        f.add(104, s.at(s.lower, i - 2));
        f.add(105, s.at(s.lower, i + 2));
        f.add(106, w1, w);
        f.add(107, w, w2);
        f.add(108, t);
        f.add(109, t1, t);
        f.add(110, t, t2);
        f.add(111, t1, t, t2);
        f.add(112, t0, t1, t);
        f.add(113, t, t2, t3);
        f.add(114, s.suffix[i]);
        f.add(115, s.shape[i], s.at(s.shape, i - 1));
        f.add(116, w, t1);
        f.add(117, w, t2);
        f.add(118, w1, t);
        f.add(119, w2, t);
        int q1 = s.at(s.quote, i - 1);
        int q2 = s.at(s.quote, i + 1);
        f.add(120, q1, q, q2);
        f.add(121, q, t);
        f.add(122, q, w);
        f.add(123, q1, w);
        f.add(124, q2, w);
        int fromStart = Stretch.bucket(i - s.sentenceStart[i]);
        int toEnd = Stretch.bucket(s.sentenceEnd[i] - 1 - i);
        int state = (marked[i] ? 4 : 0) + (q > 0 ? 2 : 0) + (s.headline ? 1 : 0);
        f.add(125, fromStart, state);
        f.add(126, toEnd, state);
        f.add(127, fromStart, t);
        f.add(128, s.lower[s.sentenceStart[i]], state);
        f.add(129, s.cue[i], s.at(s.cue, i - 1), s.at(s.cue, i + 1));
        f.add(130, s.source[i], s.at(s.source, i - 1), s.at(s.source, i + 1));
        f.add(131, s.cue[i], t, q);
        int l = left[i];
        int r = right[i];
        int lb = l < 0 ? -1 : Stretch.bucket(i - l);
        int rb = r < 0 ? -1 : Stretch.bucket(r - i);
        f.add(132, lb, rb, state);
        if (l >= 0) {
            f.add(133, s.lower[l], lb);
            f.add(134, s.lower[l], t);
            f.add(135, s.lower[l + 1], lb);
            f.add(136, s.tag[l], lb, t);
            f.add(147, s.lower[l], w);
        }
        if (r >= 0) {
            f.add(137, s.lower[r], rb);
            f.add(138, s.lower[r], t);
            f.add(139, s.lower[r - 1], rb);
            f.add(140, s.tag[r], rb, t);
        }
        f.add(141, i == 0 ? 0 : 1, s.quote[0], state);
        f.add(142, s.at(s.lower, s.sentenceEnd[i]), state);
        int before = s.sentenceStart[i] - 1;
        f.add(143, before < 0 ? -1 : s.quote[before], q);
        f.add(144, w1, w, w2);
        f.add(145, s.at(s.lower, i - 2), w1);
        f.add(146, w2, s.at(s.lower, i + 2));
    }
}
