package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.reader.text.Paragraph;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Word;
import org.demarche.record.Span;

/** Headlines that name who speaks behind a dash, without any cue: "Orlia is ready to talk only after a truce – Torrend". */
final class Headlines {
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "--");
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST = 40;

    private Headlines() {}

    /** Content and source of each such headline, in this order. */
    static List<Span[]> in(Passages passages) {
        List<Span[]> found = new ArrayList<>();
        for (Paragraph paragraph : passages.paragraphs()) {
            int first = paragraph.firstWord();
            int end = paragraph.endWord();
            if (end - first > LONGEST
                    || end - first < 5
                    || !passages.word(end - 1).isName()) {
                continue;
            }
            int dash = end - 1;
            while (dash > first
                    && end - dash <= LONGEST_NAME + 1
                    && !DASHES.contains(passages.word(dash).text())) {
                dash--;
            }
            boolean named = DASHES.contains(passages.word(dash).text()) && dash + 1 < end && dash > first + 2;
            for (int i = dash + 1; i < end && named; i++) {
                named = passages.word(i).isName() || passages.word(i).tag().equals("POS");
            }
            if (named && isClause(passages, first, dash)) {
                found.add(new Span[] {passages.span(first, dash), passages.span(dash + 1, end)});
            }
        }
        return found;
    }

    private static boolean isClause(Passages passages, int first, int end) {
        for (int i = first; i < end; i++) {
            Word word = passages.word(i);
            if (word.tag().equals("VBZ")
                    || word.tag().equals("VBP")
                    || word.tag().equals("MD")
                    || word.tag().equals("VBD")) {
                return true;
            }
        }
        return false;
    }
}
