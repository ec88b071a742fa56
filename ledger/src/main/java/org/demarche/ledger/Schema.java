package org.demarche.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a file to this version's tables, and refuses what is no ledger or a newer one without touching it. */
final class Schema {
    /** The newest migration. A test holds it against the folder of migrations. */
    static final int VERSION = 2;

    static final String MIGRATIONS = "org/demarche/ledger/migrations";

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ATTEMPTS = 20;

    private Schema() {}

    /** What an existing file turned out to be. */
    private enum State {
        EMPTY,
        OLDER,
        CURRENT
    }

    /**
     * Looks at a file before anything opens it for writing.
     *
     * @throws LedgerException when it is a folder, no SQLite file, no ledger, of a newer version, or (for reading) not there or empty
     */
    static void check(Path file, boolean readOnly) throws LedgerException {
        if (Files.isDirectory(file)) {
            throw new LedgerException("ledger " + file + ": this is a folder. Give the path of a file in it, such as "
                    + file.resolve("demarche.db"));
        }
        if (!Files.exists(file)) {
            if (readOnly) {
                throw new LedgerException(
                        "ledger " + file + ": there is no such file. Check the path, or add an article first");
            }
            makeFolder(file);
            return;
        }
        checkHeader(file);
        State state;
        try (Connection connection =
                Database.source(file, Database.readerConfig()).getConnection()) {
            state = state(connection, file);
        } catch (SQLException e) {
            throw new Faults(file).translate("cannot be opened", e);
        }
        if (readOnly && state == State.EMPTY) {
            throw new LedgerException("ledger " + file + ": the file is empty. Add an article first");
        }
        if (readOnly && state == State.OLDER) {
            throw new LedgerException("ledger " + file + ": it was written by an older version of this program. Open it"
                    + " once for writing (add does so), which brings it up to date");
        }
    }

    private static void makeFolder(Path file) throws LedgerException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LedgerException(
                    "ledger " + file + ": its folder cannot be made (" + e + "). Make it, or choose another place", e);
        }
    }

    private static void checkHeader(Path file) throws LedgerException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SQLITE.length);
            if (start.length > 0 && !Arrays.equals(start, SQLITE)) {
                throw new LedgerException(
                        "ledger " + file + ": this is no SQLite file, and it was not touched. Give the"
                                + " path of a ledger, or of a file that does not exist yet");
            }
        } catch (IOException e) {
            throw new LedgerException("ledger " + file + ": it cannot be read (" + e + "). Check its rights", e);
        }
    }

    private static State state(Connection connection, Path file) throws SQLException, LedgerException {
        try (Statement sql = connection.createStatement()) {
            boolean history = one(sql, "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'") > 0;
            if (!history) {
                if (one(sql, "SELECT count(*) FROM sqlite_master") > 0) {
                    throw new LedgerException(
                            "ledger " + file + ": this SQLite file holds something else than a ledger,"
                                    + " and it was not touched. Give the path of a ledger, or of a file that does not exist yet");
                }
                return State.EMPTY;
            }
            int version = one(
                    sql,
                    "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success = 1");
            if (version > VERSION) {
                throw new LedgerException("ledger " + file + ": it has version " + version + " and this program knows"
                        + " versions up to " + VERSION + "; nothing was changed. Use the newer program that wrote it");
            }
            return version == VERSION ? State.CURRENT : State.OLDER;
        }
    }

    private static int one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    /** Runs the migrations that are missing. Two processes may do so at once: the one that loses looks again. */
    static void prepare(DataSource source, Path file) throws LedgerException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                if (state(connection, file) == State.CURRENT) {
                    return;
                }
            } catch (SQLException e) {
                throw new Faults(file).translate("cannot be opened", e);
            }
            try {
                Flyway.configure()
                        .loggers("slf4j")
                        .dataSource(source)
                        .locations("classpath:" + MIGRATIONS + "/common", "classpath:" + MIGRATIONS + "/sqlite")
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS) {
                    throw new Faults(file).translate("cannot be brought to this version", e);
                }
                pause(file);
            }
        }
    }

    private static void pause(Path file) throws LedgerException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("ledger " + file + ": opening it was interrupted. Do it again", e);
        }
    }
}
