package org.demarche.reader.position;

import java.util.BitSet;
import java.util.List;
import org.demarche.reader.text.Quotation;
import org.demarche.record.Form;

/** How much of a content is quoted: all of its words, some or none of them. Marks are not counted. */
final class Forms {
    private Forms() {}

    /**
     * The form of a content.
     *
     * @param utterance the statement
     * @param nested whether it lies within another statement: quotation marks that open before it and hold its cue are then the outer
     *     one's
     */
    static Form of(Utterance utterance, boolean nested) {
        Glossed words = utterance.words();
        BitSet quoted = nested ? ownQuotations(utterance) : new BitSet();
        int all = 0;
        int within = 0;
        for (Stretch stretch : utterance.stretches()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                if (!words.word(i).isWord()) {
                    continue;
                }
                all++;
                if (nested ? quoted.get(i) : words.word(i).quoted()) {
                    within++;
                }
            }
        }
        return within == 0 ? Form.INDIRECT : within == all ? Form.DIRECT : Form.MIXED;
    }

    private static BitSet ownQuotations(Utterance utterance) {
        BitSet quoted = new BitSet();
        List<Quotation> quotations = utterance.words().passages().quotations();
        for (int i = firstFrom(quotations, utterance.first() - 1); i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            if (quotation.firstWord() >= utterance.end()) {
                break;
            }
            quoted.set(quotation.firstWord(), quotation.endWord());
        }
        return quoted;
    }

    /** Index of the first quotation that opens at word {@code word} or behind it. */
    private static int firstFrom(List<Quotation> quotations, int word) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).firstWord() >= word) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
