package org.demarche.cli;

import java.util.List;
import org.demarche.cli.layout.Words;
import org.demarche.ledger.Added;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Reading;

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
        session.sheet().paragraph(Words.plain(summary(intake.refused())));
        return intake.exitCode();
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
        switch (added.outcome()) {
            case NEW -> {
                fresh++;
                line("new", source, statements(added.created()));
            }
            case NEW_VERSION -> {
                changed++;
                line("changed", source, "text version " + added.version() + ", " + statements(added.created()));
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

    private String summary(int refused) {
        return "Articles: " + fresh + " new, " + known + " known, " + changed + " changed, " + refused
                + " refused. Statements: " + statements + " new. Ledger: " + ledger.where();
    }
}
