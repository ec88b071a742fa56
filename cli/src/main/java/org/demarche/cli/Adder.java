package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.article.Result;
import org.demarche.article.Watch;
import org.demarche.cli.layout.Words;
import org.demarche.grouping.Grouping;
import org.demarche.ledger.Added;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/** Reads inputs into a ledger and acknowledges every article: a line is printed only after the article is on the disk. */
final class Adder {
    private final Session session;
    private final InputOptions options;
    private final ReaderOptions readerOptions;
    private final Ledger ledger;
    private long fresh;
    private long known;
    private long changed;
    private long statements;
    private long unread;
    private int refused;
    private int exitCode;
    private @Nullable ArticleReading watchReader;

    Adder(Session session, InputOptions options, ReaderOptions readerOptions, Ledger ledger) {
        this.session = session;
        this.options = options;
        this.readerOptions = readerOptions;
        this.ledger = ledger;
    }

    /** Adds the inputs; gives the exit code. */
    int add(List<String> inputs) {
        ArticleReading reader = new ArticleReading(readerOptions, inputs);
        Author author = Author.reader(reader.name());
        Intake<Reading> intake = new Intake<>(session, options.articles(session.surroundings()), reader::unlessRead);
        intake.run("Adding", inputs, reading -> acknowledge(reading, author));
        refused = intake.refused();
        catchUp();
        exitCode = intake.exitCode();
        session.sheet().paragraph(Words.plain(summary()));
        return exitCode;
    }

    /**
     * One round of a watch: adds what is new in the feeds and sums up when anything was.
     *
     * @param memory where the watch remembers what was read
     */
    void watch(Watch watch, List<String> feeds, Path memory) {
        ArticleReading reader = watchReader == null ? new ArticleReading(readerOptions, List.of()) : watchReader;
        watchReader = reader;
        Author author = Author.reader(reader.name());
        long before = fresh + known + changed + refused;
        for (String feed : feeds) {
            try {
                watch.look(feed, result -> {
                    if (result instanceof Result.Refused why) {
                        refuse(why);
                    } else {
                        acknowledge(reader.unlessRead(result), author);
                    }
                });
            } catch (IOException e) {
                throw new InputFault(
                        memory + ": what was read cannot be remembered: " + e
                                + ". See that there is room and that it may be written",
                        e);
            }
        }
        if (fresh + known + changed + refused > before) {
            catchUp();
            session.sheet().paragraph(Words.plain(summary()));
            session.out().flush();
        }
    }

    /** Groups what came in with what was there; should that fail, nothing that was acknowledged is lost. */
    private void catchUp() {
        if (fresh + changed == 0) {
            return;
        }
        try {
            ledger.catchUp(Grouping.standard());
        } catch (LedgerException e) {
            throw new InputFault(
                    "what was added is kept, but is not grouped yet: " + e.getMessage()
                            + ". 'demarche ledger rebuild --groups' does that",
                    e);
        }
    }

    private void refuse(Result.Refused why) {
        refused++;
        exitCode = ExitCode.INPUT;
        session.out().flush();
        session.messages().say("demarche: " + why.message());
    }

    /** 0, or what went wrong so far. */
    int exitCode() {
        return exitCode;
    }

    private void acknowledge(Reading reading, Author author) {
        Added added;
        try {
            added = ledger.add(reading, author);
        } catch (LedgerException e) {
            // What stands in the way of one article (a full disk, a lock) stands in the way of all that follow.
            throw new InputFault(String.valueOf(e.getMessage()), e);
        }
        statements += added.created();
        String source = reading.article().source();
        boolean foreign = reading.statements().isEmpty() && Tongue.unread(reading.article());
        unread += foreign ? 1 : 0;
        String found = foreign ? Tongue.why(reading.article()) : statements(added.created());
        switch (added.outcome()) {
            case NEW -> {
                fresh++;
                line("new", source, found);
            }
            case NEW_VERSION -> {
                changed++;
                line("changed", source, "text version " + added.version() + ", " + found);
            }
            case KNOWN -> {
                known++;
                line("known", source, added.unchanged() ? "" : difference(added));
            }
        }
        session.out().flush();
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }

    private static String difference(Added added) {
        return added.created() + " statements new, " + added.revised() + " revised, " + added.withdrawn()
                + " withdrawn";
    }

    private void line(String word, String source, String note) {
        session.out()
                .line(String.format(
                        "%-8s %s%s", word, new Words(source, x -> x).text(), note.isEmpty() ? "" : ": " + note));
    }

    private String summary() {
        String foreign = unread == 0 ? "" : ", " + unread + " not read";
        return "Articles: " + fresh + " new, " + known + " known, " + changed + " changed, " + refused + " refused"
                + foreign + ". Statements: " + statements + " new. Ledger: " + ledger.where();
    }
}
