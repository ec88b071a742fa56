package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of PostgreSQL that lead nowhere, or to something else. */
class BadServerTest {
    @TempDir
    Path folder;

    @Test
    void aServerThatIsNotThereIsSaidWithoutThePassword() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        for (String address : new String[] {
            "jdbc:postgresql://127.0.0.1:" + port + "/news?user=ida&password=s3cret",
            "postgresql://ida:s3cret@127.0.0.1:" + port + "/news"
        }) {
            assertThatThrownBy(() -> Ledger.open(address).close())
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("jdbc:postgresql://127.0.0.1:" + port + "/news")
                    .hasMessageContaining("the server cannot be reached")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ida:s3 cret@localhost/news",
                "jdbc:postgresql://localhost:port/news?password=s3cret",
                "jdbc:mysql://localhost/news?password=s3cret"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingThePassword(String address) {
        assertThatThrownBy(() -> Ledger.open(address).close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aSchemaOfAnotherProgramIsLeftAlone() throws Exception {
        String address = TestHome.POSTGRESQL.address(folder, "cats");
        try (Raw raw = new Raw(address)) {
            raw.run("CREATE SCHEMA " + address.substring(address.lastIndexOf('=') + 1));
            raw.run("CREATE TABLE cats (name TEXT)");
        }

        assertThatThrownBy(() -> Ledger.open(address).close()).hasMessageContaining("something else than a ledger");
        assertThatThrownBy(() -> Ledger.openReadOnly(address).close()).hasMessageContaining("something else");

        try (Raw raw = new Raw(address)) {
            assertThat(raw.strings("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"))
                    .containsExactly("cats");
        }
    }

    @Test
    void readingWhatIsNotThereMakesNothing() throws Exception {
        String address = TestHome.POSTGRESQL.address(folder, "absent");

        assertThatThrownBy(() -> Ledger.openReadOnly(address).close()).hasMessageContaining("there is no ledger");

        try (Raw raw = new Raw(address)) {
            assertThat(raw.strings("SELECT count(*) FROM pg_namespace WHERE nspname = '"
                            + address.substring(address.lastIndexOf('=') + 1) + "'"))
                    .containsExactly("0");
        }
    }

    @Test
    void aLedgerOfANewerVersionIsRefused() throws Exception {
        String address = TestHome.POSTGRESQL.address(folder, "newer");
        Ledger.open(address).close();
        try (Raw raw = new Raw(address)) {
            raw.run("INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'me',"
                    + " installed_on, 1, true FROM flyway_schema_history LIMIT 1");
        }

        assertThatThrownBy(() -> Ledger.open(address).close())
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer program");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        String address = TestHome.POSTGRESQL.address(folder, "none");
        int end = address.indexOf('?');
        String other =
                address.substring(0, address.lastIndexOf('/', end) + 1) + "no_such_base" + address.substring(end);

        assertThatThrownBy(() -> Ledger.open(Home.at(other), Clock.systemUTC()).close())
                .hasMessageContaining("the server has no such database");
    }
}
