package org.demarche.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text's paragraphs with where they begin, in code points. Two texts have the same paragraphs whether or not they are in the same places.
 *
 * @param texts in order, without the blank lines between
 * @param starts where they begin
 */
record TextParagraphs(List<String> texts, List<Integer> starts) {
    private static final String BREAK = "\n\n";

    static TextParagraphs of(String text) {
        List<String> texts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split(BREAK, -1)) {
            texts.add(paragraph);
            starts.add(start);
            start += paragraph.codePointCount(0, paragraph.length()) + BREAK.length();
        }
        return new TextParagraphs(texts, starts);
    }

    int count() {
        return texts.size();
    }

    int start(int paragraph) {
        return starts.get(paragraph);
    }

    /** Length of a paragraph in code points. */
    int length(int paragraph) {
        return texts.get(paragraph).codePointCount(0, texts.get(paragraph).length());
    }

    /** Number of the paragraph that holds an offset; the blank line behind a paragraph belongs to it. */
    int at(int offset) {
        int found = 0;
        while (found + 1 < starts.size() && starts.get(found + 1) <= offset) {
            found++;
        }
        return found;
    }

    /** The paragraphs with these numbers, as a text of their own. */
    String joined(List<Integer> numbers) {
        return String.join(BREAK, numbers.stream().map(texts::get).toList());
    }

    /** Where an offset of {@link #joined} is in this text. @param joined its paragraphs @param numbers which ones they are here */
    int at(TextParagraphs joined, List<Integer> numbers, int offset) {
        int paragraph = joined.at(offset);
        return start(numbers.get(paragraph)) + offset - joined.start(paragraph);
    }

    /** For every paragraph its number in the other text, or -1: a longest common subsequence. */
    int[] matches(TextParagraphs other) {
        int[][] longest = new int[count() + 1][other.count() + 1];
        for (int i = count() - 1; i >= 0; i--) {
            for (int j = other.count() - 1; j >= 0; j--) {
                longest[i][j] = texts.get(i).equals(other.texts.get(j))
                        ? 1 + longest[i + 1][j + 1]
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] matches = new int[count()];
        Arrays.fill(matches, -1);
        for (int i = 0, j = 0; i < count() && j < other.count(); ) {
            if (texts.get(i).equals(other.texts.get(j))) {
                matches[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }
}
