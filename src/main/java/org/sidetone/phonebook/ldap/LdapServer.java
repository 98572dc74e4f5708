package org.sidetone.phonebook.ldap;

import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.sidetone.phonebook.Login;

/**
 * Where to ask, and as whom.
 *
 * @param address {@code ldap://host}, {@code ldaps://host:port}; nothing else in it
 * @param startTls to speak TLS on an {@code ldap://} address
 * @param login empty to ask as nobody
 * @param tls whom to trust: {@link SSLContext#getDefault()} is the system's trust store
 */
public record LdapServer(URI address, boolean startTls, Optional<Login> login, SSLContext tls) {
    public LdapServer {
        boolean ldap = "ldap".equalsIgnoreCase(address.getScheme());
        if ((!ldap && !"ldaps".equalsIgnoreCase(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("address must begin with ldap:// or ldaps:// and a host");
        }
        if (address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || !address.getRawPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException(
                    "address holds more than host and port; user and base are given apart from it");
        }
        if (startTls && !ldap) {
            throw new IllegalArgumentException(
                    "StartTLS is for ldap:// addresses; " + address.getScheme() + " is TLS already");
        }
    }

    boolean ldaps() {
        return address.getScheme().equalsIgnoreCase("ldaps");
    }

    int port() {
        return address.getPort() >= 0 ? address.getPort() : ldaps() ? 636 : 389;
    }

    /** As its owner knows it. */
    @Override
    public String toString() {
        return address.toString();
    }
}
