package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.reader.text.Passages;

/**
 * Media that name whom they quote: in "KCNA said, citing a ministry spokesman" the spokesman speaks. A frame whose cue is such a citation
 * and whose content is a noun phrase says nothing by itself; who is cited becomes the source of the medium's own frame.
 */
final class Citations {
    private static final Set<String> CITES = Set.of("citing", "cites", "cited", "quoting", "quotes", "quoted");

    private Citations() {}

    static List<Frame> resolved(Passages passages, List<Frame> frames) {
        List<Frame> kept = new ArrayList<>();
        List<Frame> citations = new ArrayList<>();
        for (Frame frame : frames) {
            (isCitation(passages, frame) ? citations : kept).add(frame);
        }
        for (Frame citation : citations) {
            int[] cited = citation.content().get(0);
            for (int i = 0; i < kept.size(); i++) {
                Frame frame = kept.get(i);
                boolean same = frame.source().length > 0
                        && citation.source().length > 0
                        && frame.source()[0] == citation.source()[0]
                        && frame.cueEnd() <= citation.cueFirst()
                        && !othersReport(passages, frame, citation);
                if (same) {
                    kept.set(
                            i,
                            new Frame(
                                    frame.cueFirst(),
                                    citation.cueEnd(),
                                    new int[] {cited[0], cited[1]},
                                    frame.content(),
                                    frame.margin()));
                }
            }
        }
        kept.replaceAll(frame -> citing(passages, frame));
        return kept;
    }

    /** Whether somebody else says it between what was said and the citation: "she said Z, the agency reported, citing W" cites for the agency. */
    private static boolean othersReport(Passages passages, Frame frame, Frame citation) {
        int from = frame.end() <= citation.cueFirst() ? Math.max(frame.end(), frame.cueEnd()) : frame.cueEnd();
        for (int i = from; i < citation.cueFirst(); i++) {
            if (passages.word(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** The frame of a medium whose cue is followed by "citing" and whom it cites, with that one as its source. */
    private static Frame citing(Passages passages, Frame frame) {
        int end = passages.sentenceOf(frame.cueFirst()).endWord();
        int i = frame.cueEnd();
        while (i < end && passages.word(i).lower().equals(",")) {
            i++;
        }
        boolean names = frame.source().length > 0 && frame.source()[1] <= frame.cueFirst();
        if (!names
                || i + 2 >= end
                || !CITES.contains(passages.word(i).lower())
                || !passages.word(i).lower().endsWith("ing")) {
            return frame;
        }
        int first = i + 1;
        int stop = first;
        while (stop < end && isNominal(passages, stop)) {
            stop++;
        }
        boolean cited = stop > first && passages.word(stop - 1).isNoun() && !frame.contentHolds(first, stop);
        return cited
                ? new Frame(frame.cueFirst(), i + 1, new int[] {first, stop}, frame.content(), frame.margin())
                : frame;
    }

    private static boolean isNominal(Passages passages, int i) {
        String tag = passages.word(i).tag();
        return passages.word(i).isNoun() || tag.equals("DT") || tag.startsWith("JJ") || tag.equals("POS");
    }

    private static boolean isCitation(Passages passages, Frame frame) {
        if (!CITES.contains(passages.word(frame.cueEnd() - 1).lower())
                || frame.content().size() != 1
                || frame.first() < frame.cueEnd()) {
            return false;
        }
        for (int i = frame.first(); i < frame.end(); i++) {
            if (passages.word(i).isVerb() || passages.word(i).quoted()) {
                return false;
            }
        }
        return true;
    }
}
