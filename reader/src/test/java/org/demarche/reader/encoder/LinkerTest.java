package org.demarche.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The decoder on scores made by hand: one word a letter, S C T for the roles, lower case for a later word of a run, a dot for none. */
class LinkerTest {
    private static final String LETTERS = ".SsCcTt";

    private static ArticleScores scores(String letters, float strength) {
        float[] tags = new float[letters.length() * Roles.TAGS];
        for (int w = 0; w < letters.length(); w++) {
            tags[w * Roles.TAGS + LETTERS.indexOf(letters.charAt(w))] = strength;
        }
        float[] links = new float[letters.length() * Links.VECTOR];
        // Without vectors, the nearer partner is the likelier one.
        float[] distance = new float[Links.KINDS * (Links.DISTANCES + 1)];
        for (int i = 0; i < distance.length; i++) {
            int place = i % (Links.DISTANCES + 1);
            distance[i] = place == Links.DISTANCES ? -9 : -Math.abs(place - 10);
        }
        return new ArticleScores(
                letters.length(),
                List.of(new Window(0, letters.length(), letters.length() + 2)),
                List.of(new WindowScores(tags, links)),
                new float[Links.KINDS * Links.WIDTH],
                distance);
    }

    private static List<String> link(String letters) {
        ArticleScores scores = scores(letters, 5);
        return new Linker(scores)
                .link(Runs.of(scores)).stream()
                        .map(l -> text(l.source()) + "|" + text(l.cue()) + "|"
                                + String.join(
                                        "+",
                                        l.content().stream()
                                                .map(LinkerTest::text)
                                                .toList()))
                        .toList();
    }

    private static String text(Run run) {
        return run == null ? "-" : run.first() + "-" + run.last();
    }

    @Test
    void aContentFindsItsCueAndTheCueItsSource() {
        assertThat(link("SsCTtt.")).containsExactly("0-1|2-2|3-5");
    }

    @Test
    void aContentInterruptedByItsCueStaysOne() {
        assertThat(link("TtSCTt")).containsExactly("2-2|3-3|0-1+4-5");
    }

    @Test
    void twoCuesMayShareASource() {
        assertThat(link("SCTt.CTt")).containsExactly("0-0|1-1|2-3", "0-0|5-5|6-7");
    }

    @Test
    void aContentWithoutAnyCueStandsAlone() {
        assertThat(link("..Ttt")).containsExactly("-|-|2-4");
    }

    @Test
    void aCueWithoutContentReportsNothing() {
        assertThat(link("SsC....")).isEmpty();
    }

    @Test
    void aRunNeverBeginsInTheMiddle() {
        ArticleScores scores = scores("..tt.", 5);
        assertThat(Runs.of(scores))
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
        float[] links = new float[6 * Links.VECTOR];
        ArticleScores scores = new ArticleScores(
                10,
                List.of(new Window(0, 6, 8), new Window(4, 10, 8)),
                List.of(new WindowScores(left, links), new WindowScores(right, links)),
                new float[Links.KINDS * Links.WIDTH],
                new float[Links.KINDS * (Links.DISTANCES + 1)]);
        assertThat(Runs.of(scores))
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
