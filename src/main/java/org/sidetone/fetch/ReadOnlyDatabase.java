package org.sidetone.fetch;

import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.mariadb.jdbc.MariaDbDataSource;
import org.sidetone.config.Secret;

/**
 * Somebody else's MariaDB or MySQL, of which only is read.
 *
 * @param url {@code jdbc:mariadb://HOST/DATABASE}; options that the owner wrote behind it win over ours
 * @param connecting how long a connection may take
 * @param silence how long an answer may keep silent
 */
public record ReadOnlyDatabase(String url, String user, Secret password, Duration connecting, Duration silence) {
    /** No such user, no such password, or no right to this. */
    private static final ImmutableSet<Integer> DENIED = ImmutableSet.of(1044, 1045, 1142, 1143, 1227, 1698);

    public Connection connect() throws SQLException {
        String limits = "?connectTimeout=" + connecting.toMillis() + "&socketTimeout=" + silence.toMillis();
        MariaDbDataSource source =
                new MariaDbDataSource(url.contains("?") ? url.replaceFirst("[?]", limits + "&") : url + limits);
        source.setUser(user);
        source.setPassword(password.reveal());
        Connection connection = source.getConnection();
        connection.setReadOnly(true);
        return connection;
    }

    /** For messages: the URL without options, which may hold a password. */
    public String name() {
        return url.replaceFirst("[?].*$", "");
    }

    public static boolean isDenied(SQLException failure) {
        return DENIED.contains(failure.getErrorCode());
    }

    /** Empty where there is none. */
    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text.strip();
    }
}
