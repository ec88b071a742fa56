package org.demarche.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JoiningTest {
    @Test
    void aStatementThatIsLikeTwoUnlikeOnesDoesNotJoinThem() {
        Similarities similarities = new Similarities();
        similarities.put(0, 1, 0.9);
        similarities.put(1, 2, 0.6);
        assertThat(new Joining(3, similarities, Ties.NONE, (a, b) -> 0).run(0.5))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void threeThatAreAlikeAreOneGroup() {
        Similarities similarities = new Similarities();
        similarities.put(0, 1, 0.9);
        similarities.put(1, 2, 0.8);
        similarities.put(0, 2, 0.6);
        assertThat(new Joining(3, similarities, Ties.NONE, (a, b) -> 0).run(0.5))
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void unlikeStatementsOfOneArticleNeverMeet() {
        Similarities similarities = new Similarities();
        similarities.put(0, 1, 0.9);
        similarities.put(1, 2, 0.9);
        assertThat(new Joining(3, similarities, Ties.NONE, (a, b) -> a != 1 && b != 1 ? 1 : 0).run(0.5))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void similaritiesKeepWhatAnOrdinaryMapKeeps() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Similarities similarities = new Similarities();
        Map<Long, Double> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int a = random.nextInt(400);
            int b = 400 + random.nextInt(400);
            double value = random.nextInt(1000) / 1000.0;
            similarities.put(random.nextBoolean() ? a : b, 0, 0.5);
            similarities.put(b, a, value);
            expected.put(Similarities.key(a, b), value);
        }
        expected.forEach((key, value) -> {
            int a = (int) (key >>> 32);
            int b = key.intValue();
            if (a != 0) {
                assertThat(similarities.get(a, b, -1)).as("seed " + seed).isEqualTo((double) value.floatValue());
            }
        });
        assertThat(similarities.get(1, 2, -1)).isEqualTo(-1);
    }

    @Test
    void groupsNeverShareAStatement() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Similarities similarities = new Similarities();
        for (int i = 0; i < 2000; i++) {
            int a = random.nextInt(200);
            int b = random.nextInt(200);
            if (a != b) {
                similarities.put(a, b, random.nextDouble());
            }
        }
        List<Integer> members = new Joining(200, similarities, Ties.NONE, (a, b) -> 0)
                .run(0.3).stream().flatMap(List::stream).toList();
        assertThat(members).as("seed " + seed).doesNotHaveDuplicates();
    }
}
