package org.demarche.reader.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.reader.text.Passages;

/**
 * How likely a frame is right in source, cue and content: logistic regression (Platt 1999) over the tagger's margin and a few plain facts,
 * fitted on frames that models had given to articles they had not learned from.
 */
public final class Certainty {
    /** How many facts a frame is judged by, the constant one included. */
    public static final int FACTS = 7;

    private final double[] weights;

    /** @param weights one a fact */
    public Certainty(double[] weights) {
        this.weights = weights.clone();
    }

    /** The weights that ship with the grade {@code fast}. */
    static Certainty standard() {
        return resource(Certainty.class, "certainty.tsv", FACTS);
    }

    /**
     * Weights that ship with the product: a line a fact, its name and its weight with a tab between.
     *
     * @param beside the class beside which the file lies
     * @param facts how many there must be
     * @throws IllegalStateException when this build lacks them
     */
    public static Certainty resource(Class<?> beside, String name, int facts) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n", -1);
            if (lines.length != facts) {
                throw new IllegalStateException(
                        name + ": a weight for each of " + facts + " facts is needed, not " + lines.length);
            }
            double[] weights = new double[lines.length];
            for (int i = 0; i < lines.length; i++) {
                weights[i] = Double.parseDouble(lines[i].split("\t", -1)[1]);
            }
            return new Certainty(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Names of the facts, in their order. */
    public static String[] names() {
        return new String[] {
            "constant", "margin", "log margin", "has a source", "begins quoted", "three words or fewer", "strong cue"
        };
    }

    /** What a frame is judged by. */
    public static double[] facts(Passages passages, Frame frame, CueLexicon lexicon) {
        int words = frame.content().stream().mapToInt(c -> c[1] - c[0]).sum();
        int cue = lexicon.cue(passages.word(frame.cueEnd() - 1).lower());
        double margin = Math.max(0, frame.margin());
        return new double[] {
            1,
            Math.min(3, margin / 200),
            Math.log1p(margin) / 5,
            frame.source().length > 0 ? 1 : 0,
            passages.word(frame.first()).quoted() ? 1 : 0,
            words <= 3 ? 1 : 0,
            cue != CueLexicon.UNSEEN && cue >= 4 ? 1 : 0
        };
    }

    /** The probability, 0 to 1. */
    public double of(double[] facts) {
        return 1 / (1 + Math.exp(-logOdds(facts)));
    }

    /** The natural logarithm of the odds. */
    public double logOdds(double[] facts) {
        if (facts.length != weights.length) {
            throw new IllegalArgumentException(facts.length + " facts do not fit " + weights.length + " weights");
        }
        double sum = 0;
        for (int i = 0; i < facts.length; i++) {
            sum += weights[i] * facts[i];
        }
        return sum;
    }
}
