package org.demarche.archive;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.demarche.grouping.Gathering;
import org.demarche.grouping.Group;
import org.demarche.grouping.Grouping;
import org.demarche.record.Reading;
import scala.Tuple2;

/**
 * The fourth stage: the same statement across outlets, by the rules of the module {@code grouping}. An archive of up to {@link #IN_ONE} articles is
 * grouped in one piece, as {@code demarche groups} does it; a larger one in portions ({@link WideGrouping}), with the same outcome. The order of the
 * articles is that of their sources and ids.
 */
final class GroupStage {
    /** So many articles are grouped in one piece, and so many are in one portion at most, about; an executor holds two portions. */
    static final long IN_ONE = 20_000;

    static final String GROUPS = ".groups.gz";
    private static final String FINISHED = "grouped";

    private GroupStage() {}

    /** Where a reading comes in. */
    record Place(String source, String id) implements Serializable, Comparable<Place> {
        static Place of(String line) {
            Reading reading = GroupLines.reading(line);
            return new Place(reading.article().source(), Stamp.of(reading).id());
        }

        @Override
        public int compareTo(Place other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : id.compareTo(other.id);
        }
    }

    static boolean isFinished(Store store) throws IOException {
        return store.exists(FINISHED);
    }

    /**
     * Groups what was read.
     *
     * @param store the folder of groups
     * @param readings lines of the work folder
     * @param most how many are grouped in one piece, and make a portion of more
     */
    static void run(Store store, JavaRDD<String> readings, long most) throws IOException {
        if (readings.count() <= most) {
            readings.mapToPair(line -> new Tuple2<>(Place.of(line), line))
                    .repartitionAndSortWithinPartitions(new HashPartitioner(1))
                    .values()
                    .mapPartitions(lines -> inOne(store, lines))
                    .count();
        } else {
            new WideGrouping(store, readings, most).run();
        }
        store.write(FINISHED, "");
    }

    private static Iterator<Integer> inOne(Store store, Iterator<String> lines) throws IOException {
        Gathering gathering = Grouping.standard().gather();
        while (lines.hasNext()) {
            Reading reading = GroupLines.reading(lines.next());
            gathering.add(GroupLines.key(reading.article()), GroupLines.called(reading));
        }
        List<Group> groups = gathering.groups();
        try (Store.Draft draft = store.lines("all" + GROUPS)) {
            for (Group group : groups) {
                draft.line(GroupLines.json(group));
            }
            draft.commit();
        }
        return List.of(groups.size()).iterator();
    }
}
