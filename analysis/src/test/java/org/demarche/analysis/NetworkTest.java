package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A set worked out by hand, counts against and for (x with k = 0 and k = 1):
 *
 * <pre>
 *          fees      dredging   ferries    activity
 *  Holm    0 / 2     1 / 0      0 / 1      4
 *  Lind    0 / 1     1 / 1      –          3
 *  Roe     3 / 0     –          0 / 1      4
 * </pre>
 */
class NetworkTest {
    private static final double EXACT = 1e-12;

    private static Link link(String actor, String issue, boolean agrees, String day, String document) {
        return new Link(actor, issue, agrees, LocalDate.parse(day), document);
    }

    private static final List<Link> LINKS = List.of(
            link("Holm", "fees", true, "2031-01-06", "a1"),
            link("Holm", "fees", true, "2031-01-06", "a1"),
            link("Holm", "dredging", false, "2031-01-07", "a2"),
            link("Holm", "ferries", true, "2031-01-20", "a3"),
            link("Lind", "fees", true, "2031-01-08", "a2"),
            link("Lind", "dredging", false, "2031-01-09", "a2"),
            link("Lind", "dredging", true, "2031-02-10", "a4"),
            link("Roe", "fees", false, "2031-01-06", "a1"),
            link("Roe", "fees", false, "2031-01-10", "a2"),
            link("Roe", "fees", false, "2031-02-11", "a4"),
            link("Roe", "ferries", true, "2031-01-21", "a3"));

    private static double weight(Network network, String from, String to) {
        return network.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .mapToDouble(Network.Edge::weight)
                .findFirst()
                .orElse(0);
    }

    private static Network actors(Network.Tie tie, Network.Normalisation normalisation) {
        return Network.of(LINKS, new Network.Recipe(Network.Mode.ACTORS, tie, normalisation, Duplicates.INCLUDE));
    }

    @Test
    void congruenceCountsTheSameStance() {
        Network network = actors(Network.Tie.CONGRUENCE, Network.Normalisation.NO);
        // fees 2·1, dredging 1·1
        assertThat(weight(network, "Holm", "Lind")).isEqualTo(3);
        // ferries 1·1
        assertThat(weight(network, "Holm", "Roe")).isEqualTo(1);
        assertThat(weight(network, "Lind", "Roe")).isZero();
        assertThat(network.edges()).hasSize(2);
    }

    @Test
    void conflictCountsOppositeStances() {
        Network network = actors(Network.Tie.CONFLICT, Network.Normalisation.NO);
        // dredging 1·1
        assertThat(weight(network, "Holm", "Lind")).isEqualTo(1);
        // fees 2·3
        assertThat(weight(network, "Holm", "Roe")).isEqualTo(6);
        // fees 1·3
        assertThat(weight(network, "Lind", "Roe")).isEqualTo(3);
    }

    @Test
    void subtractIsCongruenceLessConflictAndIgnoreIsBoth() {
        assertThat(weight(actors(Network.Tie.SUBTRACT, Network.Normalisation.NO), "Holm", "Roe"))
                .isEqualTo(-5);
        assertThat(weight(actors(Network.Tie.IGNORE, Network.Normalisation.NO), "Holm", "Lind"))
                .isEqualTo(4);
    }

    @Test
    void averageDividesByTheMeanActivity() {
        // 3 / ((4 + 3) / 2)
        assertThat(weight(actors(Network.Tie.CONGRUENCE, Network.Normalisation.AVERAGE), "Holm", "Lind"))
                .isCloseTo(6.0 / 7, within(EXACT));
    }

    @Test
    void jaccardDividesByWhatEitherSaysAloneAndBothSay() {
        // Holm alone: ferries for 1. Lind alone: dredging for 1. Both: fees for 2·1, dredging against 1·1. 3 / 5
        assertThat(weight(actors(Network.Tie.CONGRUENCE, Network.Normalisation.JACCARD), "Holm", "Lind"))
                .isCloseTo(0.6, within(EXACT));
    }

