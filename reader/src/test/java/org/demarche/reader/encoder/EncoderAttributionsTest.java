package org.demarche.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.reader.attribution.Attribution;
import org.demarche.reader.text.Passages;
import org.demarche.record.Article;
import org.demarche.record.Span;
import org.junit.jupiter.api.Test;

class EncoderAttributionsTest {
    private static final String HARBOUR =
            "😀 Port to stay shut\n\nThe harbour will stay closed for two weeks, Minister Ana Ruiz told"
                    + " reporters on Monday.\n\n“Nobody sails,” she said, “until the dredging is done.”";

    private static Passages passages(String text) {
        return Passages.of(Article.of("test.txt", null, null, null, List.of(), null, "en", text));
    }

    @Test
    void findsWhoSaidWhatAndByWhichWord() {
        List<Attribution> found = EncoderAttributions.standard().in(passages(HARBOUR));
        assertThat(found).anySatisfy(attribution -> {
            assertThat(attribution.source()).extracting(Span::text).asString().contains("Ruiz");
            assertThat(attribution.cue()).extracting(Span::text).asString().contains("told");
            assertThat(attribution.content().get(0).text()).contains("harbour will stay closed");
        });
        assertThat(found).anySatisfy(attribution -> {
            assertThat(attribution.source()).extracting(Span::text).isEqualTo("she");
            assertThat(attribution.cue()).extracting(Span::text).isEqualTo("said");
            assertThat(attribution.content()).hasSize(2);
        });
    }

    @Test
    void anAgencyThatPassesWordsOnDoesNotTakeThemFromTheSpeaker() {
        List<Attribution> found = EncoderAttributions.standard()
                .in(passages("Talks end\n\nThe harbour will stay closed for two weeks, Minister Ana Ruiz said in an"
                        + " interview with the station Caldis One broadcast on 3 May, Continental Wire reports."));
        assertThat(found).anySatisfy(attribution -> {
            assertThat(attribution.source()).extracting(Span::text).asString().contains("Ruiz");
            assertThat(attribution.content().get(0).text()).startsWith("The harbour will stay closed");
        });
    }

    @Test
    void anArticleWithoutWordsHasNoAttributions() {
        assertThat(EncoderAttributions.standard().in(passages(""))).isEmpty();
        assertThat(EncoderAttributions.standard().in(passages("\n \n"))).isEmpty();
    }

    @Test
    void aLongArticleIsReadToItsEnd() {
        String text = (HARBOUR + "\n\n").repeat(60);
        List<Attribution> found = EncoderAttributions.standard().in(passages(text));
        assertThat(found.get(found.size() - 1).start()).isGreaterThan(text.length() * 19 / 20);
    }

    @Test
    void anEndlessLineIsReadWithoutHarm() {
        assertThat(EncoderAttributions.standard().in(passages("said ".repeat(20_000))))
                .isNotNull();
        assertThat(EncoderAttributions.standard().in(passages("x".repeat(200_000))))
                .isEmpty();
    }

    @Test
    void manyThreadsReadWhatOneReads() throws InterruptedException, ExecutionException {
        List<Passages> articles = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            articles.add(
                    passages(HARBOUR + ("\n\nThe mayor, Tom Ito, denied that " + i + " ships had sunk.").repeat(i)));
        }
        List<List<Attribution>> alone =
                articles.stream().map(EncoderAttributions.standard()::in).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Attribution>>> together = new ArrayList<>();
            for (Passages article : articles) {
                together.add(threads.submit(() -> EncoderAttributions.standard().in(article)));
            }
            for (int i = 0; i < articles.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
