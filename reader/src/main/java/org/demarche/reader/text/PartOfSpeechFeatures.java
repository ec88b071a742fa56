package org.demarche.reader.text;

import java.util.List;
import org.demarche.reader.linear.Features;

/** What the part-of-speech tagger looks at: the word, its affixes and shape, its neighbours, and the two tags before it. */
public final class PartOfSpeechFeatures {
    private final int[] lower;
    private final int[] suffix2;
    private final int[] suffix3;
    private final int[] prefix;
    private final int[] shape;

    /** @param words one sentence */
    public PartOfSpeechFeatures(List<String> words) {
        int n = words.size();
        lower = new int[n];
        suffix2 = new int[n];
        suffix3 = new int[n];
        prefix = new int[n];
        shape = new int[n];
        for (int i = 0; i < n; i++) {
            String word = words.get(i).toLowerCase(java.util.Locale.ROOT);
            lower[i] = word.hashCode();
            suffix2[i] = word.substring(Math.max(0, word.length() - 2)).hashCode();
            suffix3[i] = word.substring(Math.max(0, word.length() - 3)).hashCode();
            prefix[i] = word.substring(0, Math.min(3, word.length())).hashCode();
            shape[i] = Shapes.of(words.get(i));
        }
    }

    /**
     * @param i index of the word in its sentence
     * @param before number of the tag of the word before, -1 at the sentence's start
     * @param second number of the tag before that, -1 likewise
     */
    public void of(int i, int before, int second, Features into) {
        into.clear();
        into.add(0);
        into.add(1, lower[i]);
        into.add(2, suffix3[i]);
        into.add(3, suffix2[i]);
        into.add(4, prefix[i]);
        into.add(5, shape[i], i == 0 ? 1 : 0);
        into.add(6, before);
        into.add(7, before, second);
        into.add(8, before, lower[i]);
        into.add(9, at(lower, i - 1));
        into.add(10, at(lower, i - 2));
        into.add(11, at(lower, i + 1));
        into.add(12, at(lower, i + 2));
        into.add(13, at(suffix3, i + 1));
        into.add(14, at(suffix3, i - 1));
        into.add(15, at(shape, i + 1), shape[i]);
        into.add(16, at(lower, i + 1), lower[i]);
        into.add(17, before, at(suffix2, i + 1));
    }

    private static int at(int[] values, int i) {
        return i >= 0 && i < values.length ? values[i] : i < 0 ? -11 : -12;
    }
}
