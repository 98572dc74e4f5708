package org.sidetone.phonebook;

import org.sidetone.config.Secret;

/**
 * Who we are to a server of contacts.
 *
 * @param user as the server knows it; LDAP wants a DN, Active Directory also takes {@code user@domain}
 * @param password never empty: an LDAP server takes an empty one for an anonymous user and says that all is well
 */
public record Login(String user, Secret password) {
    public Login {
        if (user.isBlank()) {
            throw new IllegalArgumentException("user is empty");
        }
        if (password.isEmpty()) {
            throw new IllegalArgumentException("password of user " + user + " is empty");
        }
    }
}
