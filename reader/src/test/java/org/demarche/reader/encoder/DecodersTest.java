package org.demarche.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The decoders on scores made by hand: one word a letter, S C T for the roles, lower case for a later word of a run, a dot for none. */
class DecodersTest {
    private static final String LETTERS = ".SsCcTt";

    private static final Pairs PAIRS = new Pairs(
            new float[Pairs.DISTANCES * Pairs.HIDDEN], new float[Pairs.HIDDEN * Pairs.TAGS], new float[Pairs.TAGS]);

    private static ArticleScores scores(String letters, float strength) {
        float[] tags = new float[letters.length() * Roles.TAGS];
        for (int w = 0; w < letters.length(); w++) {
            tags[w * Roles.TAGS + LETTERS.indexOf(letters.charAt(w))] = strength;
        }
        return new ArticleScores(
                letters.length(),
                List.of(new Window(0, letters.length(), letters.length() + 2)),
                List.of(new WindowScores(tags, new float[letters.length() * Pairs.VECTOR])),
                PAIRS);
    }

    /** The arguments of the cue C among words judged for it as the letters say. */
    private static String arguments(String letters) {
        double[][] logs = new double[letters.length()][];
        for (int w = 0; w < letters.length(); w++) {
            float[] scores = new float[Pairs.TAGS];
            scores[Math.max(0, ".SsTt".indexOf(letters.charAt(w)))] = 5;
            logs[w] = Scores.logarithms(scores, 0, Pairs.TAGS);
        }
        Run cue = new Run(Roles.CUE, letters.indexOf('C'), letters.lastIndexOf('C'), 1);
        ArgumentDecoder.Arguments found = ArgumentDecoder.decode(logs, 0, cue);
        return text(found.source()) + "|"
                + String.join(
                        "+", found.content().stream().map(DecodersTest::text).toList());
    }

    private static String text(@Nullable Run run) {
        return run == null ? "-" : run.first() + "-" + run.last();
    }

    @Test
    void aCueFindsItsSourceAndItsContent() {
        assertThat(arguments("SsCTtt.")).isEqualTo("0-1|3-5");
    }

    @Test
    void aContentMayLieAroundItsCue() {
        assertThat(arguments("TtSCTt")).isEqualTo("2-2|0-1+4-5");
    }

    @Test
    void aCueHasOneSourceAtTheMost() {
        assertThat(arguments("S.CTt.S")).isIn("0-0|3-4", "6-6|3-4");
    }

    @Test
    void noArgumentLiesOverTheCue() {
        assertThat(arguments("SCCCTt")).isEqualTo("0-0|4-5");
    }

    @Test
    void aCueMayReportNothing() {
        assertThat(arguments("..C..")).isEqualTo("-|");
    }

    @Test
    void distancesAreSignedLogarithms() {
        assertThat(Pairs.distance(5, 6, 5)).isEqualTo(10);
        assertThat(Pairs.distance(5, 6, 6)).isEqualTo(10);
        assertThat(Pairs.distance(5, 6, 4)).isEqualTo(9);
        assertThat(Pairs.distance(5, 6, 7)).isEqualTo(11);
        assertThat(Pairs.distance(5, 6, 9)).isEqualTo(12);
        assertThat(Pairs.distance(100_000, 100_001, 0)).isZero();
        assertThat(Pairs.distance(0, 1, 100_000)).isEqualTo(Pairs.DISTANCES - 1);
    }

    @Test
    void aRunNeverBeginsInTheMiddle() {
        ArticleScores scores = scores("..tt.", 5);
        assertThat(Runs.of(scores, 0))
                .extracting(Run::role, Run::first, Run::last)
                .isSubsetOf(List.of(tuple(Roles.CONTENT, 2, 3), tuple(Roles.CONTENT, 1, 3)));
    }

    @Test
    void aWordsScoresComeFromTheWindowWithMostAroundIt() {
        float[] left = new float[6 * Roles.TAGS];
        float[] right = new float[6 * Roles.TAGS];
        for (int w = 0; w < 6; w++) {
            left[w * Roles.TAGS + Roles.begin(Roles.CUE)] = 9;
            right[w * Roles.TAGS + Roles.begin(Roles.SOURCE)] = 9;
        }
        float[] vectors = new float[6 * Pairs.VECTOR];
        ArticleScores scores = new ArticleScores(
                10,
                List.of(new Window(0, 6, 8), new Window(4, 10, 8)),
                List.of(new WindowScores(left, vectors), new WindowScores(right, vectors)),
                PAIRS);
        assertThat(Runs.of(scores, 0))
                .extracting(Run::role)
                .containsExactly(
                        Roles.CUE,
                        Roles.CUE,
                        Roles.CUE,
                        Roles.CUE,
                        Roles.CUE,
                        Roles.SOURCE,
                        Roles.SOURCE,
                        Roles.SOURCE,
                        Roles.SOURCE,
                        Roles.SOURCE);
    }
}
