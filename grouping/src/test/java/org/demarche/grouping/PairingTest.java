package org.demarche.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.record.Reading;
import org.demarche.record.Speaker;
import org.junit.jupiter.api.Test;

class PairingTest {
    private static final List<Speaker> SPEAKERS = List.of(
            News.person("Ada Holm", "Kestria"),
            News.person("Holm", null),
            News.person("Ivo Vargo", "Kestria"),
            News.unnamed("a spokesman"));
    private static final List<String> WORDS = List.of(
            "grain",
            "harbour",
            "winter",
            "lighthouse",
            "customs",
            "barley",
            "pilots",
            "storms",
            "treaty",
            "copper",
            "engineers",
            "patrol",
            "fishermen",
            "railway",
            "tariffs",
            "council",
            "ferry",
            "mint",
            "quarrel",
            "wheat");

    @Test
    void portionsThatMeetComeToTheGroupsOfOneGathering() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            readings.add(article(i, random));
        }
        List<Group> together = Grouping.standard().group(readings);
        assertThat(together).as("seed " + seed).hasSizeGreaterThan(5);
        assertThat(inPortions(readings, 1 + random.nextInt(5), random))
                .as("seed " + seed)
                .isEqualTo(together);
    }

    /** An article of a few events, some of it as others have it. */
    private static Reading article(int number, Random random) {
        int event = random.nextInt(6);
        String day = random.nextInt(8) == 0
                ? null
                : LocalDate.of(2031, 5, 1)
                        .plusDays(event * 3L + random.nextInt(9))
                        .toString();
        News news = News.of("Outlet " + number, day);
        for (int i = 0; i < 3; i++) {
            news.tells(
                    "In the town of Orsk" + event + " " + words(new Random(event * 31L + random.nextInt(3)), 14) + ".");
        }
        for (int i = 0; i < 4; i++) {
            Random told = new Random(event * 17L + random.nextInt(5));
            Speaker speaker = SPEAKERS.get(random.nextInt(10) == 0 ? random.nextInt(4) : told.nextInt(4));
            String said = words(told, 8) + (random.nextInt(3) == 0 ? " " + words(random, 2) : "");
            news.says(speaker, random.nextInt(3) == 0 ? "\"" + said + "\"" : said);
        }
        return news.reading();
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())) + (random.nextInt(6) == 0 ? random.nextInt(40) : ""));
        }
        return String.join(" ", words);
    }

    private record Alike(long a, long b, float likelihood) {}

    private static List<Group> inPortions(List<Reading> readings, int portions, Random random) {
        Grouping grouping = Grouping.standard();
        Map<Long, Vocabulary.Use> uses = new HashMap<>();
        int[] portion = new int[readings.size()];
        for (int i = 0; i < readings.size(); i++) {
            grouping.uses(i, readings.get(i)).forEach(use -> uses.merge(use.term(), use, Vocabulary.Use::and));
            portion[i] = random.nextInt(portions);
        }
        Vocabulary vocabulary = Vocabulary.of(
                readings.size(),
                uses.values().stream().filter(Vocabulary.Use::isShared).toList());
        List<Alike> alike = new ArrayList<>();
        List<long[]> copies = new ArrayList<>();
        for (int a = 0; a < portions; a++) {
            for (int b = a; b < portions; b++) {
                Pairing pairing = grouping.pair(vocabulary);
                for (int i = 0; i < readings.size(); i++) {
                    if (portion[i] == a || portion[i] == b) {
                        pairing.add(i, readings.get(i).article().source(), readings.get(i), portion[i] != a);
                    }
                }
                pairing.run(new Pairing.Sink() {
                    @Override
                    public void alike(long x, long y, float likelihood) {
                        alike.add(new Alike(x, y, likelihood));
                    }

                    @Override
                    public void copies(long x, long y) {
                        copies.add(new long[] {x, y});
                    }
                });
            }
        }
        return chained(readings, alike, copies);
    }

    private static List<Group> chained(List<Reading> readings, List<Alike> alike, List<long[]> copies) {
        TreeMap<Long, Report> reports = new TreeMap<>();
        TreeMap<Long, Long> least = new TreeMap<>();
        for (int i = 0; i < readings.size(); i++) {
            for (int s = 0; s < readings.get(i).statements().size(); s++) {
                long number = Pairing.statement(i, s);
                reports.put(
                        number,
                        Report.of(
                                readings.get(i).article(),
                                readings.get(i).statements().get(s)));
                least.put(number, number);
            }
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Alike each : alike) {
                long first = Math.min(least.get(each.a), least.get(each.b));
                if (Pairing.joins(each.likelihood) && (least.get(each.a) != first || least.get(each.b) != first)) {
                    least.put(each.a, first);
                    least.put(each.b, first);
                    changed = true;
                }
            }
        }
        TreeMap<Long, Chain> chains = new TreeMap<>();
        reports.forEach((number, report) ->
                chains.computeIfAbsent(least.get(number), n -> new Chain()).add(number, report));
        for (Alike each : alike) {
            if (least.get(each.a).equals(least.get(each.b))) {
                chains.get(least.get(each.a)).alike(each.a, each.b, each.likelihood);
            }
        }
        chains.values().forEach(chain -> copies.forEach(pair -> chain.copies(pair[0], pair[1])));
        List<Group> groups = new ArrayList<>();
        chains.values().forEach(chain -> groups.addAll(chain.groups()));
        groups.sort(java.util.Comparator.comparingInt(group -> group.members().stream()
                .mapToInt(member -> place(readings, member.report()))
                .min()
                .orElseThrow()));
        return groups;
    }

    /** Where a report comes among all. */
    private static int place(List<Reading> readings, Report report) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).article().source().equals(report.source())) {
                return i * 1000 + readings.get(i).statements().indexOf(report.statement());
            }
        }
        throw new AssertionError(report.source());
    }
}
