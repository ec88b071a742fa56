package org.demarche.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;
import org.demarche.article.Articles;
import org.demarche.article.PageCleaning;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.article.clean.CleanArticle;
import org.demarche.article.warc.WarcReader;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.demarche.record.RecordCodec;
import org.jspecify.annotations.Nullable;

/**
 * The first stage, one input file a task: its records are fetched one by one, cleaned, and their language told. Leaves three files in the folder
 * of articles: {@code f000001.articles.gz}, {@code f000001.refused.gz}, and at the end {@code f000001.done} with the counts. A file with the last
 * of them is never opened again.
 */
final class Fetching implements Function<InputFile, Tally> {
    static final String ARTICLES = ".articles.gz";
    static final String REFUSED = ".refused.gz";
    static final String DONE = ".done";

    private static final long serialVersionUID = 1;
    private static final int ATTEMPTS = 3;

    private final Store store;
    private final SerializableConfiguration hadoop;
    private final Duration limit;

    /** @param store the folder of articles */
    Fetching(Store store, SerializableConfiguration hadoop, Duration limit) {
        this.store = store;
        this.hadoop = hadoop;
        this.limit = limit;
    }

    @Override
    public Tally call(InputFile file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (One one = new One(file)) {
                return one.run(attempt == ATTEMPTS);
            } catch (Interrupted e) {
                // The file system failed, and may answer next time.
                continue;
            }
        }
    }

    /** The file system failed in the middle of a file. */
    private static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1;

        Interrupted(IOException cause) {
            super(cause);
        }
    }

    /** One file on its way. */
    private final class One implements AutoCloseable {
        private final InputFile file;
        private final Store.Draft articles;
        private final Store.Draft refused;
        private final Deadline deadline = new Deadline(limit);
        private final Tally tally = new Tally();
        private final RecordCodec codec = new RecordCodec();
        private long ordinal;
        private boolean refusedWhole;

        One(InputFile file) throws IOException {
            this.file = file;
            this.articles = store.lines(file.piece() + ARTICLES);
            this.refused = store.lines(file.piece() + REFUSED);
        }

        Tally run(boolean last) throws IOException, Interrupted {
            long began = Deadline.cpu();
            Path path = new Path(file.path());
            try (InputStream raw = path.getFileSystem(hadoop.value()).open(path)) {
                read(new BufferedInputStream(raw, 1 << 16));
                tally.count(refusedWhole ? "files/refused" : "files/read");
            } catch (IOException e) {
                boolean itsOwnFault = e instanceof EOFException || e instanceof ZipException;
                if (!itsOwnFault && !last) {
                    throw new Interrupted(e);
                }
                refuse("", "", "fetching", "the file broke off while being read", String.valueOf(e.getMessage()));
                tally.count("files/broken off");
            }
            tally.cpu("fetching", Deadline.cpu() - began - tally.nanoseconds("writing"));
            articles.commit();
            refused.commit();
            store.write(file.piece() + DONE, tally.json());
            return tally;
        }

        private void read(BufferedInputStream in) throws IOException {
            in.mark(1 << 15);
            byte[] head = in.readNBytes(1 << 14);
            in.reset();
            boolean packed = head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
            try {
                if (packed && begins(new GZIPInputStream(new java.io.ByteArrayInputStream(head), 512))) {
                    warc().readCompressed(in);
                } else if (begins(new java.io.ByteArrayInputStream(head))) {
                    warc().read(in);
                } else if (file.path().endsWith(".parquet")) {
                    new ParquetArticles(new Path(file.path()), hadoop.value()).read(this::given);
                } else {
                    new Articles(ReadOptions.DEFAULT).read(file.name(), in, this::result);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private boolean begins(InputStream in) {
            try {
                return new String(in.readNBytes(5), java.nio.charset.StandardCharsets.ISO_8859_1).equals("WARC/");
            } catch (IOException e) {
                // What is wrong with it is said when it is read.
                return false;
            }
        }

        private WarcReader warc() {
            return new WarcReader(ReadOptions.DEFAULT.limits().page(), new WarcReader.Sink() {
                @Override
                public void page(long offset, @Nullable String url, @Nullable String charset, byte[] body) {
                    tally.count("records");
                    clean(offset, () -> PageCleaning.article(file.name() + "#" + offset, url, charset, body));
                }

                @Override
                public void broken(long offset, String reason) {
                    tally.count("records");
                    refuse("byte " + offset, "", "fetching", "a broken record", reason);
                }

                @Override
                public void passed(long offset, String why) {
                    tally.count("records");
                    tally.count("passed over/" + why);
                }
            });
        }

        private void clean(long offset, Callable<Optional<CleanArticle>> work) {
            String id = Stamp.id(file.path(), offset);
            Deadline.Outcome<Optional<CleanArticle>> outcome = deadline.call(work);
            if (outcome instanceof Deadline.Done<Optional<CleanArticle>> done) {
                tally.cpu("cleaning", done.nanoseconds());
                if (done.value().isEmpty()) {
                    tally.count("passed over/a page without an article");
                } else {
                    Article article = done.value().get().article();
                    told(offset, id, article);
                }
            } else if (outcome instanceof Deadline.GivenUp<Optional<CleanArticle>> given) {
                refuse("byte " + offset, id, "cleaning", given.reason(), given.detail());
            }
        }

        private void told(long offset, String id, Article article) {
            Deadline.Outcome<Article> outcome = deadline.call(() -> PageCleaning.inItsLanguage(article));
            if (outcome instanceof Deadline.Done<Article> done) {
                tally.cpu("language", done.nanoseconds());
                keep(id, done.value());
            } else if (outcome instanceof Deadline.GivenUp<Article> given) {
                refuse("byte " + offset, id, "cleaning", given.reason(), given.detail());
            }
        }

        private void result(Result result) {
            ordinal++;
            if (!(result instanceof Result.Refused whole && whole.place().isEmpty())) {
                tally.count("records");
            }
            if (result instanceof Result.Clean clean) {
                keep(Stamp.id(file.path(), ordinal), clean.article().article());
            } else if (result instanceof Result.Recorded recorded) {
                keep(Stamp.id(file.path(), ordinal), recorded.reading().article());
            } else if (result instanceof Result.Refused why) {
                refuse(why.place(), "", "fetching", "an input that cannot be read", why.reason());
            }
        }

        /** An article of a table, or null for a row without a text. */
        private void given(long row, @Nullable Article article) {
            tally.count("records");
            if (article == null) {
                refuse("row " + row, "", "fetching", "a row without a text", "");
            } else {
                keep(Stamp.id(file.path(), row), article);
            }
        }

        private void keep(String id, Article article) {
            tally.count("articles");
            long before = Deadline.cpu();
            Store.write(articles, codec.write(Stamp.unread(id).on(Reading.unread(article))));
            tally.cpu("writing", Deadline.cpu() - before);
        }

        private void refuse(String place, String id, String stage, String reason, String detail) {
            refusedWhole |= place.isEmpty();
            if (!place.isEmpty()) {
                tally.count("refused/" + reason);
            }
            Store.write(refused, new Refusal(file.name(), place, id, stage, reason, detail).json());
        }

        @Override
        public void close() throws IOException {
            deadline.close();
            articles.close();
            refused.close();
        }
    }
}
