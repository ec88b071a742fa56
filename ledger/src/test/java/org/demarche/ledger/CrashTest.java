package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it adds loses nothing that it acknowledged. The Maven profile {@code long-trials} kills 200 times. */
class CrashTest {
    private static final int PER_ROUND = 60;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillAtAnyMoment() throws Exception {
        int rounds = Integer.getInteger("demarche.trials", 3);
        long seed = System.nanoTime();
        System.out.println("seed of " + rounds + " kills: " + seed);
        Random random = new Random(seed);
        Path file = folder.resolve("killed.db");
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
            try (Ledger ledger = Ledger.open(file.toString())) {
                assertThat(ledger.verify().faults()).as("after round %d", round).isEmpty();
                for (String article : acknowledged) {
                    assertThat(ledger.article(article).orElseThrow().statements())
                            .hasSize(3);
                }
            }
        }
        assertThat(killed).isPositive();

        int all = rounds * PER_ROUND / 2 + PER_ROUND / 2;
        Process last = AddingProcess.start(file, 0, all);
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor()).isZero();
        try (Ledger ledger = Ledger.open(file.toString())) {
            assertThat(ledger.counts().articles()).isEqualTo(all);
            assertThat(ledger.counts().statements()).isEqualTo(3L * all);
            assertThat(ledger.verify().faults()).isEmpty();
        }
    }

    /** The last line of a killed process may be cut short; only a whole one counts. */
    private static void note(String line, List<String> acknowledged) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[3].equals(".") && !acknowledged.contains(words[1])) {
            acknowledged.add(words[1]);
        }
    }
}
