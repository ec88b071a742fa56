package org.demarche.archive;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.demarche.grouping.Chain;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.grouping.Pairing;
import org.demarche.grouping.Vocabulary;
import org.demarche.record.Reading;
import scala.Tuple2;

/**
 * Groups more articles than an executor can hold, with the outcome that grouping them in one piece would have. First the words of all articles are counted;
 * then portions of articles are compared, two at a time, those that lie within a week of each other ({@link Portions}), and each pair of portions leaves
 * {@code p000001.alike.gz}, {@code p000001.copies.gz} and {@code p000001.done}; last, what hangs together is found ({@link Components}), and each such chain
 * of statements is parted into groups, in {@code c000001.groups.gz}.
 */
final class WideGrouping {
    private static final String ALIKE = ".alike.gz";
    private static final String COPIES = ".copies.gz";

    private final Store store;
    private final JavaSparkContext context;
    /** All readings with their places among all. */
    private final JavaPairRDD<String, Long> placed;

    private final long most;

    WideGrouping(Store store, JavaRDD<String> readings, long most) {
        this.store = store;
        this.context = JavaSparkContext.fromSparkContext(readings.context());
        this.most = most;
        this.placed = readings.mapToPair(line -> new Tuple2<>(GroupStage.Place.of(line), line))
                .sortByKey()
                .values()
                .zipWithIndex()
                .persist(StorageLevel.DISK_ONLY());
    }

    void run() throws IOException {
        Portions portions = portions();
        List<Integer> pending = new ArrayList<>();
        for (int pair = 0; pair < portions.pairs().size(); pair++) {
            if (!store.exists(name('p', pair) + Fetching.DONE)) {
                pending.add(pair);
            }
        }
        if (!pending.isEmpty()) {
            compare(portions, pending);
        }
        chains();
        placed.unpersist(false);
    }

    private static String name(char kind, int number) {
        return "%c%06d".formatted(kind, number);
    }

    private Portions portions() {
        Map<String, Long> days = placed.keys()
                .map(line -> GroupLines.reading(line)
                        .article()
                        .publishedDay()
                        .map(LocalDate::toString)
                        .orElse(""))
                .countByValue();
        TreeMap<LocalDate, Long> dated = new TreeMap<>();
        days.forEach((day, count) -> {
            if (!day.isEmpty()) {
                dated.put(LocalDate.parse(day), count);
            }
        });
        return new Portions(dated, days.getOrDefault("", 0L), most);
    }

    /** An article in a pair of portions. */
    private record Turn(int pair, long place) implements Serializable, Comparable<Turn> {
        private static final Comparator<Turn> ORDER =
                Comparator.comparingInt(Turn::pair).thenComparingLong(Turn::place);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    private void compare(Portions portions, List<Integer> pending) {
        List<Vocabulary.Use> shared = placed.flatMapToPair(
                        read -> Grouping.standard().uses(read._2(), GroupLines.reading(read._1())).stream()
                                .map(use -> new Tuple2<>(use.term(), use))
                                .iterator())
                .reduceByKey(Vocabulary.Use::and)
                .values()
                .filter(Vocabulary.Use::isShared)
                .collect();
        Broadcast<Vocabulary> vocabulary = context.broadcast(Vocabulary.of((int) placed.count(), shared));
        placed.flatMapToPair(read -> {
                    int portion = portions.of(GroupLines.reading(read._1()).article(), read._2());
                    return portions.pairsOf(portion).stream()
                            .filter(pair -> java.util.Collections.binarySearch(pending, pair) >= 0)
                            .map(pair -> new Tuple2<>(new Turn(pair, read._2()), read._1()))
                            .iterator();
                })
                .repartitionAndSortWithinPartitions(new ByNumber(pending))
                .mapPartitionsWithIndex(new Compare(store, vocabulary, portions, pending), true)
                .count();
        vocabulary.destroy();
    }

    /** A partition for each of some numbers. */
    private static final class ByNumber extends Partitioner {
        private static final long serialVersionUID = 1;
        private final List<Integer> numbers;

