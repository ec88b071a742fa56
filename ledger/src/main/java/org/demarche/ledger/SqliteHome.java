package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file: one connection writes, several read at the same time (write-ahead log). A write transaction takes the file's lock at its
 * beginning and is on the disk when it ends ({@code synchronous = FULL}).
 */
final class SqliteHome implements Home {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int READERS = 4;

    private final Path file;
    private final SqliteDialect dialect = new SqliteDialect();

    SqliteHome(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    /** {@code demarche.desk.db} beside {@code demarche.db}. */
    @Override
    public Home beside(String name) {
        String own = String.valueOf(file.getFileName());
        int dot = own.lastIndexOf('.');
        String stem = dot > 0 ? own.substring(0, dot) : own;
        return new SqliteHome(file.resolveSibling(stem + "." + name + ".db"));
    }

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public String migrations() {
        return "sqlite";
    }

    @Override
    public String schema() {
        return "";
    }

    @Override
    public DataSource migrating(DataSource writing) {
        return writing;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static SQLiteConfig writerConfig() {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // What a takedown blanks must not stay in the file's free space.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private static SQLiteConfig readerConfig() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new PatientSource(config, BUSY_MILLIS);
        // As a URI, or a question mark in the path would begin parameters.
        source.setUrl("jdbc:sqlite:" + file.toUri().toASCIIString());
        return source;
    }

    @Override
    public HikariConfig pool(boolean readOnly) {
        HikariConfig hikari = new HikariConfig();
        hikari.setDataSource(source(readOnly ? readerConfig() : writerConfig()));
        // SQLite fixes this when it connects, and the pool must not ask for the other.
        hikari.setReadOnly(readOnly);
        hikari.setMaximumPoolSize(readOnly ? READERS : 1);
        // A file does not go away as a server does: connections are kept, and none is tested before use.
        hikari.setMaxLifetime(0);
        return hikari;
    }

    @Override
    public DataSource apart() {
        return source(readerConfig());
    }

    @Override
    public void lock(Handle handle) {
        // Its transactions begin with the lock.
    }

    /** Moves what the write-ahead log holds into the file and empties the log. */
    @Override
    public void settle(DataSource writing) throws SQLException {
        try (Connection connection = writing.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** Copies the file as it is at one moment under the lock of a reader: writers go on meanwhile. */
    void copy(Path to) throws LedgerException {
        try (Connection connection = apart().getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        } catch (SQLException e) {
            throw translate("the copy " + to + " was not made", e);
        }
    }

    @Override
    public void check(boolean readOnly) throws LedgerException {
        if (Files.isDirectory(file)) {
            throw new LedgerException("ledger " + file + ": this is a folder. Give the path of a file in it, such as "
                    + file.resolve("demarche.db"));
        }
        if (!Files.exists(file)) {
            if (readOnly) {
                throw new LedgerException(
                        "ledger " + file + ": there is no such file. Check the path, or add an article first");
            }
            makeFolder();
            return;
        }
        checkHeader();
        State state;
        try (Connection connection = source(readerConfig()).getConnection()) {
            state = state(connection);
        } catch (SQLException e) {
            throw translate("cannot be opened", e);
        }
        if (readOnly && state == State.EMPTY) {
            throw new LedgerException("ledger " + file + ": the file is empty. Add an article first");
        }
        if (readOnly && state == State.OLDER) {
            throw new LedgerException("ledger " + file + ": it was written by an older version of this program. Open it"
                    + " once for writing (add does so), which brings it up to date");
        }
    }

    private void makeFolder() throws LedgerException {
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

    private void checkHeader() throws LedgerException {
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

    @Override
    public boolean has(String table) throws LedgerException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection connection = apart().getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("SELECT count(*) FROM sqlite_master WHERE name = ?")) {
            sql.setString(1, table);
            try (ResultSet row = sql.executeQuery()) {
                return row.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw translate("cannot be read", e);
        }
    }

    @Override
    public State state(Connection connection) throws SQLException, LedgerException {
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
            if (version > Schema.VERSION) {
                throw new LedgerException("ledger " + file + ": it has version " + version + " and this program knows"
                        + " versions up to " + Schema.VERSION
                        + "; nothing was changed. Use the newer program that wrote it");
            }
            return version == Schema.VERSION ? State.CURRENT : State.OLDER;
        }
    }

    private static int one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    /** The primary code of SQLite behind an exception; null when SQLite is not behind it. */
    static @Nullable SQLiteErrorCode primary(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException sqlite) {
                // Extended codes hold the primary one in their lowest byte.
                return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
            }
        }
        return null;
    }

    @Override
    public String reason(Throwable cause) {
        SQLiteErrorCode primary = primary(cause);
        if (primary == null) {
            return Home.innermost(cause);
        }
        return switch (primary) {
            case SQLITE_FULL ->
                "the disk is full. Nothing of it was written and everything acknowledged before is kept:"
                        + " make room and do it again";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another process has kept it locked for " + BUSY_MILLIS / 1000
                        + " seconds. Wait until that process is done, or end it, and do it again";
            case SQLITE_NOTADB ->
                "it is no SQLite file (or an encrypted one). Give the path of a ledger, or of a file"
                        + " that does not exist yet";
            case SQLITE_CORRUPT ->
                "the file is damaged (" + Home.innermost(cause) + "). Keep a copy of it, run verify to"
                        + " see what is hit, and restore the newest backup";
            case SQLITE_READONLY ->
                "the file or its folder may not be written. Give yourself the right to write both"
                        + " (SQLite keeps two small files beside the ledger), or choose another place";
            case SQLITE_CANTOPEN ->
                "the file cannot be opened or created. Check that its folder exists and may be"
                        + " written (SQLite keeps two small files beside the ledger)";
            case SQLITE_PERM, SQLITE_AUTH -> "access was denied. Check the rights of the file and its folder";
            case SQLITE_IOERR ->
                "the disk reported an error (" + Home.innermost(cause) + "). Nothing of it was written;"
                        + " check the disk and its free space and do it again";
            default -> Home.innermost(cause);
        };
    }
}
