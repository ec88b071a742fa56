package org.demarche.reader.occasion;

import java.util.List;
import java.util.Set;
import org.demarche.reader.text.Passages;
import org.jspecify.annotations.Nullable;

/**
 * The date of a dateline: "VIENNA, March 10 (Reuters) -". It dates the writing and no saying, but it is the day that "today" means.
 *
 * @param date null when the article has no dateline with a day
 */
record Dateline(@Nullable DateExpression date) {
    private static final Set<String> MARKS = Set.of("(", "/", "-", "--", "\u2013", "\u2014");
    private static final int LONGEST_PLACE = 8;
    private static final int FIRST_PARAGRAPHS = 6;

    /** The dateline's date, where one of the first paragraphs begins with a place, a day and a mark. */
    static Dateline of(Passages passages, List<DateExpression> dates) {
        for (DateExpression date : dates) {
            int paragraph = passages.sentenceOf(date.firstWord()).paragraph();
            if (paragraph > FIRST_PARAGRAPHS) {
                break;
            }
            int first = passages.paragraphs().get(paragraph).firstWord();
            boolean place = date.firstWord() > first
                    && date.firstWord() - first <= LONGEST_PLACE
                    && passages.word(first).isCapitalised();
            if (place && date.date() != null && date.date().day() > 0 && isMarked(passages, date.endWord())) {
                return new Dateline(date);
            }
        }
        return new Dateline(null);
    }

    private static boolean isMarked(Passages passages, int behind) {
        for (int w = behind; w < Math.min(behind + 3, passages.words().size()); w++) {
            if (MARKS.contains(passages.word(w).text())) {
                return true;
            }
            if (passages.word(w).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** The dates that may date something: without the dateline's own, and with "today" resolved to it. */
    List<DateExpression> resolve(List<DateExpression> dates) {
        if (date == null) {
            return dates;
        }
        return dates.stream()
                .filter(d -> !d.equals(date))
                .map(d -> d.date() == null && d.rule().equals("today")
                        ? new DateExpression(d.firstWord(), d.endWord(), date.date(), "today of the dateline")
                        : d)
                .toList();
    }
}
