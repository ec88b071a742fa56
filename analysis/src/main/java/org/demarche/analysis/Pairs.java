package org.demarche.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.record.Span;
import org.demarche.record.Statement;

/** Pairs of words that stand side by side in what is said and are no names: what topics are called. */
final class Pairs {
    private Pairs() {}

    /** By the two stems, the two words. */
    static Map<String, String> of(Statement statement) {
        Map<String, String> pairs = new TreeMap<>();
        for (Span span : statement.content()) {
            for (String part : span.text().split("[.,;:!?()“”\"–—]+")) {
                pairs(part.strip().split("\\s+"), pairs);
            }
        }
        return pairs;
    }

    private static void pairs(String[] words, Map<String, String> pairs) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (plain(words[i]) && plain(words[i + 1])) {
                String one = Stems.of(words[i].toLowerCase(Locale.ROOT));
                String two = Stems.of(words[i + 1].toLowerCase(Locale.ROOT));
                if (!ActionWords.STANDARD.passing(one) && !ActionWords.STANDARD.passing(two)) {
                    pairs.put(one + " " + two, words[i] + " " + words[i + 1]);
                }
            }
        }
    }

    private static boolean plain(String word) {
        return word.length() > 2 && word.chars().allMatch(c -> Character.isLowerCase(c) || c == '-');
    }
}
