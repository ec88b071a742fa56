package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be found in the samples is found, and nothing else is claimed, whichever grade they are read with. */
@ParameterizedClass
@ValueSource(strings = {"accurate", "fast"})
class SampleFindingsTest {
    @TempDir
    static Path folder;

    @Parameter
    String grade;

    private String ledger = "";

    @BeforeEach
    void addTheSamples() {
        Path file = folder.resolve(grade + ".db");
        ledger = file.toString();
        if (!Files.exists(file)) {
            String samples = Golden.root().resolve("samples").toString();
            Run added = Run.of("add", "--grade", grade, "--ledger", ledger, samples);
            assertThat(added.code()).as(added.err()).isZero();
        }
    }

    private List<String> lines(String finding, String... command) {
        String[] all = new String[command.length + 4];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--ledger";
        all[command.length + 1] = ledger;
        all[command.length + 2] = "--format";
        all[command.length + 3] = "json";
        Run run = Run.of(all);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("{\"finding\":\"" + finding + "\""))
                .toList();
    }

    @Test
    void valdonyAndKestriaWaitForEachOther() {
        List<String> deadlocks = lines("deadlock", "preconditions");
        assertThat(deadlocks).hasSize(1);
        assertThat(deadlocks.get(0))
                .contains(
                        "Valdony (“",
                        "waits for Kestria (“",
                        "nobody can be first.",
                        "05-withdrawal-first.html",
                        "06-negotiations-first.html");
        assertThat(lines("deadlock", "preconditions", "--as-of", "2031-04-20")).isEmpty();
    }

    @Test
    void oskRefusedToMeetDravikAndIsReadyTo() {
        List<String> shifts = lines("shift", "shifts");
        assertThat(shifts).hasSize(1);
        assertThat(shifts.get(0)).contains("Valdony refused on 2031-03-05 and is willing on 2031-07-09");
    }

    @Test
    void kestriaHasAndHasNotReceivedTheProposal() {
        List<String> contradictions = lines("contradiction", "shifts");
        assertThat(contradictions).hasSize(1);
        assertThat(contradictions.get(0)).contains("For Kestria, Ilona Veshnik", "Tomas Greel");
        assertThat(lines("disagreement", "shifts")).isEmpty();
    }

    @Test
    void theObserverMissionVanished() {
        List<String> vanished = lines("vanished", "attention");
        assertThat(vanished).hasSize(1);
        assertThat(vanished.get(0)).contains("\"topic\":\"observer mission\"");
    }

    @Test
    void hurriedBecameLet() {
        List<String> drifts = lines("drift", "drift");
        assertThat(drifts).hasSize(1);
        assertThat(drifts.get(0)).contains("{\"kind\":\"altered\",\"from\":\"hurried\",\"to\":\"let\"}");
    }

    @Test
    void aDossierIsTheSameEveryTimeAndTablesHaveAHeader() {
        Run first = Run.of("dossier", "--for", "Kestria", "--ledger", ledger);
        assertThat(first.out()).startsWith("# Dossier: Kestria\n").contains("\n## Sources\n");
        assertThat(Run.of("dossier", "--for", "Kestria", "--ledger", ledger).out())
                .isEqualTo(first.out());
        Path pdf = folder.resolve(grade + ".pdf");
        Path again = folder.resolve(grade + "-again.pdf");
        for (Path file : List.of(pdf, again)) {
            Run made = Run.of(
                    "dossier", "--for", "Kestria", "--format", "pdf", "--out", file.toString(), "--ledger", ledger);
            assertThat(made.code()).as(made.err()).isZero();
        }
        assertThat(pdf).hasSameBinaryContentAs(again);
        assertThat(Run.of("dossier", "--for", "Kestria", "--format", "html", "--ledger", ledger)
                        .out())
                .contains("<h1>Dossier: Kestria</h1>", "<a href=\"#source-1\">[1]</a>", "<li id=\"source-1\">");
        assertThat(Run.of("network", "--at", "2031-05-01", "--window", "60", "--graphml", "--ledger", ledger)
                        .out())
                .startsWith("<?xml")
                .contains("edgedefault=\"undirected\"", ">Kestria</data>");
        assertThat(Run.of("network", "--format", "csv", "--ledger", ledger).out())
                .startsWith("finding,name,actor,weight\n");
    }
}