    @Test
    void cosineDividesByTheProductOfActivities() {
        // 3 / (4 · 3)
        assertThat(weight(actors(Network.Tie.CONGRUENCE, Network.Normalisation.COSINE), "Holm", "Lind"))
                .isCloseTo(0.25, within(EXACT));
    }

    @Test
    void issuesAreTiedByTheActorsTheyShare() {
        Network network = Network.of(
                LINKS,
                new Network.Recipe(
                        Network.Mode.ISSUES, Network.Tie.CONGRUENCE, Network.Normalisation.NO, Duplicates.INCLUDE));
        // Holm for both, 2·1; Roe against fees and for ferries
        assertThat(weight(network, "fees", "ferries")).isEqualTo(2);
        // Lind for both 1·1; Holm for fees, against dredging
        assertThat(weight(network, "dredging", "fees")).isEqualTo(1);
    }

    @Test
    void twoModeCountsOrSubtractsAndDividesByActivityOrProminence() {
        assertThat(weight(twoMode(Network.Tie.IGNORE, Network.Normalisation.NO), "Roe", "fees"))
                .isEqualTo(3);
        assertThat(weight(twoMode(Network.Tie.SUBTRACT, Network.Normalisation.NO), "Roe", "fees"))
                .isEqualTo(-3);
        assertThat(weight(twoMode(Network.Tie.SUBTRACT, Network.Normalisation.NO), "Lind", "dredging"))
                .isZero();
        assertThat(weight(twoMode(Network.Tie.SUBTRACT, Network.Normalisation.ACTIVITY), "Roe", "fees"))
                .isCloseTo(-0.75, within(EXACT));
        // fees are spoken of 2 + 1 + 3 times
        assertThat(weight(twoMode(Network.Tie.IGNORE, Network.Normalisation.PROMINENCE), "Roe", "fees"))
                .isCloseTo(0.5, within(EXACT));
    }

    private static Network twoMode(Network.Tie tie, Network.Normalisation normalisation) {
        return Network.of(LINKS, new Network.Recipe(Network.Mode.TWO_MODE, tie, normalisation, Duplicates.INCLUDE));
    }

    @Test
    void duplicatesCountOnceByTheirRule() {
        assertThat(fees(Duplicates.DOCUMENT, "Holm")).isEqualTo(1);
        assertThat(fees(Duplicates.DOCUMENT, "Roe")).isEqualTo(3);
        // 6 and 10 January 2031 lie in one week
        assertThat(fees(Duplicates.WEEK, "Roe")).isEqualTo(2);
        assertThat(fees(Duplicates.MONTH, "Roe")).isEqualTo(2);
        assertThat(fees(Duplicates.YEAR, "Roe")).isEqualTo(1);
        assertThat(fees(Duplicates.ACROSS_RANGE, "Roe")).isEqualTo(1);
    }

    private static double fees(Duplicates duplicates, String actor) {
        Network.Recipe recipe =
                new Network.Recipe(Network.Mode.TWO_MODE, Network.Tie.IGNORE, Network.Normalisation.NO, duplicates);
        return weight(Network.of(LINKS, recipe), actor, "fees");
    }

    @Test
    void windowsMoveOnAndHoldWhatFallsIntoThem() {
        Network.Recipe recipe = new Network.Recipe(
                Network.Mode.ACTORS, Network.Tie.CONGRUENCE, Network.Normalisation.NO, Duplicates.INCLUDE);
        List<Network.Window> windows = Network.moving(LINKS, recipe, 7, 14);
        assertThat(windows)
                .extracting(Network.Window::day)
                .containsExactly(
                        LocalDate.parse("2031-01-09"), LocalDate.parse("2031-01-23"), LocalDate.parse("2031-02-06"));
        assertThat(weight(windows.get(0).network(), "Holm", "Lind")).isEqualTo(3);
        assertThat(weight(windows.get(1).network(), "Holm", "Roe")).isEqualTo(1);
        assertThat(windows.get(2).network().edges()).isEmpty();
    }

