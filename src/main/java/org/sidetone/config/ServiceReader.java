package org.sidetone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.ServiceSettings.Feed;
import org.sidetone.config.ServiceSettings.Link;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.config.ServiceSettings.Tls;

/** {@code [[feed]]}, {@code [[mailbox]]} and {@code [[link]]}. */
final class ServiceReader {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** A phone's menu holds 100 entries, and some of them are ours. */
    private static final int MOST = 80;

    private static final String SHOWN = "what phones show in their Services menu";

    private final SecretReader secrets;
    private final FileProblems problems;
    private final Set<String> names = new HashSet<>();
    private final PageIds ids = new PageIds("service");
    private int entries;

    ServiceReader(SecretReader secrets, FileProblems problems) {
        this.secrets = secrets;
        this.problems = problems;
    }

    ServiceSettings read(JsonNode root) {
        ImmutableList.Builder<Feed> feeds = ImmutableList.builder();
        ImmutableList.Builder<Mailbox> mailboxes = ImmutableList.builder();
        ImmutableList.Builder<Link> links = ImmutableList.builder();
        each(root, "feed", "feeds").forEach(section -> feed(section).ifPresent(feeds::add));
        each(root, "mailbox", "mailboxes").forEach(section -> mailbox(section).ifPresent(mailboxes::add));
        each(root, "link", "links").forEach(section -> link(section).ifPresent(links::add));
        return new ServiceSettings(feeds.build(), mailboxes.build(), links.build());
    }

    private ImmutableList<Section> each(JsonNode root, String name, String plural) {
        return Section.each(name, plural, root.get(name), problems).orElse(ImmutableList.of());
    }

    private Optional<Feed> feed(Section section) {
        Optional<String> name = name(section);
        Optional<URI> url = section.needed(
                "url",
                text -> Values.address(text, "http", "https"),
                "the feed's address, as \"https://news.example/rss\"");
        Duration refresh = section.duration("refresh", Feed.USUAL_REFRESH, SHORTEST, LONGEST);
        section.end();
        return name.flatMap(shown -> url.map(address -> new Feed(id(shown), shown, address, refresh)));
    }

    private Optional<Mailbox> mailbox(Section section) {
        Optional<String> name = name(section);
        Optional<String> host = section.needed("host", Values::host, "the IMAP server, as \"mail.example\"");
        Tls tls = section.choice("tls", Tls.IMPLICIT, Tls.values());
        int port = section.number("port", tls.port(), 1, 65535);
        Optional<String> user = section.needed("user", Values::plain, "as the IMAP server knows it");
        if (SecretReader.isMissing(section, "password")) {
            section.missing("password", "the user's password; or password_file");
        }
        Optional<Secret> password = secrets.read(section, "password", "write the password of the user");
        String folder = section.text("folder", "INBOX");
        ImmutableList<String> lines = section.texts("for", Values::plain);
        if (lines.isEmpty()) {
            section.missing("for", "the extension whose phones show it, as \"1001\", or several: [\"1001\", \"1002\"]");
        }
        section.end();
        if (name.isEmpty() || host.isEmpty() || user.isEmpty() || password.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mailbox(
                id(name.get()), name.get(), host.get(), port, tls, user.get(), password.get(), folder, lines));
    }

    private Optional<Link> link(Section section) {
        Optional<String> name = name(section);
        Optional<String> url = section.needed(
                "url", Values::link, "a page for phones, as \"http://host/page.xml\", or a number, as \"Dial:1001\"");
        ImmutableList<String> lines = section.texts("for", Values::plain);
        section.end();
        return name.flatMap(shown -> url.map(address -> new Link(shown, address, lines)));
    }

    private Optional<String> name(Section section) {
        Optional<String> name = section.needed("name", Values::plain, SHOWN).map(String::strip);
        if (name.isPresent() && !names.add(name.get())) {
            section.badValue("name", "there are two services of the name " + name.get(), "give each a name of its own");
        }
        if (++entries == MOST + 1) {
            section.badValue(
                    "name",
                    "with it there are more than " + MOST + " feeds, mailboxes and links",
                    "take some away: a phone's menu holds no more");
        }
        return name;
    }

    private String id(String name) {
        return ids.of(name, entries);
    }
}
