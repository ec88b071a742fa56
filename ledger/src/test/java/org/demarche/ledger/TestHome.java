package org.demarche.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The homes that the ledger's tests run on, and what a test has to do differently on each. */
enum TestHome {
    SQLITE {
        @Override
        String address(Path folder, String name) {
            return folder.resolve(name + ".db").toString();
        }

        @Override
        List<String> columns(Raw raw, String table) throws SQLException {
            return raw.strings("SELECT name FROM pragma_table_info('" + table + "')");
        }

        @Override
        String row() {
            return "rowid";
        }

        @Override
        String spoilTheWords() {
            return "INSERT INTO statement_words (rowid, words) VALUES (3, 'never said')";
        }

        @Override
        String jdbc(String address) {
            return "jdbc:sqlite:" + address;
        }

        @Override
        String shortPatience() {
            return "PRAGMA busy_timeout = 50";
        }

        @Override
        String holdTheLock() {
            return "BEGIN IMMEDIATE";
        }
    },

    POSTGRESQL {
        @Override
        String address(Path folder, String name) {
            String schema = "t" + Integer.toHexString(folder.hashCode()) + "_" + name;
            return TestPostgres.address() + "currentSchema=" + schema;
        }

        /** All but the full text, which is no text of its own. */
        @Override
        List<String> columns(Raw raw, String table) throws SQLException {
            return raw.strings(
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema()"
                            + " AND table_name = '" + table + "' AND column_name <> 'search'");
        }

        @Override
        String row() {
            return "CAST(ctid AS TEXT)";
        }

        @Override
        String spoilTheWords() {
            return "UPDATE statement SET search = 'never:1' WHERE num = 3";
        }

        @Override
        String jdbc(String address) {
            return address;
        }

        @Override
        String shortPatience() {
            return "SET lock_timeout = 50";
        }

        @Override
        String holdTheLock() {
            return "BEGIN; SELECT pg_advisory_xact_lock(1148023395, hashtext(current_schema()))";
        }
    };

    TestHome other() {
        return this == SQLITE ? POSTGRESQL : SQLITE;
    }

    /**
     * Where a test may keep a ledger.
     *
     * @param folder the test's own
     * @param name small letters; the same name is the same ledger
     */
    abstract String address(Path folder, String name);

    abstract List<String> columns(Raw raw, String table) throws SQLException;

    /** What names a row of any table, as a text. */
    abstract String row();

    /** Makes the full text say what no statement says. */
    abstract String spoilTheWords();

    abstract String jdbc(String address);

    /** Makes a writing connection give up soon. */
    abstract String shortPatience();

    /** Begins a transaction that keeps everybody else from writing. */
    abstract String holdTheLock();
}
