package org.demarche.web.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.CodePointText;
import org.demarche.record.Form;
import org.demarche.record.Reading;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordStatesTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws LedgerException {
        ledger = Ledger.open(folder.resolve("states.db").toString());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(int number) throws LedgerException {
        String text = "Osk said the "
                + (number == 1 ? "ferries to the islands run again" : "price of bread will not be raised") + ".";
        CodePointText points = new CodePointText(text);
        Statement statement = new Statement(
                "s1",
                points.span(0, 3),
                points.span(4, 8),
                List.of(points.span(9, text.length() - 1)),
                new Speaker("Osk", SpeakerKind.PERSON, null, null, "Valdony", Unknown.NONE),
                Form.INDIRECT,
                Act.ASSERT,
                "harbour " + number,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of("Coast Radio"),
                null,
                null,
                List.of(),
                0.9,
                java.util.Map.of(),
                null,
                Unknown.NONE);
        Article article = Article.of(
                "harbour-" + number + ".txt",
                null,
                "Inner Sea Review",
                null,
                List.of(),
                "2031-03-0" + number,
                "en",
                text);
        ledger.add(
                new Reading(article, List.of(statement), List.of(), List.of(), Unknown.NONE), Author.reader("by hand"));
    }

    @Test
    void keepsAStateUntilTheRecordChangesAndThenHasANewOne() throws LedgerException {
        add(1);
        try (RecordStates states = new RecordStates(ledger)) {
            RecordState first = states.now();
            assertThat(states.now()).isSameAs(first);
            add(2);
            RecordState second = states.now();
            assertThat(second).isNotSameAs(first);
            assertThat(second.head()).isEqualTo(ledger.head());
            assertThat(second.issues()).extracting(Tallied::name).containsExactlyInAnyOrder("harbour 1", "harbour 2");
        }
    }

    @Test
    void isWorkedOutOnceHoweverManyAsk() throws Exception {
        add(1);
        AtomicInteger prepared = new AtomicInteger();
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try (RecordStates states = new RecordStates(ledger, fresh -> prepared.incrementAndGet())) {
            List<Callable<RecordState>> asks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asks.add(states::now);
            }
            RecordState one = null;
            for (Future<RecordState> answer : askers.invokeAll(asks)) {
                one = one == null ? answer.get() : one;
                assertThat(answer.get()).isSameAs(one);
            }
            assertThat(prepared).hasValue(1);
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void showsTheStateBeforeWhileANewerOneIsWorkedOutAndNeverAHalfOne() throws Exception {
        add(1);
        CountDownLatch second = new CountDownLatch(1);
        AtomicInteger round = new AtomicInteger();
        try (RecordStates states = new RecordStates(ledger, fresh -> {
            if (round.incrementAndGet() == 2) {
                try {
                    second.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        })) {
            RecordState first = states.now();
            add(2);
            assertThat(states.now()).isSameAs(first);
            second.countDown();
            assertThat(states.awaited().head()).isEqualTo(ledger.head());
            assertThat(states.now().issues()).hasSize(2);
        }
    }

    @Test
    void findsWhatBelongsToAnIssueASideAnOutletAndAnOrigin() throws Exception {
        add(1);
        add(2);
        try (RecordStates states = new RecordStates(ledger)) {
            RecordState state = states.awaited();
            assertThat(state.saidOn("harbour 2"))
                    .extracting(said -> said.statement().issue())
                    .containsExactly("harbour 2");
            assertThat(state.saidBy("Valdony")).hasSize(2);
            assertThat(state.saidIn("Inner Sea Review")).hasSize(2);
            assertThat(state.saidIn("Another Paper")).isEmpty();
            assertThat(state.citing("Coast Radio")).hasSize(2);
            assertThat(state.timelineOn("harbour 1").events()).hasSize(1);
            assertThat(state.timelineOf("Valdony").events()).hasSize(2);
            assertThat(state.cellsOn("harbour 1")).hasSize(1);
            assertThat(state.cellsOf("Valdony")).hasSize(2);
        }
    }
}