    @Test
    void aKernelWeighsByDistance() {
        Network.Recipe recipe = new Network.Recipe(
                Network.Mode.ACTORS, Network.Tie.CONGRUENCE, Network.Normalisation.NO, Duplicates.INCLUDE);
        Network network = Network.around(LINKS, recipe, LocalDate.parse("2031-01-20"), Kernel.TRIANGULAR, 8);
        // A window of 8 days reaches 4 to each side. Holm on the day weighs 1, Roe a day later 3/4; together √(1 · 3/4)
        assertThat(weight(network, "Holm", "Roe")).isCloseTo(Math.sqrt(0.75), within(EXACT));
        assertThat(network.edges()).hasSize(1);
        assertThat(Kernel.EPANECHNIKOV.weight(0.5)).isCloseTo(0.5625, within(EXACT));
        assertThat(Kernel.UNIFORM.weight(1.01)).isZero();
        assertThat(Kernel.GAUSSIAN.weight(0)).isCloseTo(0.3989422804014327, within(EXACT));
    }

    @Test
    void aKernelWeighsTheLinksOfATwoModeNetworkEachByItself() {
        Network.Recipe recipe = new Network.Recipe(
                Network.Mode.TWO_MODE, Network.Tie.SUBTRACT, Network.Normalisation.NO, Duplicates.INCLUDE);
        Network network = Network.around(LINKS, recipe, LocalDate.parse("2031-01-08"), Kernel.EPANECHNIKOV, 8);
        // Roe against fees on the 6th and the 10th, each half a half-width away: −2 · 0.75 (1 − 1/4)
        assertThat(weight(network, "Roe", "fees")).isCloseTo(-1.125, within(EXACT));
        // Lind for fees on the day itself: 0.75
        assertThat(weight(network, "Lind", "fees")).isCloseTo(0.75, within(EXACT));
    }

    @Test
    void kernelsMoveOnDayByDay() {
        Network.Recipe recipe = new Network.Recipe(
                Network.Mode.ACTORS, Network.Tie.CONFLICT, Network.Normalisation.NO, Duplicates.INCLUDE);
        List<Network.Window> windows = Network.smoothed(LINKS, recipe, Kernel.UNIFORM, 2, 1);
        // From 6 January to 11 February.
        assertThat(windows).hasSize(37);
        // On the 6th Holm is for fees twice and Roe against once, each at weight 1/2: 2 · √(1/2 · 1/2)
        assertThat(windows.get(0).day()).isEqualTo(LocalDate.parse("2031-01-06"));
        assertThat(weight(windows.get(0).network(), "Holm", "Roe")).isCloseTo(1, within(EXACT));
        // On the 11th, between the 10th and the 12th, only Roe speaks.
        assertThat(windows.get(5).network().edges()).isEmpty();
    }

    @Test
    void combineTellsForFromAgainstFromBoth() {
        Network network = twoMode(Network.Tie.COMBINE, Network.Normalisation.NO);
        assertThat(weight(network, "Holm", "fees")).isEqualTo(1);
        assertThat(weight(network, "Roe", "fees")).isEqualTo(2);
        assertThat(weight(network, "Lind", "dredging")).isEqualTo(3);
        assertThatThrownBy(() -> twoMode(Network.Tie.COMBINE, Network.Normalisation.ACTIVITY))
                .hasMessageContaining("cannot be normalised");
        assertThatThrownBy(() -> actors(Network.Tie.COMBINE, Network.Normalisation.NO))
                .hasMessage("tie combine is none of a one-mode network");
    }

