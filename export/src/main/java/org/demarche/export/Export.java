package org.demarche.export;

import java.io.IOException;
import org.demarche.ledger.ArticleView;

/** One export under way. Confined to one thread. */
public interface Export extends AutoCloseable {
    /** Takes the next article with the statements that are wanted of it. */
    void article(ArticleView article) throws IOException;

    /** Writes what stands behind the last article. Without this call the export is not complete. */
    void finish() throws IOException;

    /** Lets go of what is open, complete or not. */
    @Override
    default void close() throws IOException {}
}
