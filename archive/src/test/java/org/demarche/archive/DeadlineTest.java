package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void whatTakesTooLongIsGivenUpAndTheNextThingIsDone() {
        CountDownLatch never = new CountDownLatch(1);
        try (Deadline deadline = new Deadline(Duration.ofMillis(50))) {
            assertThat(deadline.call(() -> {
                        never.await();
                        return "late";
                    }))
                    .isEqualTo(new Deadline.GivenUp<>("it took too long", "more than 0.05 s"));
        }
        try (Deadline deadline = new Deadline(Duration.ofSeconds(60))) {
            assertThat(deadline.call(() -> "in time")).isInstanceOf(Deadline.Done.class);
        }
    }

    @Test
    void whatFailsIsGivenUpWhateverTheError() {
        try (Deadline deadline = new Deadline(Duration.ofSeconds(60))) {
            assertThat(deadline.call(() -> deeper(1)))
                    .isEqualTo(new Deadline.GivenUp<>("a fault of the program", "java.lang.StackOverflowError"));
            assertThat(deadline.call(() -> Integer.parseInt("no number")))
                    .isInstanceOfSatisfying(
                            Deadline.GivenUp.class,
                            given -> assertThat(given.detail()).contains("no number"));
            assertThat(deadline.call(() -> "well")).isInstanceOf(Deadline.Done.class);
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : depth + deeper(depth + 1);
    }
}
