package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.demarche.article.Articles;
import org.demarche.article.ReadOptions;
import org.demarche.article.Result;
import org.demarche.article.bytes.Limits;
import org.demarche.ledger.Added;
import org.demarche.ledger.Author;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.record.Reading;
import org.demarche.web.desk.Adding;
import org.jspecify.annotations.Nullable;

/** Reads what the desk was given, with the same reader as {@code add}. It is loaded when the first thing comes. */
final class DeskAdding implements Adding {
    private final ArticleReading reader;
    private final Ledger ledger;
    private final boolean allowPrivate;

    /** @param allowPrivate whether addresses of private networks may be fetched for the desk */
    DeskAdding(ReaderOptions options, Ledger ledger, boolean allowPrivate) {
        this.reader = new ArticleReading(options, List.of());
        this.ledger = ledger;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public void add(Input input, Consumer<Told> told) throws LedgerException {
        for (Result result : read(input)) {
            if (result instanceof Result.Refused why) {
                told.accept(new Told("refused", why.source(), why.message(), ""));
            } else {
                told.accept(added(reader.unlessRead(result)));
            }
        }
    }

    private List<Result> read(Input input) {
        List<Result> results = new ArrayList<>();
        if (input instanceof Input.Address address) {
            articles(null, null).read(address.url(), results::add);
        } else if (input instanceof Input.Content content) {
            articles(content.outlet(), content.published()).read(content.name(), content.bytes(), results::add);
        }
        return results;
    }

    private Articles articles(@Nullable String outlet, @Nullable String published) {
        return new Articles(new ReadOptions(false, outlet, published, Limits.DEFAULT, allowPrivate));
    }

    private Told added(Reading reading) throws LedgerException {
        String source = reading.article().source();
        try {
            Added added = ledger.add(reading, Author.reader(reader.name()));
            String outcome = switch (added.outcome()) {
                case NEW -> "new";
                case NEW_VERSION -> "changed";
                case KNOWN -> "known";
            };
            String count = added.created() == 1 ? "1 statement" : added.created() + " statements";
            boolean foreign = reading.statements().isEmpty() && Tongue.unread(reading.article());
            return new Told(
                    outcome,
                    source,
                    foreign ? Tongue.why(reading.article()) : count.toLowerCase(Locale.ROOT) + " new",
                    added.article());
        } catch (IllegalArgumentException e) {
            return new Told("refused", source, String.valueOf(e.getMessage()), "");
        }
    }
}
