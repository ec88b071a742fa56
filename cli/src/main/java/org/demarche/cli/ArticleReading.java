package org.demarche.cli;

import java.util.List;
import org.demarche.article.Result;
import org.demarche.reader.Reader;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the articles that came in; the reader is loaded when the first one needs it. Thread-safe. */
final class ArticleReading {
    private final ReaderOptions options;
    private final List<String> inputs;
    private @Nullable Reader loaded;

    ArticleReading(ReaderOptions options, List<String> inputs) {
        this.options = options;
        this.inputs = inputs;
    }

    /** Reads an article, whatever statements it brought along; leaves one in another language unread. */
    Reading anew(Result result) {
        if (Tongue.unread(article(result))) {
            return Tongue.notRead(article(result));
        }
        return reader().read(article(result), options.threshold);
    }

    /** Keeps the statements that a record brought along; reads an article that came without. */
    Reading unlessRead(Result result) {
        if (result instanceof Result.Recorded recorded && !isUnread(recorded.reading())) {
            return recorded.reading();
        }
        return anew(result);
    }

    /** What the ledger names as the author of what this reader finds. */
    String name() {
        return options.grade.word() + " " + Version.number();
    }

    private static boolean isUnread(Reading reading) {
        return reading.statements().isEmpty()
                && reading.deeds().isEmpty()
                && reading.preconditions().isEmpty();
    }

    private static Article article(Result result) {
        if (result instanceof Result.Clean clean) {
            return clean.article().article();
        }
        return ((Result.Recorded) result).reading().article();
    }

    private synchronized Reader reader() {
        if (loaded == null) {
            loaded = options.load(inputs);
        }
        return loaded;
    }
}
