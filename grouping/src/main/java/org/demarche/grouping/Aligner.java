package org.demarche.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.record.CodePointText;
import org.demarche.record.Span;

/**
 * Aligns two sequences of words globally (S. Needleman and C. Wunsch, J. Mol. Biol. 48, 1970): as many words as possible are kept, in
 * order, and of equally good alignments one in which kept words stand together. What lies between kept words on both sides is altered.
 */
final class Aligner {
    /** Cells of the table at most; two longer wordings are compared at their beginnings and ends alone. */
    private static final long MOST_CELLS = 4_000_000;

    private static final int KEPT = 4;
    private static final int TOGETHER = 1;

    private final List<Span> fromSpans;
    private final List<Span> toSpans;
    private final List<Token> from;
    private final List<Token> to;

    Aligner(List<Span> from, List<Span> to) {
        this.fromSpans = from;
        this.toSpans = to;
        this.from = Tokens.of(from, false);
        this.to = Tokens.of(to, false);
    }

    Alignment run() {
        int[] partner = partners();
        List<Edit> edits = new ArrayList<>();
        int kept = 0;
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int startI = i;
            int startJ = j;
            while (i < from.size() && partner[i] == j) {
                i++;
                j++;
            }
            if (i > startI) {
                kept += i - startI;
                kept(edits, startI, i, startJ);
                continue;
            }
            while (i < from.size() && partner[i] < 0) {
                i++;
            }
            j = i < from.size() ? partner[i] : to.size();
            changed(edits, stretches(from, fromSpans, startI, i), stretches(to, toSpans, startJ, j));
        }
        return new Alignment(edits, kept, from.size(), to.size());
    }

    /** A run of kept words, cut where either wording is interrupted. */
    private void kept(List<Edit> edits, int start, int end, int startTo) {
        int i = start;
        while (i < end) {
            int last = i + 1;
            while (last < end
                    && together(fromSpans, from, i, last)
                    && together(toSpans, to, startTo + i - start, startTo + last - start)) {
                last++;
            }
            edits.add(new Edit(
                    Edit.Kind.KEPT,
                    span(fromSpans, from, i, last),
                    span(toSpans, to, startTo + i - start, startTo + last - start)));
            i = last;
        }
    }

    private static void changed(List<Edit> edits, List<Span> dropped, List<Span> added) {
        int both = Math.min(dropped.size(), added.size());
        for (int i = 0; i < both; i++) {
            edits.add(new Edit(Edit.Kind.ALTERED, dropped.get(i), added.get(i)));
        }
        dropped.stream().skip(both).forEach(span -> edits.add(new Edit(Edit.Kind.DROPPED, span, null)));
        added.stream().skip(both).forEach(span -> edits.add(new Edit(Edit.Kind.ADDED, null, span)));
    }

    private static List<Span> stretches(List<Token> tokens, List<Span> spans, int start, int end) {
        List<Span> stretches = new ArrayList<>();
        int i = start;
        while (i < end) {
            int last = i + 1;
            while (last < end && together(spans, tokens, i, last)) {
                last++;
            }
            stretches.add(span(spans, tokens, i, last));
            i = last;
        }
        return stretches;
    }

    /** Whether two words stand in one span of the content. */
    private static boolean together(List<Span> spans, List<Token> tokens, int a, int b) {
        return tokens.get(b).end() <= home(spans, tokens.get(a)).end();
    }

    private static Span home(List<Span> spans, Token token) {
        for (Span span : spans) {
            if (span.start() <= token.start() && token.end() <= span.end()) {
                return span;
            }
        }
        throw new IllegalStateException("a word of no span");
    }

    private static Span span(List<Span> spans, List<Token> tokens, int start, int end) {
        Span home = home(spans, tokens.get(start));
        int first = tokens.get(start).start();
        int last = tokens.get(end - 1).end();
        return new Span(first, last, new CodePointText(home.text()).slice(first - home.start(), last - home.start()));
    }

    /** For every word of the first wording its partner in the second, or -1. */
    private int[] partners() {
        int[] partner = new int[from.size()];
        Arrays.fill(partner, -1);
        int head = 0;
        while (head < Math.min(from.size(), to.size()) && same(head, head)) {
            partner[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < Math.min(from.size(), to.size()) - head && same(from.size() - 1 - tail, to.size() - 1 - tail)) {
            tail++;
            partner[from.size() - tail] = to.size() - tail;
        }
        int n = from.size() - head - tail;
        int m = to.size() - head - tail;
        if (n > 0 && m > 0 && (long) (n + 1) * (m + 1) <= MOST_CELLS) {
            align(partner, head, n, m);
        }
        return partner;
    }

    private void align(int[] partner, int head, int n, int m) {
        int[][] best = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), keeping(best, head, i, j));
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (same(head + i, head + j) && best[i][j] == keeping(best, head, i, j)) {
                partner[head + i] = head + j;
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private int keeping(int[][] best, int head, int i, int j) {
        if (!same(head + i, head + j)) {
            return -1;
        }
        boolean nextToo = i + 1 < best.length - 1 && j + 1 < best[0].length - 1 && same(head + i + 1, head + j + 1);
        return KEPT + (nextToo ? TOGETHER : 0) + best[i + 1][j + 1];
    }

    private boolean same(int i, int j) {
        return from.get(i).form().equals(to.get(j).form());
    }
}
