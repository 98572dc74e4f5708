package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code [[phonebook]]}, as often as there are phonebooks; phones show them in this order. Where there is none, {@link #DEFAULTS} are.
 *
 * @param id names it in addresses of pages: lower-case letters, digits and hyphens, made of the name
 * @param name what phones show; no other book has it
 * @param refresh how often it is read again, 30 s to 24 h; {@code "15m"}. What the PBX tells, contacts of our own and files that
 *     change are taken up at once
 * @param origin the key {@code kind}, and what that kind needs
 */
public record BookSettings(String id, String name, Duration refresh, Origin origin) {
    public static final Duration USUAL_REFRESH = Duration.ofMinutes(15);

    public static final ImmutableList<BookSettings> DEFAULTS = ImmutableList.of(
            new BookSettings("extensions", "Extensions", USUAL_REFRESH, new Extensions()),
            new BookSettings("names", "Names", USUAL_REFRESH, new AstDb()),
            new BookSettings("contacts", "Contacts", USUAL_REFRESH, new Contacts()));

    /** Where the names come from. */
    public sealed interface Origin {
        /** As the settings file has it. */
        default String kind() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** The PBX's extensions. */
    public record Extensions() implements Origin {}

    /** AstDB's {@code cidname}, and FreePBX's speed dials. */
    public record AstDb() implements Origin {}

    /** Sidetone's own: {@code sidetone contact}. */
    public record Contacts() implements Origin {}

    /** @param file the columns stand on its first line */
    public record Csv(Path file) implements Origin {}

    /**
     * FreePBX's Contact Manager.
     *
     * @param url {@code jdbc:mariadb://HOST/asterisk}, without user and password
     * @param user needs to read only; {@code "sidetone"}
     * @param password the key {@code password}, or {@code password_file}
     * @param groups names of its groups; empty: all of them but private ones
     */
    public record FreePbx(String url, String user, Secret password, ImmutableList<String> groups) implements Origin {}

    /** @param file vCards, or the phone book that a FRITZ!Box exported */
    public record VCard(Path file) implements Origin {}

    /**
     * @param url of the address book, of all that a user has, or of the server
     * @param user none where the server wants none
     */
    public record CardDav(URI url, Optional<String> user, Optional<Secret> password) implements Origin {}

    /**
     * @param url {@code ldap://HOST} or {@code ldaps://HOST}
     * @param user a distinguished name; none: the server is asked without one
     * @param base where the search begins
     * @param startTls whether an {@code ldap://} connection is encrypted before anything is said; {@code false}
     * @param filter {@code "(telephoneNumber=*)"} or the like; empty: people who have a number
     * @param nameAttributes the first that an entry has is its name; none: those that most servers have
     * @param numberAttributes each that an entry has is a number of it; none: those that most servers have
     */
    public record Ldap(
            URI url,
            Optional<String> user,
            Optional<Secret> password,
            boolean startTls,
            String base,
            Optional<String> filter,
            ImmutableList<String> nameAttributes,
            ImmutableList<String> numberAttributes)
            implements Origin {}
}
