package org.demarche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.record.ConditionKind.AS_LONG_AS;
import static org.demarche.record.ConditionKind.IF;

import java.time.LocalDate;
import java.util.List;
import org.demarche.record.Act;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.junit.jupiter.api.Test;

/** Guarantees, deeds, attention and the dossier. */
class FindingsTest {
    private final Wire wire = new Wire();

    @Test
    void aGuaranteeIsKeptWithItsTriggerItsTermAndHowFarItHasCome() {
        wire.said(
                        "2031-05-20",
                        "Eve Lind",
                        "Isle",
                        "Isle will defend North against any attack for ten years if North disarms")
                .act(Act.OFFER)
                .condition(IF, "if North disarms", "North")
                .guarantee(new Guarantee("Isle", "North", "defence", GuaranteeState.OFFERED))
                .send();
        wire.said("2031-06-20", "Eve Lind", "Isle", "the guarantee holds as long as the treaty does")
                .condition(AS_LONG_AS, "as long as the treaty does", null)
                .guarantee(new Guarantee("Isle", "North", "defence", GuaranteeState.GIVEN))
                .send();
        Guarantees.Entry entry = Guarantees.of(wire.corpus()).entries().get(0);
        assertThat(entry.state()).isEqualTo(GuaranteeState.GIVEN);
        assertThat(entry.mentions()).hasSize(2);
        Guarantees.Mention offer = entry.mentions().get(0);
        assertThat(offer.against()).isEqualTo("any attack");
        assertThat(offer.triggers()).containsExactly("if North disarms");
        assertThat(offer.duration()).isEqualTo("for ten years");
        assertThat(entry.mentions().get(1).duration()).isEqualTo("as long as the treaty does");
    }

    @Test
    void aDeedStandsBesideWhatItsSideHadSaidOfTheMatter() {
        String word = wire.said(
                        "2031-06-02", "Tom Gray", "South", "South will move its best brigades to the northern border")
                .act(Act.THREATEN)
                .send();
        wire.said("2031-06-03", "Ada Holm", "North", "North watches the northern border")
                .send();
        wire.done(
                "2031-06-16",
                "South",
                "move brigades away from its border",
                "South has moved brigades away from its northern border");
        Deeds.Beside beside = Deeds.of(wire.corpus()).besides().get(0);
        assertThat(beside.words()).extracting(w -> w.said().id()).containsExactly(word);
        assertThat(beside.words().get(0).days()).isEqualTo(14);
    }

    @Test
    void statementsAreCountedAndCopiesAreNot() {
        String one = wire.said("2031-01-06", "Ada Holm", "North", "the ferries will sail")
                .outlet("Harbour Post")
                .send();
        String two = wire.said("2031-01-06", "Ada Holm", "North", "the ferries will sail")
                .outlet("Isle Gazette")
                .send();
        wire.said("2031-01-22", "Eve Lind", "Isle", "the harbour is open").send();
        Corpus corpus = wire.corpus().withCopies(List.of(List.of(one, two)));
        Attention counted = Attention.of(corpus, "ferry", Period.WEEK, 1);
        assertThat(counted.buckets())
                .extracting(Attention.Bucket::start)
                .containsExactly(
                        LocalDate.parse("2031-01-06"), LocalDate.parse("2031-01-13"), LocalDate.parse("2031-01-20"));
        assertThat(counted.buckets()).extracting(Attention.Bucket::count).containsExactly(1, 0, 0);
        assertThat(counted.buckets()).extracting(Attention.Bucket::smoothed).containsExactly(0.5, 1.0 / 3, 0.0);
        assertThat(counted.buckets().get(0).outlets())
                .containsExactly(java.util.Map.entry("Harbour Post", 1), java.util.Map.entry("Isle Gazette", 1));
    }

