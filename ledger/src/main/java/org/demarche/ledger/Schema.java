package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a home to this version's tables. */
final class Schema {
    /** The newest migration. A test holds it against the folder of migrations. */
    static final int VERSION = 9;

    static final String MIGRATIONS = "org/demarche/ledger/migrations";

    private static final int ATTEMPTS = 5;

    private Schema() {}

    /** Runs the migrations that are missing. Two processes may do so at once: the one that loses looks again. */
    static void prepare(Home home, DataSource writing) throws LedgerException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = writing.getConnection()) {
                if (home.state(connection) == Home.State.CURRENT) {
                    return;
                }
            } catch (SQLException e) {
                throw home.translate("cannot be opened", e);
            }
            try {
                flyway(home, writing).load().migrate();
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS) {
                    throw home.translate("cannot be brought to this version", e);
                }
                pause(home);
            }
        }
    }

    static FluentConfiguration flyway(Home home, DataSource writing) {
        FluentConfiguration flyway = Flyway.configure()
                .loggers("slf4j")
                .dataSource(home.migrating(writing))
                .locations("classpath:" + MIGRATIONS + "/common", "classpath:" + MIGRATIONS + "/" + home.migrations());
        return home.schema().isEmpty()
                ? flyway
                : flyway.schemas(home.schema()).defaultSchema(home.schema()).createSchemas(true);
    }

    private static void pause(Home home) throws LedgerException {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("ledger " + home.name() + ": opening it was interrupted. Do it again", e);
        }
    }
}
