package org.sidetone.phone;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mariadb.jdbc.MariaDbDataSource;
import org.sidetone.config.Secret;
import org.sidetone.config.SecretFile;
import org.sidetone.config.Settings;

/** A store on a MariaDB server that several nodes share. */
final class MariaDatabase implements Database {
    static final String PREFIX = "jdbc:mariadb:";

    /** A server that swallows packets must not hold a thread of ours for the minutes that TCP would. */
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Access denied, to the server and to the database; errors have one number and several SQL states. */
    private static final ImmutableList<Integer> DENIED = ImmutableList.of(1044, 1045, 1142, 1227, 1698);

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    /** Galera: the node has not joined its cluster, or lost it. */
    private static final int NOT_PREPARED = 1047;

    private final Settings.Store settings;
    private Optional<Secret> password = Optional.empty();

    MariaDatabase(Settings.Store settings) {
        this.settings = settings;
    }

    /** Without options: a password among them is refused by {@link #prepare}, but it must not get that far. */
    @Override
    public String name() {
        return settings.url().replaceFirst("[?].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public void prepare() throws StoreException {
        if (settings.url().matches("(?i).*([?&](user|password)=|//[^/]*@).*")) {
            throw new StoreException(
                    "the store " + name() + ": user and password do not belong into store.url",
                    "use store.user and store.password_file",
                    null);
        }
        if (settings.passwordFile().isPresent()) {
            try {
                password = Optional.of(SecretFile.read(settings.passwordFile().get()));
            } catch (IOException e) {
                throw new StoreException(
                        "store.password_file " + settings.passwordFile().get() + ": " + e.getMessage(),
                        "the file holds the password on its only line",
                        e);
            }
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    private DataSource dataSource() throws SQLException {
        char next = settings.url().indexOf('?') < 0 ? '?' : '&';
        // Options that the owner wrote come later in the URL and win.
        String url = settings.url().replaceFirst("[?].*$", "") + "?connectTimeout=" + CONNECT.toMillis()
                + "&socketTimeout=" + ANSWER.toMillis()
                + (next == '&' ? "&" + settings.url().replaceFirst("^[^?]*[?]", "") : "");
        MariaDbDataSource source = new MariaDbDataSource(url);
        if (settings.user().isPresent()) {
            source.setUser(settings.user().get());
        }
        if (password.isPresent()) {
            source.setPassword(password.get().reveal());
        }
        return source;
    }

    /** Names are in any script: tables of another character set would refuse them one by one. */
    @Override
    public void takeUp(Connection connection) throws SQLException, StoreException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@character_set_database, DATABASE()")) {
            row.next();
            if (!row.getString(1).equals("utf8mb4")) {
                throw new StoreException(
                        "the store " + name() + " keeps texts in " + row.getString(1),
                        "ALTER DATABASE " + row.getString(2) + " CHARACTER SET utf8mb4",
                        null);
            }
        }
    }

    @Override
    public FluentConfiguration configure(FluentConfiguration flyway) throws SQLException {
        return flyway.dataSource(dataSource());
    }

    /** InnoDB ends one of two transactions that wait for each other; a Galera node may refuse a COMMIT in favour of another's. */
    @Override
    public boolean isWorthRetrying(Throwable failure) {
        return sqlFailure(failure)
                .filter(e -> e.getErrorCode() == DEADLOCK
                        || e.getErrorCode() == LOCK_WAIT
                        || String.valueOf(e.getSQLState()).startsWith("40"))
                .isPresent();
    }

    @Override
    public StoreException explain(Throwable failure) {
        int code = sqlFailure(failure).map(SQLException::getErrorCode).orElse(0);
        if (DENIED.contains(code)) {
            return trouble(
                    "refuses user " + settings.user().orElse("(none)"),
                    "look at store.user and store.password_file; the user needs all rights on its database:"
                            + " GRANT ALL ON sidetone.* TO sidetone@HOST",
                    failure);
        }
        return switch (code) {
            case UNKNOWN_DATABASE ->
                trouble(
                        "does not exist on that server",
                        "CREATE DATABASE sidetone CHARACTER SET utf8mb4, or name another in store.url",
                        failure);
            case NOT_PREPARED ->
                trouble("is on a node without its cluster", "look at SHOW STATUS LIKE 'wsrep%' there", failure);
            case DEADLOCK, LOCK_WAIT ->
                trouble("is held by others for too long", "look at SHOW ENGINE INNODB STATUS there", failure);
            default ->
                trouble(
                        "failed: " + firstLine(failure),
                        "look whether the database server runs and can be reached; it is taken up again by itself",
                        failure);
        };
    }

    private StoreException trouble(String what, String hint, Throwable cause) {
        return new StoreException("the store " + name() + " " + what, hint, cause);
    }

    private static Optional<SQLException> sqlFailure(Throwable failure) {
        return Throwables.getCausalChain(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(e -> e.getErrorCode() != 0)
                .reduce((outer, inner) -> inner);
    }

    /** Flyway's messages go over many lines. */
    private static String firstLine(Throwable failure) {
        String message = String.valueOf(Throwables.getRootCause(failure).getMessage());
        return message.lines().findFirst().orElse("");
    }
}