    @Test
    void aTopicThatWasMuchSpokenOfAndThenNoMoreHasVanished() {
        for (int i = 0; i < 6; i++) {
            wire.said("2031-01-0" + (i + 1), "Speaker " + i, "North", "the observer mission needs ferries")
                    .send();
        }
        for (int i = 0; i < 9; i++) {
            wire.said("2031-02-0" + (i + 1), "Speaker " + i, "North", "the grain " + i + " is dry")
                    .send();
        }
        assertThat(Attention.vanished(wire.corpus()))
                .extracting(Attention.Vanished::topic)
                .contains("observer mission")
                .doesNotContain("grain");
        assertThat(Attention.vanished(wire.corpus().asOf(LocalDate.parse("2031-01-31"))))
                .isEmpty();
    }

    @Test
    void moreThanChanceWouldBringAboutIsARise() {
        for (int i = 1; i <= 9; i++) {
            wire.said("2031-01-0" + i, "Ada Holm", "North", "the ferries sail").send();
            for (int other = 0; other < 4; other++) {
                wire.said("2031-01-0" + i, "Eve Lind", "Isle", "the harbour is open")
                        .send();
            }
        }
        for (int i = 0; i < 8; i++) {
            wire.said("2031-01-12", "Speaker " + i, "North", "the ferries stand still")
                    .send();
        }
        assertThat(Attention.of(wire.corpus(), "ferries", Period.DAY, 0).rises())
                .containsExactly(LocalDate.parse("2031-01-12"));
        // e^-2 (1 + 2) of a Poisson variable of mean 2 lies below 2
        assertThat(Poisson.atLeast(2, 2))
                .isCloseTo(1 - 3 * Math.exp(-2), org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void aTopicThatIsSpokenOfNoMoreFallsSilent() {
        for (int i = 1; i <= 6; i++) {
            wire.said("2031-01-0" + i, "Ada Holm", "North", "the ferries sail").send();
            wire.said("2031-01-0" + i, "Eve Lind", "Isle", "the harbour is open")
                    .send();
        }
        for (int i = 0; i < 12; i++) {
            wire.said("2031-01-08", "Eve Lind", "Isle", "the harbour is open").send();
        }
        wire.said("2031-01-09", "Ada Holm", "North", "the ferries sail again").send();
        Attention ferries = Attention.of(wire.corpus(), "ferries", Period.DAY, 0);
        assertThat(ferries.silences())
                .containsExactly(
                        new Attention.Silence(LocalDate.parse("2031-01-07"), LocalDate.parse("2031-01-09"), 12));
        assertThat(ferries.falls()).containsExactly(LocalDate.parse("2031-01-08"));
        Attention holm = Attention.of(wire.corpus(), "", "North", Period.DAY, 0);
        assertThat(holm.buckets().get(0).count()).isEqualTo(1);
        assertThat(holm.buckets().get(0).all()).isEqualTo(2);
    }

    @Test
    void largeMeansDoNotUnderflow() {
        assertThat(Poisson.atLeast(2000, 2000)).isBetween(0.5, 0.51);
        assertThat(Poisson.atLeast(2400, 2000)).isBetween(1e-18, 1e-16);
        assertThat(Poisson.atMost(1600, 2000)).isBetween(1e-21, 1e-19);
        assertThat(Poisson.atMost(2, 2) + Poisson.atLeast(3, 2))
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void aDossierCitesEveryLineAndIsTheSameEveryTime() {
        wire.said("2031-03-05", "Ada Holm", "North", "no | talks with <b>South</b>")
                .act(Act.REFUSE)
                .issue("talks")
                .send();
        wire.done("2031-03-06", "North", "close the harbour", "North closed the harbour");
        String dossier = Dossier.markdown("Talks", wire.corpus());
        assertThat(dossier)
                .startsWith("# Talks\n\n| Statements | Deeds | Outlets | First | Last |\n")
                .contains("| North | talks | refuse |")
                .contains("- 2031-03-06 North – deed: North closed the harbour [2]")
                .contains("no \\| talks with &lt;b&gt;South&lt;/b&gt;")
                .endsWith("(`a2#d1`)\n");
        assertThat(Dossier.markdown("Talks", wire.corpus())).isEqualTo(dossier);
    }
}
