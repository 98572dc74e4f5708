package org.sidetone.phone;

import com.google.common.util.concurrent.Uninterruptibles;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables and their version. Flyway is asked only where they are not current: it costs 200 to 500 ms, which every command
 * would pay.
 */
final class Schema {
    /** The highest number in db/migration. */
    static final int CURRENT = 8;

    private static final String HISTORY = "flyway_schema_history";
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /**
     * Makes or upgrades the tables where needed. Several processes may do so at once: Flyway does not lock SQLite, and of two
     * that meet a new store one trips over the tables of the other; so it looks again and tries again.
     */
    void bringUpToDate(Connection connection) throws StoreException {
        for (int attempt = 1; ; attempt++) {
            try {
                int found = look(connection);
                database.takeUp(connection);
                if (found < CURRENT) {
                    database.configure(Flyway.configure()).load().migrate();
                }
                return;
            } catch (FlywayException | SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw database.explain(e);
                }
                Uninterruptibles.sleepUninterruptibly(PAUSE);
            }
        }
    }

    /** Version of the tables, 0 where there are none. */
    private int look(Connection connection) throws StoreException, SQLException {
        Set<String> tables = tables(connection);
        if (!tables.contains(HISTORY)) {
            if (tables.isEmpty()) {
                return 0;
            }
            throw new StoreException(
                    "the store " + database.name() + " is another program's database",
                    "name a database of our own in store.url",
                    null);
        }
        int newest = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, success FROM " + HISTORY)) {
            while (rows.next()) {
                if (rows.getString(1) != null && rows.getBoolean(2)) {
                    newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
                }
            }
        }
        if (newest > CURRENT) {
            throw new StoreException(
                    "the store " + database.name() + " was written by a newer Sidetone (schema " + newest
                            + ", this one knows " + CURRENT + ")",
                    "upgrade this Sidetone, or put back the backup from before the upgrade",
                    null);
        }
        return newest;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
