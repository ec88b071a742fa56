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
                        && frame.cueEnd() <= citation.cueFirst();
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
        return kept;
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
