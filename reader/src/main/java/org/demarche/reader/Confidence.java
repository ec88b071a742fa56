package org.demarche.reader;

import java.util.Locale;
import java.util.Set;
import org.demarche.reader.occasion.Occasion;
import org.demarche.reader.position.Position;
import org.demarche.reader.speaker.Spoken;
import org.demarche.record.Act;
import org.demarche.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * The last stage: how likely a statement is right in content, speaker, act, date and chain together.
 *
 * <p>The first factor, that source, cue and content are right, is fitted and cross-fitted (see {@code attribution.Certainty}). The others,
 * how far each later stage can be trusted, are set by hand and by reason, since nothing but the gold articles could fit them and those
 * are for measuring. How well the product holds is shown by the reliability table in {@code docs/EVALUATION.md}.
 */
final class Confidence {
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "who", "i", "we", "his", "her", "their", "its");

    private static final double NAMED = 0.95;
    private static final double PRONOUN = 0.85;
    private static final double NOBODY = 0.7;
    private static final double PLAIN_ACT = 0.85;
    private static final double OTHER_ACT = 0.75;
    private static final double DATED = 0.85;
    private static final double UNDATED = 0.8;
    private static final double CHAIN = 0.9;

    static Confidence standard() {
        return new Confidence();
    }

    /** A probability, 0 to 1, in thousandths. */
    double of(Spoken spoken, Occasion occasion, Position position) {
        double product = spoken.what().probability()
                * speaker(spoken.source())
                * (position.act() == Act.ASSERT ? PLAIN_ACT : OTHER_ACT)
                * (occasion.saidOn() == null ? UNDATED : DATED)
                * CHAIN;
        return Math.round(product * 1000) / 1000.0;
    }

    private static double speaker(@Nullable Span source) {
        if (source == null) {
            return NOBODY;
        }
        return PRONOUNS.contains(source.text().toLowerCase(Locale.ROOT)) ? PRONOUN : NAMED;
    }
}