    /**
     * Congruence by issue: fees tie Holm and Lind with 2, dredging ties them with 1, ferries tie Holm and Roe with 1. A chain of two ties a and b
     * has the Laplacian eigenvalues a + b ± √(a² − ab + b²) and 0, and their sum is 2 (a + b).
     */
    @Test
    void theIssuesThatCarryANetworkAreFoundAsDnaDefinesThem() {
        // All: a = 3, b = 1, so (4 ± √7) / 8.
        double whole = (4 + Math.sqrt(7)) / 8;
        // Without dredging: a = 2, b = 1, so (3 ± √3) / 6.
        double noDredging = 2 * (whole - (3 + Math.sqrt(3)) / 6);
        // Without fees: a = b = 1, so 3/4 and 1/4.
        double noFees = 2 * (whole - 0.75);
        // Without ferries only Holm and Lind are tied: 1 and 0. The same where any one of the issues stands alone.
        double pair = 2 * (1 - whole);
        Network.Recipe recipe = new Network.Recipe(
                Network.Mode.ACTORS, Network.Tie.CONGRUENCE, Network.Normalisation.NO, Duplicates.INCLUDE);

        // exp(−1/3) · 0.084 for fees and ferries, exp(−2/3) · 0.339 for one issue
        IssueBackbone mild = IssueBackbone.of(LINKS, recipe, 1);
        assertThat(mild.backbone()).containsExactly("fees", "ferries");
        assertThat(mild.redundant()).containsExactly("dredging");
        assertThat(mild.loss()).isCloseTo(noDredging, within(EXACT));
        assertThat(mild.redundantLoss()).isCloseTo(pair, within(EXACT));

        // exp(−2.5) · 0.084 = 0.0069 for the two, exp(−5) · 0.339 = 0.0023 for one
        IssueBackbone strict = IssueBackbone.of(LINKS, recipe, 7.5);
        assertThat(strict.backbone()).hasSize(1);
        assertThat(strict.loss()).isCloseTo(pair, within(EXACT));

        assertThat(mild.nested())
                .extracting(IssueBackbone.Spared::issue)
                .containsExactly("dredging", "ferries", "fees");
        assertThat(mild.nested().get(0).loss()).isCloseTo(noDredging, within(EXACT));
        assertThat(mild.nested().get(0).redundantLoss()).isCloseTo(pair, within(EXACT));
        assertThat(mild.nested().get(1).loss()).isCloseTo(pair, within(EXACT));
        // Dredging and ferries are what is left without fees.
        assertThat(mild.nested().get(1).redundantLoss()).isCloseTo(noFees, within(EXACT));
        // Nothing is left: all eigenvalues are 0, and those of the whole add up to 1.
        assertThat(mild.nested().get(2).loss()).isCloseTo(1, within(EXACT));
        assertThat(mild.nested().get(2).redundantLoss()).isCloseTo(0, within(EXACT));
    }

    @Test
    void ofManyIssuesTheBackboneIsFoundByImproving() {
        // Twelve issues on which all three agree once, and one on which Holm and Lind agree ten times.
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (String actor : List.of("Holm", "Lind", "Roe")) {
                links.add(link(actor, "minor " + i, true, "2031-01-06", "a" + i));
            }
        }
        for (int i = 0; i < 4; i++) {
            links.add(link("Holm", "fees", true, "2031-01-06", "b" + i));
            links.add(link("Lind", "fees", true, "2031-01-06", "b" + i));
        }
        Network.Recipe recipe = new Network.Recipe(
                Network.Mode.ACTORS, Network.Tie.CONGRUENCE, Network.Normalisation.NO, Duplicates.INCLUDE);
        // One issue can be kept with any number of the twelve; all together tie Holm and Lind with 12 + 16, the others
        // with 12.
        IssueBackbone found = IssueBackbone.of(links, recipe, 0);
        assertThat(found.backbone()).contains("fees").hasSize(12);
        assertThat(IssueBackbone.of(links, recipe, 0)).isEqualTo(found);
    }

    @Test
    void theBackboneKeepsWhatStandsOut() {
        List<Network.Edge> star = List.of(
                new Network.Edge("A", "B", 98),
                new Network.Edge("A", "C", 1),
                new Network.Edge("A", "D", 1),
                new Network.Edge("C", "D", 1));
        // A–B at A: (1 − 0.98)² = 0.0004. C–D at C: (1 − 1/2)¹ = 0.5
        assertThat(new Network(List.of(), star).backbone(0.05).edges()).containsExactly(star.get(0));
    }

    @Test
    void aNormalisationOfTheOtherModeIsRefused() {
        assertThatThrownBy(() -> new Network.Recipe(
                        Network.Mode.ACTORS,
                        Network.Tie.CONGRUENCE,
                        Network.Normalisation.PROMINENCE,
                        Duplicates.INCLUDE))
                .hasMessage("normalisation prominence is none of a one-mode network");
    }
}
