package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.record.Act;
import org.demarche.record.Article;
import org.demarche.record.Form;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Reader READER = Reader.load(Grade.FAST);

    private static Reading read(String text) {
        return READER.read(Article.of("a.txt", null, "The Harbour Post", null, List.of(), "2031-05-08", "en", text));
    }

    private static final String REPORT = """
            Veldra will talk only if Ostmark withdraws

            Veldra's foreign minister, Lena Arvo, said on Tuesday that her country would negotiate only if Ostmark withdrew its troops from the valley.

            “We are ready to sit down tomorrow,” Arvo told reporters. “But the guns must leave first.”

            “Nobody should doubt it.”

            The Ostmark government rejected the demand. A spokesman, Tor Halden, called on Veldra to lift the blockade.
            """;

    @Test
    void findsWhoSaidWhatOnWhatCondition() {
        Reading reading = read(REPORT);
        Statement conditional = reading.statements().stream()
                .filter(s -> !s.conditions().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(conditional.speaker().name()).isEqualTo("Lena Arvo");
        assertThat(conditional.act()).isEqualTo(Act.OFFER);
        assertThat(conditional.form()).isEqualTo(Form.INDIRECT);
        assertThat(conditional.conditions().get(0).span().text()).startsWith("only if Ostmark withdrew");
        assertThat(conditional.saidOn()).hasToString("2031-05-06");
    }

    @Test
    void aQuotationThatGoesOnBehindTheSpeakerIsOneStatement() {
        assertThat(read(REPORT).statements())
                .anySatisfy(s -> assertThat(s.contentText())
                        .contains("We are ready to sit down tomorrow")
                        .contains("But the guns must leave first"));
    }

    @Test
    void aParagraphThatIsNothingButAQuotationContinuesTheSpeaker() {
        assertThat(read(REPORT).statements()).anySatisfy(s -> {
            assertThat(s.contentText()).isEqualTo("“Nobody should doubt it.”");
            assertThat(s.cue()).isNull();
            assertThat(s.speaker().name()).isEqualTo("Lena Arvo");
        });
    }

    @Test
    void aHeadlineThatTheBodyRepeatsIsNoStatement() {
        assertThat(read(REPORT).statements())
                .allSatisfy(s -> assertThat(s.start()).isGreaterThan(40));
    }

    @Test
    void everyReadingCanBeWrittenAndReadAgain() throws RecordException {
        RecordCodec codec = new RecordCodec();
        Reading reading = read(REPORT);
        assertThat(reading.statements()).isNotEmpty();
        assertThat(codec.read(codec.write(reading), "line")).isEqualTo(reading);
    }

    @Test
    void everyStatementIsLikelyToSomeDegree() {
        assertThat(read(REPORT).statements())
                .allSatisfy(s -> assertThat(s.confidence()).isNotNull().isBetween(0.0, 1.0));
    }

    @Test
    void readsTheSameFromManyThreads() throws Exception {
        Reading alone = read(REPORT);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Reading>> readings = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                readings.add(threads.submit(() -> read(REPORT)));
            }
            for (Future<Reading> reading : readings) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void neverFailsWhateverTheText(long seed) throws RecordException {
        Random random = new Random(seed);
        String[] pieces = {
            "said",
            "told",
            "“",
            "”",
            "\"",
            "'",
            "that",
            "Ostmark",
            "The",
            "This",
            "he",
            "who",
            "if",
            "only if",
            "unless",
            ",",
            ".",
            "\n\n",
            "\n",
            "(",
            ")",
            "according to",
            "president",
            "Lena Arvo",
            "on Tuesday",
            "31 February",
            "May 8",
            "’s",
            "“ “",
            "to",
            "will",
            "not",
            "guarantee",
            "and",
            ":",
            "-",
            "🕊",
            "2031",
            "Reuters",
            "its",
            "calls for",
            "must",
            "a",
            "of",
            "\u200b",
            "AFP",
            "in an interview with",
            "after",
            "both",
            "including",
            ";",
            "denied",
            "was",
            "withdraw"
        };
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(4000); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
        RecordCodec codec = new RecordCodec();
        Reading reading = read(text.toString());
        assertThat(codec.read(codec.write(reading), "seed " + seed)).isEqualTo(reading);
    }

    @Test
    void aTextWithoutWordsHasNoStatements() {
        assertThat(read("").statements()).isEmpty();
        assertThat(read(" … — “”").statements()).isEmpty();
    }
}
