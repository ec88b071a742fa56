package org.demarche.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of words that stand side by side in what is said and are no names: what topics are called. */
final class Pairs {
    /**
     * A topic: compared by stems, shown in words.
     *
     * @param one stem of the first word
     * @param two stem of the second word
     */
    record Pair(String one, String two) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = one.compareTo(other.one);
            return first != 0 ? first : two.compareTo(other.two);
        }
    }

    private Pairs() {}

    /** Every pair once. */
    static Set<Pair> of(Words words) {
        Set<Pair> pairs = new HashSet<>();
        List<Token> tokens = words.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (words.joined(i) && topical(tokens.get(i - 1)) && topical(tokens.get(i))) {
                pairs.add(new Pair(tokens.get(i - 1).stem(), tokens.get(i).stem()));
            }
        }
        return pairs;
    }

    /** Whether a statement has the pair. */
    static boolean occurs(Words words, Pair pair) {
        return place(words, pair) > 0;
    }

    /** The words of a pair as a statement that has it puts them. */
    static String wording(Words words, Pair pair) {
        int i = place(words, pair);
        return words.tokens().get(i - 1).word() + " " + words.tokens().get(i).word();
    }

    private static int place(Words words, Pair pair) {
        List<Token> tokens = words.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (words.joined(i)
                    && topical(tokens.get(i - 1))
                    && topical(tokens.get(i))
                    && tokens.get(i).stem().equals(pair.two)
                    && tokens.get(i - 1).stem().equals(pair.one)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean topical(Token token) {
        return token.plain() && !token.passing();
    }
}
