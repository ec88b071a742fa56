package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.ledger.Readings.Said;
import org.demarche.record.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothHomes
class SearchTest {
    @Parameter
    TestHome home;

    private static final String TEXT =
            "Premier Zoë Čapek said the salt road reopens on Monday. Kel Orrin demanded security"
                    + " guarantees for the coast if the fleet stays. Ayo Bern refused any guarantees about security."
                    + " A harbour official said the fish market stays shut.";

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void fill() throws LedgerException {
        ledger = Ledger.open(home.address(folder, "test"));
        ledger.add(
                Readings.reading(
                        Readings.article("https://example.org/a", "Coast Daily", "2031-02-10", TEXT),
                        Said.of("Zoë Čapek", "the salt road reopens on Monday").issue("salt road"),
                        Said.of("Kel Orrin", "security guarantees for the coast if the fleet stays")
                                .act(Act.DEMAND)
                                .on("2031-02-08")
                                .when("if the fleet stays"),
                        Said.of("Ayo Bern", "any guarantees about security")
                                .act(Act.REFUSE)
                                .on("2031-01")),
                Author.reader("fast test"));
        ledger.add(
                Readings.reading(
                        Readings.article("https://example.org/b", "The Weir", "2031-03-01", TEXT),
                        Said.of("Zoë Čapek", "the fish market stays shut").issue("fish market")),
                Author.reader("fast test"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> speakers(Query query) throws LedgerException {
        Page<StatementView> page = ledger.search(query);
        assertThat(page.total()).isEqualTo(page.items().size());
        assertThat(page.exact()).isTrue();
        return page.items().stream().map(v -> v.statement().speaker().name()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guarantees | Kel Orrin, Ayo Bern",
                "\"security guarantees\" | Kel Orrin",
                "security guarantees | Kel Orrin, Ayo Bern",
                "\u201csecurity guarantees\u201d | Kel Orrin",
                "\"security guarantees | Kel Orrin",
                "capek | Zoë Čapek, Zoë Čapek",
                "ČAPEK salt | Zoë Čapek",
                "guarant* -coast | Ayo Bern",
                "market NOT fish | ''",
                "coast-security | ''",
                "security-guarantees | Kel Orrin",
                "!!! | ''",
                "-coast | ''",
            })
    void wordsFindWhatTheyShould(String words, String expected) throws LedgerException {
        List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(", "));

        assertThat(speakers(Query.ALL.words(words))).containsExactlyElementsOf(names);
        assertThat(speakers(Query.ALL.words(words).order(Query.Order.RANK))).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyFilterNarrows() throws LedgerException {
        assertThat(speakers(Query.ALL)).containsExactly("Zoë Čapek", "Zoë Čapek", "Kel Orrin", "Ayo Bern");
        assertThat(speakers(Query.ALL.words("  "))).hasSize(4);
        assertThat(speakers(Query.ALL.speaker("zoe-capek"))).hasSize(2);
        assertThat(speakers(Query.ALL.outlet("The Weir"))).containsExactly("Zoë Čapek");
        assertThat(speakers(Query.ALL.act(Act.DEMAND))).containsExactly("Kel Orrin");
        assertThat(speakers(Query.ALL.issue("fish market"))).containsExactly("Zoë Čapek");
        assertThat(speakers(Query.ALL.represents("Norland"))).hasSize(4);
        assertThat(speakers(Query.ALL.represents("Sudmark"))).isEmpty();
        assertThat(speakers(Query.ALL.from(LocalDate.of(2031, 2, 9)))).containsExactly("Zoë Čapek", "Zoë Čapek");
        assertThat(speakers(Query.ALL.to(LocalDate.of(2031, 1, 31)))).containsExactly("Ayo Bern");
        assertThat(speakers(Query.ALL.conditional(true))).containsExactly("Kel Orrin");
        assertThat(speakers(Query.ALL.conditional(false))).hasSize(3);
        assertThat(speakers(Query.ALL.reviewed(true))).isEmpty();
        assertThat(speakers(Query.ALL.reviewed(false))).hasSize(4);
        assertThat(speakers(Query.ALL.flagged(true))).isEmpty();
        assertThat(speakers(Query.ALL.speaker("zoe-capek").outlet("Coast Daily").words("road")))
                .containsExactly("Zoë Čapek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWEST", "RANK"})
    void pagesFollowEachOtherWithoutGapOrRepetition(Query.Order order) throws LedgerException {
        for (int i = 0; i < 30; i++) {
            String text = "Report " + i + ": Ada Brook said the dam would hold, and " + "hold ".repeat(i % 5) + "on.";
            ledger.add(
                    Readings.reading(
                            Readings.article("https://example.org/p" + i, "The Weir", "2031-04-0" + (1 + i % 9), text),
                            Said.of("Ada Brook", text.substring(text.indexOf("the dam"), text.length() - 1))),
                    Author.reader("fast test"));
        }
        Query query = Query.ALL.words("dam").order(order).limit(7);
        List<String> paged = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Page<StatementView> page = ledger.search(next.get().isEmpty() ? query : query.after(next.get()));
            assertThat(page.total()).isEqualTo(30);
            page.items().forEach(view -> paged.add(view.id()));
            next = page.next();
        }

        assertThat(paged).hasSize(30).doesNotHaveDuplicates();
        assertThat(paged)
                .containsExactlyElementsOf(ledger.search(query.limit(500)).items().stream()
                        .map(StatementView::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "_", "2031-99-99_4", "zz_1", "2031-01-01_", "' OR 1=1 --"})
    void aPageThatNeverWasIsRefusedNotGuessed(String after) {
        for (Query.Order order : Query.Order.values()) {
            assertThatThrownBy(() ->
                            ledger.search(Query.ALL.words("fish").order(order).after(after)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("names no page");
        }
    }

    @Test
    void noSearchTextBreaksTheFullText() throws LedgerException {
        long seed = System.nanoTime();
        System.out.println("seed of the hostile searches: " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "\"",
            "'",
            "*",
            "^",
            "(",
            ")",
            "{",
            "}",
            "+",
            "-",
            ":",
            "NEAR(",
            "NEAR",
            "AND",
            "OR",
            "NOT",
            "words:",
            "\0",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            " ",
            "\n",
            "\t",
            ",",
            ".",
            ";",
            "--",
            "/*",
            "%",
            "_",
            "\\",
            "guarantees",
            "fish",
            "é",
            "e\u0301",
            "العربية",
            "\u202e",
            "\ufeff",
            "rowid",
            "rank",
            "{words speaker}:",
            "\"\"",
            "\"\"\"",
            "a*b",
            "\u201c",
            "\u201d",
            "12"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            Query.Order order = random.nextBoolean() ? Query.Order.NEWEST : Query.Order.RANK;
            assertThat(ledger.search(Query.ALL.words(text.toString()).order(order))
                            .total())
                    .as("search for <%s>", text)
                    .isBetween(0L, 4L);
        }
    }

    @Test
    void aHugeSearchTextIsAnswered() throws LedgerException {
        assertThat(ledger.search(Query.ALL.words("fish ".repeat(500_000))).total())
                .isEqualTo(1);
        assertThat(ledger.search(Query.ALL.words("\"" + "fish ".repeat(500_000)))
                        .total())
                .isZero();
        assertThat(ledger.search(Query.ALL.words("x".repeat(1_000_000))).total())
                .isZero();
    }

    @Test
    void aSpeakersPageCounts() throws LedgerException {
        SpeakerView page = ledger.speaker("zoe-capek").orElseThrow();

        assertThat(page.speaker().name()).isEqualTo("Zoë Čapek");
        assertThat(page.statements()).isEqualTo(2);
        assertThat(page.acts()).containsExactly(new Tally("assert", "assert", 2));
        assertThat(page.issues())
                .containsExactly(new Tally("fish market", "fish market", 1), new Tally("salt road", "salt road", 1));
        assertThat(page.represents()).containsExactly(new Tally("Norland", "Norland", 2));
        assertThat(page.latest()).hasSize(2);
        assertThat(ledger.speaker("nobody")).isEmpty();
    }

    @Test
    void theListsCount() throws LedgerException {
        assertThat(ledger.speakers()).first().isEqualTo(new Tally("zoe-capek", "Zoë Čapek", 2));
        assertThat(ledger.outlets())
                .containsExactly(new Tally("Coast Daily", "Coast Daily", 3), new Tally("The Weir", "The Weir", 1));
        assertThat(ledger.issues())
                .extracting(Tally::label)
                .containsExactly("border talks", "fish market", "salt road");
        assertThat(ledger.acts()).extracting(Tally::label).containsExactly("assert", "demand", "refuse");
        assertThat(ledger.represented()).containsExactly(new Tally("Norland", "Norland", 4));
        assertThat(ledger.latest(1)).extracting(v -> v.article().outlet()).containsExactly("The Weir");
    }
}