        ByNumber(List<Integer> numbers) {
            this.numbers = List.copyOf(numbers);
        }

        @Override
        public int numPartitions() {
            return numbers.size();
        }

        @Override
        public int getPartition(Object key) {
            int number = key instanceof Turn turn ? turn.pair() : ((Item) key).piece(numbers.size());
            return java.util.Collections.binarySearch(numbers, number);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByNumber by && by.numbers.equals(numbers);
        }

        @Override
        public int hashCode() {
            return numbers.hashCode();
        }
    }

    /** Compares two portions. */
    private static final class Compare
            implements Function2<Integer, Iterator<Tuple2<Turn, String>>, Iterator<Integer>> {
        private static final long serialVersionUID = 1;
        private final Store store;
        private final Broadcast<Vocabulary> vocabulary;
        private final Portions portions;
        private final List<Integer> pairs;

        Compare(Store store, Broadcast<Vocabulary> vocabulary, Portions portions, List<Integer> pairs) {
            this.store = store;
            this.vocabulary = vocabulary;
            this.portions = portions;
            this.pairs = List.copyOf(pairs);
        }

        @Override
        public Iterator<Integer> call(Integer partition, Iterator<Tuple2<Turn, String>> articles) throws IOException {
            int number = pairs.get(partition);
            int first = portions.pairs().get(number).a();
            Pairing pairing = Grouping.standard().pair(vocabulary.value());
            while (articles.hasNext()) {
                Tuple2<Turn, String> next = articles.next();
                Reading reading = GroupLines.reading(next._2());
                long place = next._1().place();
                boolean other = portions.of(reading.article(), place) != first;
                pairing.add(place, GroupLines.key(reading.article()), reading, other);
            }
            String name = name('p', number);
            try (Store.Draft alike = store.lines(name + ALIKE);
                    Store.Draft copies = store.lines(name + COPIES)) {
                pairing.run(new Pairing.Sink() {
                    @Override
                    public void alike(long a, long b, float likelihood) {
                        Store.write(alike, a + " " + b + " " + likelihood);
                    }

                    @Override
                    public void copies(long a, long b) {
                        Store.write(copies, a + " " + b);
                    }
                });
                alike.commit();
                copies.commit();
            }
            store.write(name + Fetching.DONE, new Tally().json());
            return List.of(number).iterator();
        }
    }

    /** Two statements that are alike. */
    private record Alike(long a, long b, float likelihood) implements Serializable {
        static Alike of(String line) {
            String[] parts = line.split(" ");
            return new Alike(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Float.parseFloat(parts[2]));
        }
    }

    /** What belongs to a chain of statements: reports, likenesses, copies, in this order. */
    private record Item(long chain, int kind, long a, long b) implements Serializable, Comparable<Item> {
        static final int REPORT = 0;
        static final int ALIKE = 1;
        static final int COPIES = 2;

        private static final Comparator<Item> ORDER = Comparator.comparingLong(Item::chain)
                .thenComparingInt(Item::kind)
                .thenComparingLong(Item::a)
                .thenComparingLong(Item::b);

        int piece(int pieces) {
            return Math.floorMod(Long.hashCode(chain * 0x9E3779B97F4A7C15L), pieces);
        }

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    private void chains() throws IOException {
        JavaRDD<Alike> alike = store.all(context, ALIKE).map(Alike::of);
        JavaPairRDD<Long, Long> chains = Components.of(alike.filter(each -> Pairing.joins(each.likelihood()))
                        .mapToPair(each -> new Tuple2<>(each.a(), each.b())))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<Item, String> reports = placed.flatMapToPair(WideGrouping::reports)
                .join(chains)
                .mapToPair(told -> new Tuple2<>(
                        new Item(told._2()._2(), Item.REPORT, told._1(), 0),
                        told._2()._1()));
        JavaPairRDD<Item, String> likenesses = alike.mapToPair(each -> new Tuple2<>(each.a(), each))
                .join(chains)
                .mapToPair(told -> new Tuple2<>(told._2()._1().b(), told._2()))
                .join(chains)
                .values()
                .filter(told -> told._1()._2().equals(told._2()))
                .mapToPair(told -> {
                    Alike each = told._1()._1();
                    return new Tuple2<>(
                            new Item(told._2(), Item.ALIKE, each.a(), each.b()), Float.toString(each.likelihood()));
                });
        int pieces = (int) Math.max(1, placed.count() / most);
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, pieces).boxed().toList();
        Store folder = store;
        reports.union(likenesses)
                .union(copies(chains))
                .repartitionAndSortWithinPartitions(new ByNumber(numbers))
                .mapPartitionsWithIndex((piece, items) -> parted(folder, piece, items), true)
                .count();
        chains.unpersist(false);
    }

