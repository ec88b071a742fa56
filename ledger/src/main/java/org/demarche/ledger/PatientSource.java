package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to one file that wait for its lock with {@link Patience}. */
final class PatientSource extends SQLiteDataSource {
    private final int millis;

    /** @param millis how long a connection waits for the lock */
    PatientSource(SQLiteConfig config, int millis) {
        super(config);
        this.millis = millis;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        // Each its own: it knows since when its connection waits.
        BusyHandler.setHandler(connection, new Patience(millis));
        return connection;
    }
}
