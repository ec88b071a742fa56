package org.demarche.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.Function2;
import org.demarche.reader.Copies;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.demarche.record.RecordException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The third stage: reads. A piece of work holds some hundred texts with all their copies, in the order of {@link ReadKey}, so that one text is in
 * memory at a time. Leaves {@code b000001.readings.gz}, {@code b000001.refused.gz} and, when both are whole, {@code b000001.done}.
 */
final class ClusterReading implements Function2<Integer, Iterator<Tuple2<ReadKey, String>>, Iterator<Tally>> {
    static final String READINGS = ".readings.gz";

    private static final long serialVersionUID = 1;

    private final Store store;
    private final Grade grade;
    private final Duration limit;
    private final List<Integer> buckets;

    /**
     * @param store the folder of readings
     * @param buckets numbers of the pieces of work, in the order of the partitions
     */
    ClusterReading(Store store, Grade grade, Duration limit, List<Integer> buckets) {
        this.store = store;
        this.grade = grade;
        this.limit = limit;
        this.buckets = List.copyOf(buckets);
    }

    static String piece(int bucket) {
        return "b%06d".formatted(bucket);
    }

    @Override
    public Iterator<Tally> call(Integer partition, Iterator<Tuple2<ReadKey, String>> articles) throws IOException {
        String piece = piece(buckets.get(partition));
        try (Store.Draft readings = store.lines(piece + READINGS);
                Store.Draft refused = store.lines(piece + Fetching.REFUSED);
                Deadline deadline = new Deadline(limit)) {
            Piece work = new Piece(Readers.of(grade), readings, refused, deadline);
            while (articles.hasNext()) {
                Tuple2<ReadKey, String> next = articles.next();
                work.take(next._1(), next._2());
            }
            readings.commit();
            refused.commit();
            store.write(piece + Fetching.DONE, work.tally.json());
            return List.of(work.tally).iterator();
        }
    }

    /** What came of reading one article. */
    private record Read(Reading reading, Stamp.How how) {}

    /** One piece of work. */
    private static final class Piece {
        private final Reader reader;
        private final Store.Draft readings;
        private final Store.Draft refused;
        private final Deadline deadline;
        private final Tally tally = new Tally();
        private final RecordCodec codec = new RecordCodec();

        private String leaderSha = "";
        private @Nullable Article leader;
        /** The words of the leader's text, once they were needed. */
        private @Nullable Copies words;

        private String nearSha = "";
        private Optional<Copies> near = Optional.empty();

        Piece(Reader reader, Store.Draft readings, Store.Draft refused, Deadline deadline) {
            this.reader = reader;
            this.readings = readings;
            this.refused = refused;
            this.deadline = deadline;
        }

        void take(ReadKey key, String line) {
            Article article = article(line);
            if (!key.leaderSha().equals(leaderSha)) {
                leaderSha = key.leaderSha();
                leader = null;
                words = null;
                nearSha = "";
            }
            if (key.sha().equals(key.leaderSha()) && leader == null && key.readable()) {
                leader = article;
            }
            if (key.role() == ReadKey.CONTEXT) {
                return;
            }
            if (!key.readable()) {
                keep(key, new Read(Reading.unread(article), Stamp.How.OTHER_LANGUAGE));
                return;
            }
            Deadline.Outcome<Read> outcome = deadline.call(() -> read(key, article));
            if (outcome instanceof Deadline.Done<Read> done) {
                tally.cpu("reading", done.nanoseconds());
                tally.cpu("reading: " + done.value().how().word(), done.nanoseconds());
                keep(key, done.value());
            } else if (outcome instanceof Deadline.GivenUp<Read> given) {
                // What the thread that was left behind may still set must not be used.
                words = null;
                nearSha = "";
                refuse(key, article, given);
                keep(key, new Read(Reading.unread(article), Stamp.How.GIVEN_UP));
            }
        }

        private Read read(ReadKey key, Article article) {
            if (key.role() == Duplicates.NEAR && leader != null) {
                if (!key.sha().equals(nearSha)) {
                    near = words(leader).edited(article);
                    nearSha = key.sha();
                }
                return near.map(text -> new Read(text.read(article), Stamp.How.NEAR))
                        .orElseGet(() -> new Read(reader.read(article), Stamp.How.READ));
            }
            return new Read(
                    words(article).read(article), key.role() == Duplicates.COPY ? Stamp.How.COPY : Stamp.How.READ);
        }

        private Copies words(Article text) {
            Copies known = words;
            if (known == null) {
                known = reader.copies(text);
                words = known;
            }
            return known;
        }

        private Article article(String line) {
            try {
                return codec.read(line, "the work folder").article();
            } catch (RecordException e) {
                throw new IllegalStateException("the work folder is damaged: delete it and begin anew", e);
            }
        }

        private void keep(ReadKey key, Read read) {
            tally.count("read as/" + read.how().word());
            tally.count("statements", read.reading().statements().size());
            boolean own = read.how() != Stamp.How.COPY && read.how() != Stamp.How.NEAR;
            Stamp stamp = new Stamp(key.id(), read.how(), own ? key.id() : key.leader());
            long before = Deadline.cpu();
            Store.write(readings, codec.write(stamp.on(read.reading())));
            tally.cpu("writing", Deadline.cpu() - before);
        }

        private void refuse(ReadKey key, Article article, Deadline.GivenUp<Read> why) {
            Store.write(
                    refused, new Refusal(article.source(), "", key.id(), "reading", why.reason(), why.detail()).json());
        }
    }
}
