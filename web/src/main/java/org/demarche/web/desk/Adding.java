package org.demarche.web.desk;

import java.util.function.Consumer;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/** Reads what the desk is given into the ledger. Whoever starts the server knows which reader does that, and hands it in. */
public interface Adding {
    /**
     * Reads and adds. What is wrong with an input is told and not thrown.
     *
     * @param input what to read
     * @param told takes what became of each article as soon as it is on the disk, on this thread
     * @throws LedgerException when the ledger cannot take anything
     */
    void add(Input input, Consumer<Told> told) throws LedgerException;

    /** Something to read. */
    sealed interface Input {
        /** A page or a feed on the web. It is fetched by the guarded fetcher, which reaches no private network. */
        record Address(String url) implements Input {}

        /**
         * A file that was uploaded, or a text that was pasted.
         *
         * @param name what to call it
         * @param bytes what it holds
         * @param outlet who published it, null when it says so itself
         * @param published ISO 8601 date, null when it says so itself
         */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Content(
                String name,
                byte[] bytes,
                @Nullable String outlet,
                @Nullable String published) implements Input {}
    }

    /**
     * What became of an article.
     *
     * @param outcome {@code new}, {@code changed}, {@code known} or {@code refused}
     * @param source where it came from
     * @param detail how many statements, or what is wrong and what to do
     * @param article its id in the ledger, empty for one that was refused
     */
    record Told(String outcome, String source, String detail, String article) {}
}
