package org.sidetone.phone;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection for all that a store does, opened again when a server has dropped it. A connection per action would make
 * SQLite fold its log into the file each time the last one closes. The store sees to it that one thread uses it at a time.
 */
final class KeptConnection implements ConnectionFactory, AutoCloseable {
    private static final int VALIDATION_SECONDS = 2;

    private final Database database;
    private @Nullable Connection kept;

    KeptConnection(Database database) {
        this.database = database;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = kept;
        if (connection != null && connection.isValid(VALIDATION_SECONDS)) {
            return connection;
        }
        close();
        connection = database.connect();
        kept = connection;
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) {
        // Kept for the next action.
    }

    @Override
    public void close() throws SQLException {
        Connection connection = kept;
        kept = null;
        if (connection != null) {
            connection.close();
        }
    }
}
