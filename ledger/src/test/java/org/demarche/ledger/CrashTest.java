package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A process that is killed while it adds, decides or copies loses nothing that it acknowledged. The Maven profile {@code long-trials} kills 200 times. */
@OnBothHomes
class CrashTest {
    @Parameter
    TestHome home;

    private static final int PER_ROUND = 60;
    private static final int ROUNDS = Integer.getInteger("demarche.trials", 3);

    /** A ledger takes so many kills before a new one is begun, or verifying it after each would take hours in a long trial. */
    private static final int PER_LEDGER = 25;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillAtAnyMoment() throws Exception {
        Random random = random();
        int killed = 0;
        for (int done = 0; done < ROUNDS; done += PER_LEDGER) {
            killed += addUnderKills(
                    home.address(folder, "killed" + done / PER_LEDGER), Math.min(PER_LEDGER, ROUNDS - done), random);
        }
        System.out.println(killed + " processes that added were killed on " + home);
        assertThat(killed).isPositive();
    }

    private static int addUnderKills(String file, int rounds, Random random) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        int killed = 0;
        for (int round = 0; round < rounds; round++) {
            // Each round begins in the middle of the one before: what that one did not get to is added now, the rest is
            // known.
            int from = round * PER_ROUND / 2;
            Process process = AddingProcess.start(file, from, from + PER_ROUND);
            try (BufferedReader lines = process.inputReader()) {
                int enough = random.nextInt(PER_ROUND);
                String line = lines.readLine();
                for (int i = 0; line != null && i < enough; i++) {
                    note(line, acknowledged);
                    line = lines.readLine();
                }
                Thread.sleep(random.nextInt(15));
                // Through its handle, because Process itself would close the stream with what was already said.
                process.toHandle().destroyForcibly();
                for (; line != null; line = lines.readLine()) {
                    note(line, acknowledged);
                }
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            killed += process.exitValue() == 0 ? 0 : 1;
            try (Ledger ledger = Ledger.open(file)) {
                assertThat(ledger.verify().faults()).as("after round %d", round).isEmpty();
                for (String article : acknowledged) {
                    assertThat(ledger.article(article).orElseThrow().statements())
                            .hasSize(3);
                }
            }
        }
        int all = rounds * PER_ROUND / 2 + PER_ROUND / 2;
        Process last = AddingProcess.start(file, 0, all);
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor()).isZero();
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.counts().articles()).isEqualTo(all);
            assertThat(ledger.counts().statements()).isEqualTo(3L * all);
            assertThat(ledger.verify().faults()).isEmpty();
        }
        return killed;
    }

    @Test
    void decisionsThatWereAcknowledgedSurviveAKillAtAnyMoment() throws Exception {
        Random random = random();
        long decisions = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String file = home.address(folder, "reviewed" + round / PER_LEDGER);
            if (round % PER_LEDGER == 0) {
                fill(file, 20);
            }
            Map<String, Integer> acknowledged = new HashMap<>();
            for (String line :
                    killed(AddingProcess.start(file, "confirm"), 1 + random.nextInt(80), random.nextInt(15))) {
                String[] words = line.split(" ", -1);
                if (words.length == 4 && words[3].equals(".")) {
                    acknowledged.put(words[1], Integer.valueOf(words[2]));
                }
            }
            assertThat(acknowledged).isNotEmpty();
            decisions += acknowledged.size();
            try (Ledger ledger = Ledger.open(file)) {
                assertThat(ledger.verify().faults()).as("after round %d", round).isEmpty();
                for (Map.Entry<String, Integer> decision : acknowledged.entrySet()) {
                    assertThat(ledger.history(decision.getKey()))
                            .hasSizeGreaterThanOrEqualTo(decision.getValue())
                            .last()
                            .extracting(Revision::kind)
                            .isEqualTo(RevisionKind.CONFIRMATION);
                }
            }
        }
        System.out.println(decisions + " statements with an acknowledged decision looked up on " + home);
    }

    private static void fill(String file, int articles) throws LedgerException {
        try (Ledger ledger = Ledger.open(file)) {
            for (int i = 0; i < articles; i++) {
                ledger.add(AddingProcess.reading(i), Author.reader("fast test"));
            }
        }
    }

    @Test
    void aCopyThatIsKilledIsWholeAsFarAsItGoesAndGoesOn() throws Exception {
        Random random = random();
        String from = home.address(folder, "from");
        fill(from, 450);
        String head;
        try (Ledger ledger = Ledger.openReadOnly(from)) {
            head = ledger.head();
        }
        TestHome other = home.other();
        int partly = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String to = other.address(folder, "to" + round / 3);
            killed(AddingProcess.start(from, "copy", to), 1, random.nextInt(1500));
            try (Ledger target = Ledger.open(to)) {
                assertThat(target.verify().faults()).as("after round %d", round).isEmpty();
                partly += target.head().equals(head) ? 0 : 1;
            }
        }
        System.out.println(partly + " kills left a part of a copy on " + other);
        Process last = AddingProcess.start(from, "copy", other.address(folder, "to0"));
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor()).isZero();
        try (Ledger target = Ledger.openReadOnly(other.address(folder, "to0"))) {
            assertThat(target.head()).isEqualTo(head);
            assertThat(target.verify().faults()).isEmpty();
        }
    }

    private static Random random() {
        long seed = System.nanoTime();
        System.out.println("seed of " + ROUNDS + " kills: " + seed);
        return new Random(seed);
    }

    /** What a process said until it was killed: some milliseconds after so many lines. */
    private static List<String> killed(Process process, int lines, int millis) throws Exception {
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            for (int i = 0; line != null && i < lines; i++) {
                said.add(line);
                line = i + 1 < lines ? out.readLine() : line;
            }
            Thread.sleep(millis);
            // Through its handle, because Process itself would close the stream with what was already said.
            process.toHandle().destroyForcibly();
            for (line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** The last line of a killed process may be cut short; only a whole one counts. */
    private static void note(String line, List<String> acknowledged) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[3].equals(".") && !acknowledged.contains(words[1])) {
            acknowledged.add(words[1]);
        }
    }
}