    /** Copies, for each chain that has statements of both articles. */
    private JavaPairRDD<Item, String> copies(JavaPairRDD<Long, Long> chains) throws IOException {
        JavaPairRDD<Long, Long> chainsOf = placed.flatMapToPair(WideGrouping::keys)
                .join(chains)
                .mapToPair(Tuple2::_2)
                .distinct();
        JavaPairRDD<Tuple2<Long, Long>, Integer> known = chainsOf.mapToPair(of -> new Tuple2<>(of, 0));
        return store.all(context, COPIES)
                .mapToPair(line -> {
                    String[] parts = line.split(" ");
                    return new Tuple2<>(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                })
                .distinct()
                .join(chainsOf)
                .mapToPair(pair ->
                        new Tuple2<>(new Tuple2<>(pair._2()._1(), pair._2()._2()), pair._1()))
                .join(known)
                .mapToPair(pair -> new Tuple2<>(
                        new Item(
                                pair._1()._2(),
                                Item.COPIES,
                                pair._2()._1(),
                                pair._1()._1()),
                        ""));
    }

    private static Iterator<Tuple2<Long, String>> reports(Tuple2<String, Long> read) {
        Reading was = GroupLines.reading(read._1());
        Reading reading = GroupLines.called(was);
        String key = GroupLines.key(was.article());
        List<Tuple2<Long, String>> reports = new ArrayList<>();
        for (int i = 0; i < reading.statements().size(); i++) {
            reports.add(new Tuple2<>(
                    Pairing.statement(read._2(), i),
                    ReportLine.of(key, reading.article(), reading.statements().get(i))));
        }
        return reports.iterator();
    }

    /** The statements of an article with what tells it from all others. */
    private static Iterator<Tuple2<Long, Long>> keys(Tuple2<String, Long> read) {
        Reading reading = GroupLines.reading(read._1());
        long key = Vocabulary.key(GroupLines.key(reading.article()));
        List<Tuple2<Long, Long>> keys = new ArrayList<>();
        for (int i = 0; i < reading.statements().size(); i++) {
            keys.add(new Tuple2<>(Pairing.statement(read._2(), i), key));
        }
        return keys.iterator();
    }

    /** Parts the chains of one piece of work into groups. */
    private static Iterator<Integer> parted(Store store, int piece, Iterator<Tuple2<Item, String>> items)
            throws IOException {
        try (Store.Draft draft = store.lines(name('c', piece) + GroupStage.GROUPS)) {
            Chain chain = new Chain();
            long of = -1;
            while (items.hasNext()) {
                Tuple2<Item, String> next = items.next();
                Item item = next._1();
                if (item.chain() != of) {
                    write(chain, draft);
                    chain = new Chain();
                    of = item.chain();
                }
                switch (item.kind()) {
                    case Item.REPORT -> chain.add(item.a(), ReportLine.report(next._2()));
                    case Item.ALIKE -> chain.alike(item.a(), item.b(), Float.parseFloat(next._2()));
                    default -> chain.copies(item.a(), item.b());
                }
            }
            write(chain, draft);
            draft.commit();
        }
        return List.of(piece).iterator();
    }

    private static void write(Chain chain, Store.Draft draft) throws IOException {
        for (Group group : chain.groups()) {
            draft.line(GroupLines.json(group));
        }
    }
}
