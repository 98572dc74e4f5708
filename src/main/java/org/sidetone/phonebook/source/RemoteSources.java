package org.sidetone.phonebook.source;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.fetch.Trust;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.Source;
import org.sidetone.phonebook.carddav.CardDavBook;
import org.sidetone.phonebook.ldap.LdapBook;
import org.sidetone.phonebook.ldap.LdapQuery;
import org.sidetone.phonebook.ldap.LdapServer;
import org.sidetone.phonebook.vcard.ContactFile;

/** Books of other programs: address books in files and on servers. */
final class RemoteSources {
    /** A server that makes its answer anew takes a quarter of a minute for 2,000 cards (radicale, tried). */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private RemoteSources() {}

    /** @throws IllegalArgumentException if the settings do not fit, in words for an owner */
    static Source of(BookSettings.Origin origin, Consumer<Problem> remarks) {
        if (origin instanceof BookSettings.VCard vcard) {
            return new ContactFile(vcard.file(), remarks);
        }
        if (origin instanceof BookSettings.CardDav dav) {
            return new CardDavBook(dav.url(), login(dav.user(), dav.password()), Trust.usual(), PATIENCE, remarks);
        }
        if (origin instanceof BookSettings.Ldap ldap) {
            LdapServer server =
                    new LdapServer(ldap.url(), ldap.startTls(), login(ldap.user(), ldap.password()), Trust.usual());
            return new LdapBook(server, query(ldap), PATIENCE, remarks);
        }
        throw new IllegalArgumentException("nothing reads a book of kind " + origin.kind());
    }

    private static LdapQuery query(BookSettings.Ldap ldap) {
        LdapQuery query = LdapQuery.under(ldap.base());
        ImmutableList<String> names = ldap.nameAttributes();
        ImmutableList<String> numbers = ldap.numberAttributes();
        query = names.isEmpty() ? query : query.withNames(names);
        query = numbers.isEmpty() ? query : query.withNumbers(numbers);
        return ldap.filter().map(query::withFilter).orElse(query);
    }

    private static Optional<Login> login(Optional<String> user, Optional<Secret> password) {
        return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
    }
}
