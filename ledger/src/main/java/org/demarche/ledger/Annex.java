package org.demarche.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A database of its own beside a ledger's, for what belongs to running a site and not to the record: accounts, votes, what was asked for.
 * It lies where the ledger lies ({@code demarche.desk.db} beside {@code demarche.db}; the schema {@code demarche_desk} beside {@code
 * demarche}) and is reached in the same way, but it is another file or schema: the ledger can be published, copied and moved without a
 * password's hash in it, its chain covers all that it holds, and a vote does not wait for an article that is being added.
 *
 * <p>Thread-safe. Every method throws {@link LedgerException} when the database cannot be read or written.
 */
public final class Annex implements AutoCloseable {
    private final Database database;

    private Annex(Database database) {
        this.database = database;
    }

    /** What is done in one transaction. */
    public interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    /**
     * Opens it, makes it where there is none, and brings it up to date.
     *
     * @param ledger beside which it lies; it may be open for reading alone
     * @param name what it is called, small letters
     * @param migrations folder of the class path with numbered migrations in SQL that both homes understand
     * @throws LedgerException when it cannot be opened, holds something else, or was written by a newer version
     */
    public static Annex beside(Ledger ledger, String name, String migrations) throws LedgerException {
        return open(ledger.database().home().beside(name), migrations);
    }

    /**
     * Whether there is one beside a ledger; nothing is opened or made.
     *
     * @param where the ledger's place, as {@link Ledger#open(String)} takes it
     */
    public static boolean isBeside(String where, String name) throws LedgerException {
        Home home = Home.at(where).beside(name);
        try {
            return home.isThere();
        } catch (SQLException e) {
            throw home.translate("it cannot be looked for", e);
        }
    }

    private static Annex open(Home home, String migrations) throws LedgerException {
        return new Annex(Database.open(home, writing -> prepare(home, writing, migrations)));
    }

    private static void prepare(Home home, HikariDataSource writing, String migrations) throws LedgerException {
        FluentConfiguration settings = Flyway.configure()
                .loggers("slf4j")
                .dataSource(home.migrating(writing))
                .locations("classpath:" + migrations);
        Flyway flyway = (home.schema().isEmpty()
                        ? settings
                        : settings.schemas(home.schema())
                                .defaultSchema(home.schema())
                                .createSchemas(true))
                .load();
        try {
            flyway.migrate();
            var newest = flyway.info().current();
            if (newest != null && newest.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new LedgerException(
                        home.name() + ": it has version " + newest.getVersion()
                                + ", which this program does not know; nothing was changed. Use the newer program that wrote it");
            }
        } catch (FlywayException e) {
            throw home.translate("cannot be brought to this version", e);
        }
    }

    /** The path of its file, or the address of its database without user, password and settings. */
    public String where() {
        return database.home().name();
    }

    /**
     * Runs one transaction that reads and writes; when this returns, it is on the disk.
     *
     * @param what what did not happen if it fails, such as "the vote was not counted"
     */
    public <T> T write(String what, Work<T> work) throws LedgerException {
        return database.write(what, handle -> work.in(new Sql(handle)));
    }

    /** Runs one transaction that reads and sees everything as it is at one moment. */
    public <T> T read(String what, Work<T> work) throws LedgerException {
        return database.read(what, handle -> work.in(new Sql(handle)));
    }

    /**
     * Copies it as it is at one moment into a new file while others go on.
     *
     * @param to path of a file that does not exist
     * @throws LedgerException when it lives in PostgreSQL, whose own tools copy a schema, or the file cannot be made
     */
    public void backup(Path to) throws LedgerException {
        if (!(database.home() instanceof SqliteHome file)) {
            throw new LedgerException(where() + ": it is copied with the tools of its server, such as pg_dump --schema="
                    + database.home().schema());
        }
        file.copy(to);
    }

    /**
     * Copies all rows, as they are at one moment and while others go on, into another one, whatever the home of the two; in one
     * transaction there.
     *
     * @param to made with the same migrations
     * @return how many rows
     * @throws LedgerException when the other one holds anything already, or cannot be written; nothing is changed there then
     */
    public long copyTo(Annex to) throws LedgerException {
        return AnnexCopying.run(database, to.database);
    }

    @Override
    public void close() {
        database.close();
    }
}
