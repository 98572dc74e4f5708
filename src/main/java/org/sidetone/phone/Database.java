package org.sidetone.phone;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What differs between the databases that a store can live in. */
interface Database {
    /** How owners know it: a path or a server. */
    String name();

    /** Makes what must be there before a connection is opened. */
    void prepare() throws StoreException;

    Connection connect() throws SQLException;

    /** Called once, when the database is known to be ours or empty. */
    void takeUp(Connection connection) throws SQLException, StoreException;

    /** Tells Flyway where to work. */
    FluentConfiguration configure(FluentConfiguration flyway) throws SQLException;

    /** Whether the transaction that failed so has changed nothing and may well succeed when done again at once. */
    default boolean isWorthRetrying(Throwable failure) {
        return false;
    }

    /** Says in an owner's words why an action failed. */
    StoreException explain(Throwable failure);
}
