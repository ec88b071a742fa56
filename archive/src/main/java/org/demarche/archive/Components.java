package org.demarche.archive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * What hangs together: the components of a graph, by the alternating algorithm of R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi and S. Vassilvitskii,
 * "Connected components in MapReduce and beyond" (2014), which needs few rounds and no memory but for one number's neighbours.
 */
final class Components {
    private Components() {}

    /** The edges in short, to see whether a round changed them. */
    private record Sum(long count, long mixed) implements Serializable {
        Sum and(Sum other) {
            return new Sum(count + other.count, mixed + other.mixed);
        }
    }

    /** Every number that has an edge, with the least number of its component. */
    static JavaPairRDD<Long, Long> of(JavaPairRDD<Long, Long> edges) {
        JavaPairRDD<Long, Long> now = edges.filter(edge -> !edge._1().equals(edge._2()))
                .mapToPair(edge -> new Tuple2<>(Math.max(edge._1(), edge._2()), Math.min(edge._1(), edge._2())))
                .distinct()
                .persist(StorageLevel.MEMORY_AND_DISK());
        Sum sum = sum(now);
        while (true) {
            JavaPairRDD<Long, Long> next = small(large(now)).distinct().persist(StorageLevel.MEMORY_AND_DISK());
            Sum after = sum(next);
            now.unpersist(false);
            now = next;
            if (after.equals(sum)) {
                break;
            }
            sum = after;
        }
        return now.union(now.values().distinct().mapToPair(root -> new Tuple2<>(root, root)));
    }

    private static Sum sum(JavaPairRDD<Long, Long> edges) {
        return edges.aggregate(
                new Sum(0, 0),
                (sum, edge) -> sum.and(new Sum(1, mix(edge._1() * 0x9E3779B97F4A7C15L + edge._2()))),
                Sum::and);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 27);
    }

    /** All greater neighbours of a number come to the least of its neighbours and itself. */
    private static JavaPairRDD<Long, Long> large(JavaPairRDD<Long, Long> edges) {
        return edges.flatMapToPair(edge -> List.of(edge, edge.swap()).iterator())
                .groupByKey()
                .flatMapToPair(star -> star(star, false));
    }

    /** A number and all its lesser neighbours come to the least of them. */
    private static JavaPairRDD<Long, Long> small(JavaPairRDD<Long, Long> edges) {
        return edges.mapToPair(edge -> edge._1() > edge._2() ? edge : edge.swap())
                .groupByKey()
                .flatMapToPair(star -> star(star, true));
    }

    private static Iterator<Tuple2<Long, Long>> star(Tuple2<Long, Iterable<Long>> star, boolean small) {
        long centre = star._1();
        long least = centre;
        for (long each : star._2()) {
            least = Math.min(least, each);
        }
        List<Tuple2<Long, Long>> edges = new ArrayList<>();
        for (long each : star._2()) {
            if (each != least && (small || each > centre)) {
                edges.add(new Tuple2<>(each, least));
            }
        }
        if (small && centre != least) {
            edges.add(new Tuple2<>(centre, least));
        }
        return edges.iterator();
    }
}
