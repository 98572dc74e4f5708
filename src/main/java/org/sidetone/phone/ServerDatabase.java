package org.sidetone.phone;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sidetone.config.Secret;
import org.sidetone.config.SecretFile;
import org.sidetone.config.Settings;

/** A store on a database server that several nodes share. */
final class ServerDatabase implements Database {
    private final Settings.Store settings;
    private Optional<Secret> password = Optional.empty();

    ServerDatabase(Settings.Store settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.url();
    }

    @Override
    public void prepare() throws StoreException {
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
        if (DriverManager.drivers().noneMatch(this::accepts)) {
            throw new StoreException(
                    "the store " + name() + " needs a driver that this version does not have",
                    "use jdbc:sqlite:/var/lib/sidetone/sidetone.db in store.url",
                    null);
        }
    }

    private boolean accepts(Driver driver) {
        try {
            return driver.acceptsURL(settings.url());
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
        return DriverManager.getConnection(settings.url(), properties);
    }

    @Override
    public void takeUp(Connection connection) {}

    @Override
    public FluentConfiguration configure(FluentConfiguration flyway) {
        return flyway.dataSource(
                settings.url(),
                settings.user().orElse(""),
                password.map(Secret::reveal).orElse(""));
    }

    @Override
    public StoreException explain(Throwable failure) {
        return new StoreException(
                "the store " + name() + " failed: "
                        + Throwables.getRootCause(failure).getMessage(),
                "look whether the database server runs, and at store.user and store.password_file",
                failure);
    }
}
