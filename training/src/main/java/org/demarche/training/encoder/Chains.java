package org.demarche.training.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Window;
import org.demarche.training.Polnear;

/**
 * Which words of an article name the same thing, by a machine's coreference (silver labels). A mention is known by its head: the one of its
 * words that depends on none of the others. Every noun and pronoun is a candidate, so that things named once are learnt too.
 */
final class Chains {
    /** A candidate that belongs to no chain. */
    static final int ALONE = -1;

    private static final int NONE = -2;

    private final int[] chain;

    private Chains(int[] chain) {
        this.chain = chain;
    }

    /**
     * A noun or pronoun.
     *
     * @param word its number within the window
     * @param chain number of its chain, or {@link #ALONE}
     */
    record Candidate(int word, int chain) {}

    static Chains of(EncoderWords words, Polnear article) {
        int[] chain = new int[words.count()];
        Arrays.fill(chain, NONE);
        List<List<Polnear.Token>> sentences = article.tokens();
        int word = 0;
        for (List<Polnear.Token> sentence : sentences) {
            for (Polnear.Token token : sentence) {
                word = at(words, word, token.start());
                if (word < chain.length && words.start(word) < token.end() && names(token.tag())) {
                    chain[word] = ALONE;
                }
            }
        }
        for (int c = 0; c < article.chains().size(); c++) {
            for (int[] mention : article.chains().get(c)) {
                int head = head(sentences, mention);
                int at = at(words, 0, head);
                if (at < chain.length && chain[at] == ALONE) {
                    chain[at] = c;
                }
            }
        }
        return new Chains(chain);
    }

    private static boolean names(String tag) {
        return tag.startsWith("NN") || tag.startsWith("PRP");
    }

    /** The first word from {@code from} on that ends behind a place. */
    private static int at(EncoderWords words, int from, int place) {
        int word = from;
        while (word < words.count() && words.end(word) <= place) {
            word++;
        }
        return word;
    }

    /** Start of the token that depends on none within the mention; the mention's own start where the analysis has none. */
    private static int head(List<List<Polnear.Token>> sentences, int[] mention) {
        for (List<Polnear.Token> sentence : sentences) {
            if (sentence.isEmpty() || sentence.get(sentence.size() - 1).end() <= mention[0]) {
                continue;
            }
            for (Polnear.Token token : sentence) {
                if (token.start() >= mention[0] && token.end() <= mention[1]) {
                    Polnear.Token above = token.head() < 0 ? null : sentence.get(token.head());
                    if (above == null || above.start() < mention[0] || above.end() > mention[1]) {
                        return token.start();
                    }
                }
            }
            return mention[0];
        }
        return mention[0];
    }

    /** The candidates of one window, in reading order. */
    List<Candidate> within(Window window) {
        List<Candidate> found = new ArrayList<>();
        for (int w = window.first(); w < window.last(); w++) {
            if (chain[w] != NONE) {
                found.add(new Candidate(w - window.first(), chain[w]));
            }
        }
        return List.copyOf(found);
    }
}
