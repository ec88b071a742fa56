package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.record.Article;
import org.junit.jupiter.api.Test;

class PortionsTest {
    private static final int MOST = 10;

    @Test
    void anyTwoArticlesOfOneWeekMeetInOnePairOfPortionsAndNoPairIsLarge() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        long undated = 0;
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2031, 5, 1).plusDays((long) Math.abs(random.nextGaussian() * 20));
            boolean known = random.nextInt(15) > 0;
            articles.add(Article.of("a" + i, null, null, null, List.of(), known ? day.toString() : null, "en", "text"));
            undated += known ? 0 : 1;
            if (known) {
                days.merge(day, 1L, Long::sum);
            }
        }
        Portions portions = new Portions(days, undated, MOST);
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            sizes.merge(portions.of(articles.get(i), i), 1, Integer::sum);
            for (int j = i; j < articles.size(); j++) {
                HashSet<Integer> both = new HashSet<>(portions.pairsOf(portions.of(articles.get(i), i)));
                both.retainAll(portions.pairsOf(portions.of(articles.get(j), j)));
                int own = portions.of(articles.get(i), i);
                int other = portions.of(articles.get(j), j);
                both.removeIf(pair -> own == other
                        && portions.pairs().get(pair).a()
                                != portions.pairs().get(pair).b());
                assertThat(both.size()).as("seed %d, %d and %d", seed, i, j).isLessThanOrEqualTo(1);
                if (ofOneWeek(articles.get(i), articles.get(j))) {
                    assertThat(both).as("seed %d, %d and %d", seed, i, j).hasSize(1);
                }
            }
        }
        assertThat(sizes.values()).as("seed " + seed).allMatch(size -> size <= 2 * MOST);
        assertThat(portions.pairs().size()).isLessThan(sizes.size() * sizes.size() / 2);
    }

    private static boolean ofOneWeek(Article a, Article b) {
        return a.publishedDay().isEmpty()
                || b.publishedDay().isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(
                                a.publishedDay().get(), b.publishedDay().get()))
                        <= 7;
    }
}
