package org.demarche.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.grouping.Member;
import org.demarche.grouping.Origin;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.demarche.record.Speaker;
import scala.Tuple2;

/**
 * The fourth stage: the same statement across outlets, by the rules of the module {@code grouping}, which compare articles within a week of each
 * other. An archive of up to {@link #IN_ONE} articles is grouped in one piece, exactly as {@code demarche groups} does. A larger one is grouped month
 * by month, each with the seven days before it and the fourteen behind it; a month's groups are those whose earliest report is of that month.
 * Articles without a day of publication are a piece of their own then. Leaves {@code MONTH.groups.gz} and {@code MONTH.done}.
 */
final class GroupStage {
    /** So many articles are grouped in one piece; with more, no executor could hold them. */
    static final long IN_ONE = 50_000;

    static final String GROUPS = ".groups.gz";
    private static final String ALL = "all";
    private static final String UNDATED = "undated";
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_BEHIND = 14;

    private GroupStage() {}

    /** Where a reading comes in: window by window, by source and id. */
    private record Place(String window, String source, String id) implements Serializable, Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byWindow = window.compareTo(other.window);
            int bySource = byWindow != 0 ? byWindow : source.compareTo(other.source);
            return bySource != 0 ? bySource : id.compareTo(other.id);
        }
    }

    /**
     * Groups what was read.
     *
     * @param store the folder of groups
     * @param readings lines of the work folder
     */
    static void run(Store store, JavaRDD<String> readings, long inOne) throws IOException {
        boolean one = readings.count() <= inOne;
        JavaPairRDD<Place, String> placed = readings.flatMapToPair(line -> placed(line, one));
        List<String> windows = one
                ? List.of(ALL)
                : placed.keys().map(Place::window).distinct().collect().stream()
                        .sorted()
                        .toList();
        List<String> pending = new ArrayList<>();
        for (String window : windows) {
            if (!store.exists(window + Fetching.DONE)) {
                pending.add(window);
            }
        }
        if (!pending.isEmpty()) {
            placed.filter(pair -> pending.contains(pair._1().window()))
                    .repartitionAndSortWithinPartitions(new ByWindow(pending))
                    .values()
                    .mapPartitionsWithIndex(new One(store, pending), true)
                    .count();
        }
        store.write("windows", String.join("\n", windows));
    }

    private static Iterator<Tuple2<Place, String>> placed(String line, boolean one) {
        Reading reading = reading(line);
        Article article = reading.article();
        List<Tuple2<Place, String>> places = new ArrayList<>();
        for (String window : one ? List.of(ALL) : windows(article)) {
            places.add(new Tuple2<>(
                    new Place(window, article.source(), Stamp.of(reading).id()), line));
        }
        return places.iterator();
    }

    private static List<String> windows(Article article) {
        TreeSet<String> months = new TreeSet<>();
        article.publishedDay()
                .ifPresentOrElse(
                        day -> {
                            months.add(YearMonth.from(day).toString());
                            months.add(YearMonth.from(day.plusDays(DAYS_BEFORE)).toString());
                            months.add(
                                    YearMonth.from(day.minusDays(DAYS_BEHIND)).toString());
                        },
                        () -> months.add(UNDATED));
        return List.copyOf(months);
    }

    private static Reading reading(String line) {
        try {
            return new RecordCodec().read(line, "the work folder");
        } catch (RecordException e) {
            throw new IllegalStateException("the work folder is damaged: delete it and begin anew", e);
        }
    }

    private static final class ByWindow extends Partitioner {
        private static final long serialVersionUID = 1;
        private final List<String> windows;

        ByWindow(List<String> windows) {
            this.windows = List.copyOf(windows);
        }

        @Override
        public int numPartitions() {
            return windows.size();
        }

        @Override
        public int getPartition(Object key) {
            return windows.indexOf(((Place) key).window());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByWindow by && by.windows.equals(windows);
        }

        @Override
        public int hashCode() {
            return windows.hashCode();
        }
    }

    /** One window. */
    private static final class One implements Function2<Integer, Iterator<String>, Iterator<Long>> {
        private static final long serialVersionUID = 1;
        private final Store store;
        private final List<String> windows;

        One(Store store, List<String> windows) {
            this.store = store;
            this.windows = List.copyOf(windows);
        }

        @Override
        public Iterator<Long> call(Integer partition, Iterator<String> lines) throws IOException {
            String window = windows.get(partition);
            Gathering gathering = Grouping.standard().gather();
            while (lines.hasNext()) {
                Reading reading = reading(lines.next());
                gathering.add(key(reading.article()), called(reading));
            }
            long count = 0;
            try (Store.Draft draft = store.lines(window + GROUPS)) {
                for (Group group : gathering.groups()) {
                    if (isOf(window, group)) {
                        draft.line(json(group));
                        count++;
                    }
                }
                draft.commit();
            }
            Tally tally = new Tally();
            tally.count("groups", count);
            store.write(window + Fetching.DONE, tally.json());
            return List.of(count).iterator();
        }

        /** One page that was fetched twice is one article. */
        private static String key(Article article) {
            return article.url() == null ? article.source() : article.url();
        }

        /** The reading with its id in place of its source, so that reports can be told by it. */
        private static Reading called(Reading reading) {
            Article was = reading.article();
            Article now = new Article(
                    Stamp.of(reading).id(),
                    was.url(),
                    was.outlet(),
                    was.title(),
                    was.authors(),
                    was.published(),
                    was.language(),
                    was.text(),
                    was.sha256(),
                    was.unknown());
            return new Reading(now, reading.statements(), reading.preconditions(), reading.deeds(), reading.unknown());
        }

        private static boolean isOf(String window, Group group) {
            String published = group.earliest().published();
            return window.equals(ALL) || window.equals(UNDATED) || (published != null && published.startsWith(window));
        }
    }

    private static String json(Group group) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode node = nodes.objectNode();
        node.put("id", group.id());
        Speaker speaker = group.speaker();
        node.putObject("speaker")
                .put("name", speaker.name())
                .put("kind", speaker.kind().word())
                .put("id", speaker.id())
                .put("role", speaker.role())
                .put("represents", speaker.represents());
        node.put("said_on", group.saidOn() == null ? null : group.saidOn().toString());
        node.put(
                "articles",
                group.members().stream()
                        .map(m -> m.report().article())
                        .distinct()
                        .count());
        node.put("fullest", group.fullest());
        ArrayNode members = node.putArray("members");
        for (Member member : group.members()) {
            ObjectNode one = members.addObject();
            one.put("article", member.report().source());
            one.put("statement", member.report().statement().id());
            one.put("outlet", member.report().outlet());
            one.put("published", member.report().published());
            one.put("start", member.report().start());
            one.put("end", member.report().end());
            one.put("join", member.join().name().toLowerCase(Locale.ROOT));
            Origin origin = member.origin();
            if (origin != null) {
                one.putObject("origin")
                        .put("basis", origin.basis().name().toLowerCase(Locale.ROOT))
                        .put("name", origin.name())
                        .put(
                                "article",
                                origin.report() == null ? null : origin.report().source());
            }
        }
        return node.toString();
    }
}
