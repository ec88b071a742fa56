package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.reader.text.Paragraph;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Quotation;

/**
 * Quotations that go on without a cue of their own. A quotation that is a whole sentence and follows a quoted content in the same
 * paragraph, with no narration between, belongs to that content; a paragraph that is nothing but a quotation and follows one that ended
 * in a quoted content is a continued quotation, an attribution without a cue.
 */
final class Continuations {
    private Continuations() {}

    /** A paragraph that is one quotation, and the frame it continues. */
    record Continued(int first, int end, int frame) {}

    /** The frames, with quotations added to their contents. */
    static List<Frame> joined(Passages passages, List<Frame> frames) {
        List<Frame> found = new ArrayList<>(frames);
        for (Quotation quotation : passages.quotations()) {
            if (!quotation.closed() || covered(found, quotation) || !isWholeSentences(passages, quotation)) {
                continue;
            }
            int holder = follows(passages, found, quotation);
            if (holder >= 0) {
                Frame frame = found.get(holder);
                List<int[]> content = new ArrayList<>(frame.content());
                content.add(new int[] {quotation.firstWord(), quotation.endWord()});
                content.sort(Comparator.comparingInt(span -> span[0]));
                found.set(holder, new Frame(frame.cueFirst(), frame.cueEnd(), frame.source(), content, frame.margin()));
            }
        }
        return found;
    }

    /** Paragraphs that continue the quotation of the paragraph before. */
    static List<Continued> paragraphs(Passages passages, List<Frame> frames) {
        List<Continued> found = new ArrayList<>();
        int open = -1; // the frame whose quotation may go on
        for (Paragraph paragraph : passages.paragraphs()) {
            boolean whole = isOneQuotation(passages, paragraph);
            int own = lastQuoted(passages, frames, paragraph);
            if (whole && own < 0 && open >= 0 && !touched(frames, paragraph)) {
                found.add(new Continued(paragraph.firstWord(), paragraph.endWord(), open));
            } else {
                open = own;
            }
        }
        return found;
    }

    private static boolean covered(List<Frame> frames, Quotation quotation) {
        return frames.stream()
                .anyMatch(frame -> (frame.cueFirst() >= quotation.firstWord() && frame.cueFirst() < quotation.endWord())
                        || frame.content().stream()
                                .anyMatch(c -> c[0] < quotation.endWord() && quotation.firstWord() < c[1]));
    }

    /** Whether the quotation begins where a sentence begins and ends where one ends. */
    private static boolean isWholeSentences(Passages passages, Quotation quotation) {
        return passages.sentenceOf(quotation.firstWord()).firstWord() == quotation.firstWord()
                && passages.sentenceOf(quotation.endWord() - 1).endWord() == quotation.endWord();
    }

    /** The frame of the same paragraph that ends, with its cue and source, right before the quotation and is itself quoted; or -1. */
    private static int follows(Passages passages, List<Frame> frames, Quotation quotation) {
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            int end =
                    Math.max(frame.end(), Math.max(frame.cueEnd(), frame.source().length == 0 ? 0 : frame.source()[1]));
            boolean adjacent = end <= quotation.firstWord()
                    && passages.sentenceOf(end - 1).endWord() == quotation.firstWord()
                    && passages.paragraphOf(end - 1).equals(passages.paragraphOf(quotation.firstWord()));
            if (adjacent
                    && passages.word(frame.first()).quoted()
                    && passages.word(frame.content().get(0)[1] - 1).quoted()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOneQuotation(Passages passages, Paragraph paragraph) {
        for (Quotation quotation : passages.quotations()) {
            if (quotation.firstWord() == paragraph.firstWord()) {
                return quotation.endWord() >= paragraph.endWord();
            }
        }
        return false;
    }

    private static boolean touched(List<Frame> frames, Paragraph paragraph) {
        return frames.stream()
                .anyMatch(f -> f.cueFirst() >= paragraph.firstWord() && f.cueFirst() < paragraph.endWord());
    }

    /** The last frame of a paragraph whose content ends in quotation marks, or -1. */
    private static int lastQuoted(Passages passages, List<Frame> frames, Paragraph paragraph) {
        int found = -1;
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            if (frame.cueFirst() >= paragraph.firstWord()
                    && frame.cueFirst() < paragraph.endWord()
                    && passages.word(frame.end() - 1).quoted()
                    && (found < 0 || frames.get(found).end() <= frame.end())) {
                found = i;
            }
        }
        return found;
    }
}
