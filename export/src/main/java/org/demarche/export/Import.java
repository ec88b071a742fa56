package org.demarche.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.Added;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file into a ledger. The whole file is read and checked before anything is written, so a file with a fault in it changes nothing.
 * Then every article is added in a transaction of its own; if that is broken off, the same import run again finishes it, for what is there
 * already is known. Nothing in the ledger is withdrawn by an import.
 */
public final class Import {
    private final Ledger ledger;
    private final Author by;

    /** @param by who is answerable for what is imported */
    public Import(Ledger ledger, Author by) {
        this.ledger = ledger;
        this.by = by;
    }

    /**
     * Imports a file.
     *
     * @param listener hears of what the file holds and the ledger does not take
     * @throws ImportException when something in the file cannot be imported; nothing was written
     * @throws IOException when the file cannot be read
     * @throws LedgerException when the ledger cannot be read or written
     */
    public Imported run(ImportFormat format, Path file, Request request, Listener listener)
            throws ImportException, IOException, LedgerException {
        Count count = new Count();
        try {
            format.read(file, request, new Checking());
            format.read(file, request, new Adding(count, listener));
        } catch (CharacterCodingException e) {
            throw new ImportException(file + ": this is no UTF-8. Save the file as UTF-8", e);
        } catch (Stopped e) {
            throw e.why;
        }
        return count.sum();
    }

    /** Hears of what is not imported though the file is in order. */
    public interface Listener {
        /** An annotation does not stand on its words any more. */
        void orphan(Orphan orphan);

        /**
         * An article was taken down from this ledger, and nothing of it is imported again.
         *
         * @param article its source
         */
        void takenDown(String article);
    }

    /** The ledger's fault on its way out of a format. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final LedgerException why;

        Stopped(LedgerException why) {
            super(why);
            this.why = why;
        }
    }

    private static final class Count {
        private long articles;
        private long created;
        private long statements;
        private long added;
        private long revised;
        private long orphans;
        private long takenDown;

        Imported sum() {
            return new Imported(articles, created, statements, added, revised, orphans, takenDown);
        }
    }

    private class Checking implements Intake {
        private List<@Nullable String> lastAsked = List.of();
        private Optional<Article> lastKnown = Optional.empty();

        @Override
        public Optional<Article> known(
                @Nullable String url, @Nullable String outlet, String source, @Nullable String sha256) {
            List<@Nullable String> asked = Arrays.asList(url, outlet, source, sha256);
            if (asked.equals(lastAsked)) {
                return lastKnown;
            }
            try {
                lastKnown = ledger.articleKnownAs(url, outlet, source, sha256)
                        .map(ArticleView::reading)
                        .map(Reading::article);
                lastAsked = asked;
                return lastKnown;
            } catch (LedgerException e) {
                throw new Stopped(e);
            }
        }

        @Override
        public void reading(Reading reading) {}

        @Override
        public void orphan(Orphan orphan) {}
    }

    private final class Adding extends Checking {
        private final Count count;
        private final Listener listener;

        Adding(Count count, Listener listener) {
            this.count = count;
            this.listener = listener;
        }

        @Override
        public void reading(Reading reading) {
            Article article = reading.article();
            try {
                if (ledger.isTakenDown(article.url(), article.outlet(), article.source())) {
                    count.takenDown++;
                    listener.takenDown(article.source());
                    return;
                }
                Added added = ledger.addFurther(reading, by);
                count.articles++;
                count.created += added.outcome() == Added.Outcome.KNOWN ? 0 : 1;
                count.statements += reading.statements().size();
                count.added += added.created();
                count.revised += added.revised();
            } catch (LedgerException e) {
                throw new Stopped(e);
            }
        }

        @Override
        public void orphan(Orphan orphan) {
            count.orphans++;
            listener.orphan(orphan);
        }
    }
}
