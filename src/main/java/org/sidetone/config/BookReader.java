package org.sidetone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phonebooks: {@code [[phonebook]]}. Problems name them by their place in the file: {@code phonebook 2.url}. */
final class BookReader {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final SecretReader secrets;
    private final FileProblems problems;
    private final Set<String> names = new HashSet<>();
    private final PageIds ids = new PageIds("book");

    /** As the key {@code kind} has them. */
    private enum Kind {
        EXTENSIONS,
        ASTDB,
        CONTACTS,
        CSV,
        FREEPBX,
        VCARD,
        CARDDAV,
        LDAP
    }

    BookReader(SecretReader secrets, FileProblems problems) {
        this.secrets = secrets;
        this.problems = problems;
    }

    /** @param tables null where the file has none */
    ImmutableList<BookSettings> read(@Nullable JsonNode tables) {
        Optional<ImmutableList<Section>> sections = Section.each("phonebook", "phonebooks", tables, problems);
        if (sections.isEmpty()) {
            return BookSettings.DEFAULTS;
        }
        ImmutableList.Builder<BookSettings> books = ImmutableList.builder();
        int place = 0;
        for (Section section : sections.get()) {
            read(section, ++place).ifPresent(books::add);
        }
        return books.build();
    }

    private Optional<BookSettings> read(Section section, int place) {
        Optional<String> name = section.needed("name", Values::plain, "what phones show, as \"Suppliers\"");
        Duration refresh = section.duration("refresh", BookSettings.USUAL_REFRESH, SHORTEST, LONGEST);
        Optional<Kind> kind = kind(section);
        if (kind.isEmpty()) {
            // Which keys it may have is not known then.
            return Optional.empty();
        }
        Optional<? extends BookSettings.Origin> origin = switch (kind.get()) {
            case EXTENSIONS -> Optional.of(new BookSettings.Extensions());
            case ASTDB -> Optional.of(new BookSettings.AstDb());
            case CONTACTS -> Optional.of(new BookSettings.Contacts());
            case CSV -> section.needed("file", secrets::path, "the CSV file").map(BookSettings.Csv::new);
            case FREEPBX -> freePbx(section);
            case VCARD ->
                section.needed("file", secrets::path, "the vCard file").map(BookSettings.VCard::new);
            case CARDDAV -> cardDav(section);
            case LDAP -> ldap(section);
        };
        section.end();
        if (name.isPresent() && !names.add(name.get())) {
            section.badValue("name", "the phonebook " + name.get() + " is there twice", "give each a name of its own");
        }
        return name.flatMap(
                shown -> origin.map(from -> new BookSettings(ids.of(shown, place), shown.strip(), refresh, from)));
    }

    private static Optional<Kind> kind(Section section) {
        StringBuilder words = new StringBuilder();
        for (Kind kind : Kind.values()) {
            words.append(words.isEmpty() ? "" : ", ").append(kind.name().toLowerCase(Locale.ROOT));
        }
        return section.needed(
                "kind",
                text -> {
                    for (Kind kind : Kind.values()) {
                        if (kind.name().equalsIgnoreCase(text)) {
                            return kind;
                        }
                    }
                    throw new IllegalArgumentException("one of these is wanted: " + words);
                },
                "one of " + words);
    }

    private Optional<BookSettings.Origin> freePbx(Section section) {
        Optional<String> url = section.needed(
                "url", Values::mariaDbUrl, "FreePBX's database, as \"jdbc:mariadb://127.0.0.1/asterisk\"");
        String user = section.text("user", "sidetone");
        ImmutableList<String> groups = section.texts("groups", Values::plain);
        if (SecretReader.isMissing(section, "password")) {
            section.missing("password", "the database user's password; or password_file");
        }
        Optional<Secret> password = secrets.read(section, "password", "write the database user's password");
        return url.flatMap(found -> password.map(secret -> new BookSettings.FreePbx(found, user, secret, groups)));
    }

    private Optional<BookSettings.Origin> cardDav(Section section) {
        Optional<String> user = section.optional("user", Values::plain);
        Optional<Secret> password = password(section, user);
        return section.needed(
                        "url",
                        text -> Values.address(text, "http", "https"),
                        "the address book's address, as \"https://cloud.example/remote.php/dav/addressbooks/…\"")
                .map(url -> new BookSettings.CardDav(url, user, password));
    }

    private Optional<BookSettings.Origin> ldap(Section section) {
        Optional<String> user = section.optional("user", Values::plain);
        Optional<Secret> password = password(section, user);
        Optional<String> base =
                section.needed("base", Values::plain, "where the search begins, as \"ou=people,dc=example,dc=org\"");
        boolean startTls = section.flag("start_tls", false);
        Optional<String> filter = section.optional("filter", Values::plain);
        ImmutableList<String> nameAttributes = section.texts("name_attributes", Values::attribute);
        ImmutableList<String> numberAttributes = section.texts("number_attributes", Values::attribute);
        return section.needed("url", text -> Values.address(text, "ldap", "ldaps"), "as \"ldap://ldap.example\"")
                .flatMap(url -> base.map(from -> new BookSettings.Ldap(
                        url, user, password, startTls, from, filter, nameAttributes, numberAttributes)));
    }

    private Optional<Secret> password(Section section, Optional<String> user) {
        Optional<Secret> password = secrets.read(section, "password", "write the password of the user");
        if (user.isPresent() && SecretReader.isMissing(section, "password")) {
            section.missing("password", "the user's password; or password_file");
        }
        return password;
    }
}
