package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A schema of a PostgreSQL database. Those who write wait for each other at an advisory lock, and see everything that was acknowledged
 * before; each transaction that reads sees the ledger as it is at one moment (repeatable read).
 */
final class PostgresHome implements Home {
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final String DEFAULT_SCHEMA = "demarche";
    private static final int READERS = 8;
    private static final int CONNECT_SECONDS = 10;

    /** First half of the advisory lock's key ("Dmrc"), so that other programs' locks are none of ours. */
    private static final int LOCK = 1148023395;

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final String name;
    private final String schema;
    private final PostgresDialect dialect;

    private PostgresHome(String url, @Nullable String user, @Nullable String password, String name, String schema) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.name = name;
        this.schema = schema;
        this.dialect = new PostgresDialect(schema);
    }

    /** @param where {@code jdbc:postgresql:…}, or {@code postgresql://user:password@host:port/database?…} as psql takes it */
    static PostgresHome at(String where) throws LedgerException {
        String url = where;
        String user = null;
        String password = null;
        if (!where.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            URI uri = uri(where);
            String[] who = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            user = who.length > 0 ? decoded(who[0]) : null;
            password = who.length > 1 ? decoded(who[1]) : null;
            String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            url = "jdbc:postgresql://" + authority.substring(authority.lastIndexOf('@') + 1) + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }
        PGSimpleDataSource parsed = new PGSimpleDataSource();
        try {
            parsed.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        String schema = parsed.getCurrentSchema() == null ? DEFAULT_SCHEMA : parsed.getCurrentSchema();
        if (!SCHEMA.matcher(schema).matches()) {
            throw new LedgerException("the address of a PostgreSQL ledger names the schema \"" + schema
                    + "\": give one of small letters, digits and underscores, such as currentSchema=demarche");
        }
        // Without its parameters: a password may be among them.
        int end = url.indexOf('?');
        String name =
                (end < 0 ? url : url.substring(0, end)) + (schema.equals(DEFAULT_SCHEMA) ? "" : " (" + schema + ")");
        return new PostgresHome(url, user, password, name, schema);
    }

    private static URI uri(String where) throws LedgerException {
        try {
            return new URI(where);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    /** Without the address, and without the cause that repeats it: it may hold a password. */
    private static LedgerException unreadable() {
        return new LedgerException("the address of the PostgreSQL ledger cannot be read: give it as"
                + " jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database, special characters in it"
                + " percent-encoded");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Home beside(String name) {
        return new PostgresHome(url, user, password, this.name + " (" + name + ")", schema + "_" + name);
    }

    @Override
    public boolean isThere() throws SQLException {
        try (Connection connection = reading().getConnection()) {
            return count(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = ?") > 0;
        }
    }

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public String schema() {
        return schema;
    }

    private PGSimpleDataSource source(String settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setCurrentSchema(schema);
        source.setApplicationName("demarche");
        source.setConnectTimeout(CONNECT_SECONDS);
        // Long results come in portions instead of filling the memory.
        source.setDefaultRowFetchSize(500);
        source.setOptions(settings);
        return source;
    }

    /** A plan made once for all parameters would be a bad one for rare words. */
    private DataSource reading() {
        return source("-c default_transaction_isolation=repeatable\\ read -c plan_cache_mode=force_custom_plan");
    }

    private DataSource writing() {
        return source("-c lock_timeout=" + BUSY_MILLIS);
    }

    @Override
    public DataSource migrating(DataSource writing) {
        return writing();
    }

    @Override
    public HikariConfig pool(boolean readOnly) {
        HikariConfig hikari = new HikariConfig();
        hikari.setDataSource(readOnly ? reading() : writing());
        hikari.setReadOnly(readOnly);
        hikari.setMaximumPoolSize(readOnly ? READERS : 1);
        if (!readOnly) {
            // Acknowledged means on the disk, whatever the server does by default.
            hikari.setConnectionInitSql("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') IN ('off', 'local')");
        }
        return hikari;
    }

    @Override
    public DataSource apart() {
        return reading();
    }

    @Override
    public void lock(Handle handle) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(" + LOCK + ", hashtext(?))) AS turn")
                .bind(0, schema)
                .mapTo(Integer.class)
                .one();
    }

    /** Frees what the old rows took; the server's write-ahead log and its archives hold the words until they are recycled. */
    @Override
    public void settle(DataSource writing) throws SQLException {
        try (Connection connection = writing.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM " + schema + ".payload");
            statement.execute("VACUUM " + schema + ".statement");
        }
    }

    @Override
    public void check(boolean readOnly) throws LedgerException {
        State state;
        try (Connection connection = reading().getConnection()) {
            state = state(connection);
        } catch (SQLException e) {
            throw translate("cannot be opened", e);
        }
        if (readOnly && state == State.EMPTY) {
            throw new LedgerException("ledger " + name + ": there is no ledger in the schema " + schema
                    + " of this database. Check the address, or add an article first");
        }
        if (readOnly && state == State.OLDER) {
            throw new LedgerException("ledger " + name + ": it was written by an older version of this program. Open it"
                    + " once for writing (add does so), which brings it up to date");
        }
    }

    @Override
    public boolean has(String table) throws LedgerException {
        try (Connection connection = reading().getConnection();
                PreparedStatement sql = connection.prepareStatement(
                        "SELECT count(*) FROM pg_tables WHERE schemaname = ? AND tablename = ?")) {
            sql.setString(1, schema);
            sql.setString(2, table);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw translate("cannot be read", e);
        }
    }

    @Override
    public State state(Connection connection) throws SQLException, LedgerException {
        if (count(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = ?") == 0) {
            return State.EMPTY;
        }
        if (count(
                        connection,
                        "SELECT count(*) FROM pg_tables WHERE schemaname = ? AND tablename IN ('flyway_schema_history')")
                == 0) {
            throw new LedgerException("ledger " + name + ": the schema " + schema
                    + " holds something else than a ledger, and it was not touched. Name another one in the address, such as"
                    + " currentSchema=ledger");
        }
        int version;
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + schema
                        + ".flyway_schema_history WHERE success")) {
            row.next();
            version = row.getInt(1);
        }
        if (version > Schema.VERSION) {
            throw new LedgerException(
                    "ledger " + name + ": it has version " + version + " and this program knows" + " versions up to "
                            + Schema.VERSION + "; nothing was changed. Use the newer program that wrote it");
        }
        return version == Schema.VERSION ? State.CURRENT : State.OLDER;
    }

    private int count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public String reason(Throwable cause) {
        String state = "";
        for (Throwable e = cause; e != null && state.isEmpty(); e = e.getCause()) {
            if (e instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return reason(state, Home.innermost(cause));
    }

    /** @param state an SQLSTATE of PostgreSQL's manual, appendix A */
    private static String reason(String state, String said) {
        return switch (state) {
            case "28P01", "28000" ->
                "the server refused the user or the password. Check both; the password may stand in the address, or in the"
                        + " file that PGPASSFILE names (else .pgpass in your home folder)";
            case "3D000" -> "the server has no such database. Make it (createdb), or check the address";
            case "53300" -> "the server takes no more connections. Wait, or raise its max_connections";
            case "53100" ->
                "the disk of the server is full. Nothing of it was written and everything acknowledged before is kept: make"
                        + " room and do it again";
            case "55P03" ->
                "another process has kept it locked for " + BUSY_MILLIS / 1000
                        + " seconds. Wait until that process is done, or end it, and do it again";
            case "42501" ->
                "the user may not do this (" + said
                        + "). Give it the rights to create and use the schema and its tables";
            case "25006" ->
                "the server takes no changes (a standby, or a read-only database). Give the address of the primary";
            case "57P01", "57P02", "57P03", "08006", "08003", "08001", "08004" ->
                "the server cannot be reached, or went away (" + said
                        + "). Whatever was not acknowledged may not be there: see that it runs and takes connections at"
                        + " this address, and do it again";
            case "XX001", "XX002" ->
                "the database is damaged (" + said + "). Run verify to see what is hit, and restore the newest backup";
            default -> said;
        };
    }
}
