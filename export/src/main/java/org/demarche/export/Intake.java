package org.demarche.export;

import java.util.Optional;
import org.demarche.record.Article;
import org.demarche.record.Reading;
import org.jspecify.annotations.Nullable;

/** Where what was read of a file goes, and what is known already. */
public interface Intake {
    /**
     * An article that is at hand with its text, for files that hold none.
     *
     * @param url canonical URL, null when unknown
     * @param outlet who publishes it, null when unknown
     * @param source path or URL as it was given
     * @param sha256 of the text that is wanted, null for the newest
     * @return empty when it is not at hand
     */
    Optional<Article> known(@Nullable String url, @Nullable String outlet, String source, @Nullable String sha256)
            throws ImportException;

    /** Takes an article with statements to be added to it; they need not be all that it holds. */
    void reading(Reading reading) throws ImportException;

    /** Takes an annotation that no longer stands on its words. */
    void orphan(Orphan orphan);
}
