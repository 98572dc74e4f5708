package org.sidetone.phonebook.carddav.auth;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Whom a server may send us on to: the password goes along. */
public final class Trusted {
    private Trusted() {}

    /**
     * The same host, never from https to http; or over https one of the same owner's domain, as iCloud's {@code contacts.} leads to
     * {@code p12-contacts.}.
     *
     * @param owner the address that the owner wrote
     */
    public static boolean mayFollow(URI owner, URI next) {
        if (next.getHost() == null) {
            return false;
        }
        boolean tls = next.getScheme().equalsIgnoreCase("https");
        if (!tls
                && (!next.getScheme().equalsIgnoreCase("http")
                        || owner.getScheme().equalsIgnoreCase("https"))) {
            return false;
        }
        if (owner.getHost().equalsIgnoreCase(next.getHost())) {
            return tls || owner.getPort() == next.getPort();
        }
        return tls && domain(owner).isPresent() && domain(owner).equals(domain(next));
    }

    private static Optional<String> domain(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!InternetDomainName.isValid(host)) {
            return Optional.empty();
        }
        InternetDomainName name = InternetDomainName.from(host);
        return name.isUnderPublicSuffix() ? Optional.of(name.topPrivateDomain().toString()) : Optional.empty();
    }
}
