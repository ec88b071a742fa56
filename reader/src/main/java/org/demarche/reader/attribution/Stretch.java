package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.reader.text.Passages;
import org.demarche.reader.text.Quotation;
import org.demarche.reader.text.Shapes;
import org.demarche.reader.text.Word;

/**
 * A run of words that is tagged as one sequence: a paragraph, or the content of an attribution in which nested ones are looked for. Holds
 * what the features need, one number a word, computed once. Indices are from the stretch's first word.
 */
public final class Stretch {
    /** Longest run that is tagged at once, in words; a longer paragraph is cut. */
    public static final int LONGEST = 1_500;

    final Passages passages;
    final int first;
    final int length;
    final int[] lower;
    final int[] suffix;
    final int[] shape;
    final int[] tag;
    /** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing mark. */
    final int[] quote;
    /** Which quotation holds the word: its number from 1, 0 for none. */
    final int[] quotation;

    final int[] cue;
    final int[] source;
    /** Index of the first word of the word's sentence, and behind its last, within the stretch. */
    final int[] sentenceStart;

    final int[] sentenceEnd;
    final boolean headline;
    final boolean nested;

    private Stretch(Passages passages, int first, int end, boolean nested, CueLexicon lexicon) {
        this.passages = passages;
        this.first = first;
        this.length = end - first;
        this.nested = nested;
        lower = new int[length];
        suffix = new int[length];
        shape = new int[length];
        tag = new int[length];
        quote = new int[length];
        quotation = new int[length];
        cue = new int[length];
        source = new int[length];
        sentenceStart = new int[length];
        sentenceEnd = new int[length];
        headline = !nested && passages.sentenceOf(first).paragraph() == 0;
        for (int i = 0; i < length; i++) {
            Word word = passages.word(first + i);
            String low = word.lower();
            lower[i] = low.hashCode();
            suffix[i] = low.substring(Math.max(0, low.length() - 3)).hashCode();
            shape[i] = Shapes.of(word.text());
            tag[i] = word.tag().hashCode();
            cue[i] = lexicon.cue(low);
            source[i] = lexicon.source(low);
            var sentence = passages.sentences().get(word.sentence());
            sentenceStart[i] = Math.max(0, sentence.firstWord() - first);
            sentenceEnd[i] = Math.min(length, sentence.endWord() - first);
        }
        quotations(passages.quotations(), end);
    }

    private void quotations(List<Quotation> all, int end) {
        int number = 0;
        int from = firstAt(all, first);
        for (int q = from; q < all.size() && all.get(q).firstWord() < end; q++) {
            Quotation found = all.get(q);
            if (nested && (found.endWord() > end || (found.firstWord() == first && found.endWord() >= end - 1))) {
                continue; // the mark that the nested stretch itself stands in
            }
            number++;
            int last = Math.min(found.endWord(), end) - first;
            for (int i = found.firstWord() - first; i < last; i++) {
                if (quotation[i] == 0) {
                    quote[i] = 1;
                    quotation[i] = number;
                }
            }
            quote[found.firstWord() - first] = 2;
            if (found.closed() && found.endWord() <= end) {
                quote[found.endWord() - 1 - first] = 3;
            }
        }
    }

    private static int firstAt(List<Quotation> all, int word) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).firstWord() >= word) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The paragraphs of an article as stretches, in order. */
    public static List<Stretch> of(Passages passages, CueLexicon lexicon) {
        List<Stretch> found = new java.util.ArrayList<>();
        for (var paragraph : passages.paragraphs()) {
            for (int at = paragraph.firstWord(); at < paragraph.endWord(); at += LONGEST) {
                found.add(new Stretch(passages, at, Math.min(paragraph.endWord(), at + LONGEST), false, lexicon));
            }
        }
        return found;
    }

    /** The inside of a content. */
    static Stretch inside(Passages passages, int first, int end, CueLexicon lexicon) {
        return new Stretch(passages, first, Math.min(end, first + LONGEST), true, lexicon);
    }

    /** Index in the article of the stretch's first word. */
    public int first() {
        return first;
    }

    /** How many words it has. */
    public int length() {
        return length;
    }

    int at(int[] values, int i) {
        return i < 0 ? -101 : i >= length ? -102 : values[i];
    }

    /** 0, 1, 2, 3, 4-5, 6-8, 9-14, 15-25, 26 and more. */
    static int bucket(int distance) {
        int d = Math.abs(distance);
        return d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 14 ? 6 : d <= 25 ? 7 : 8;
    }
}
