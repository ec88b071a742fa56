package org.demarche.cli;

import org.demarche.article.Result;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the articles that came in; the reader is loaded when the first one needs it. Thread-safe. */
final class ArticleReading {
    private final Grade grade;
    private @Nullable Reader loaded;

    ArticleReading(Grade grade) {
        this.grade = grade;
    }

    /** Reads an article, whatever statements it brought along. */
    Reading anew(Result result) {
        return reader().read(article(result));
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
        return grade.word() + " " + Version.number();
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
            loaded = Reader.load(grade);
        }
        return loaded;
    }
}
