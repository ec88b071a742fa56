package org.demarche.ledger;

import java.util.List;
import org.demarche.ledger.SearchWords.Term;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the two homes of a ledger say in different SQL. Everything else is said once, in SQL that both take. */
interface Dialect {
    /** The schema of the tables in use. */
    String main();

    /** The schema of temporary tables. */
    String temp();

    /** An index on a temporary table, as {@code CREATE INDEX} wants it between the index and its columns. */
    String indexOn(String index, String table);

    /** The columns of the table of statements. */
    String[] columns();

    /** Values for {@link #columns}. */
    @Nullable
    Object[] values(StatementRow row);

    /** How a value of this column is given. */
    String parameter(String column);

    /** What is looked for in full text: every filter and every wanted term, and no unwanted one. */
    String match(List<String> filters, List<Term> terms);

    /** At least one of these words, for statements that are alike. */
    String matchAny(List<String> words);

    /**
     * Where visible statements are looked for.
     *
     * @param matched whether in the full text; the match is the first parameter then
     */
    String from(boolean matched);

    String condition(boolean matched);

    /** The column that holds the place. */
    String place(boolean matched);

    /** How well a match matches; less is better. */
    String rank();

    /** Problems of the pages that the database itself knows of. */
    List<String> pages(Handle handle);

    /** Whether the full text must be checked apart from the tables, with the lock of a writer. */
    boolean checksWordsApart();

    /** Before all statements are made again, and after. */
    void beginRebuild(Handle handle);

    void endRebuild(Handle handle);

    /** Makes sure that the full text does not keep the words of what was removed. */
    void forget(Handle handle);
}
