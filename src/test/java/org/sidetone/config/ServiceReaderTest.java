package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceReaderTest {
    @TempDir
    private Path folder;

    @Test
    void allOfThemAreReadInTheirOrder() throws IOException {
        Files.writeString(folder.resolve("mail.password"), "sesame\n");
        Files.setPosixFilePermissions(folder.resolve("mail.password"), PosixFilePermissions.fromString("rw-------"));
        SettingsFile.Reading reading = read("""
                [[link]]
                name = "Weather"
                url = "http://weather.example/phone page.xml"
                """.replace(" page", "%20page") + """
                [[link]]
                name = "Porter"
                url = "dial:*98"
                for = "1001"
                [[feed]]
                name = "News: Zürich"
                url = "https://news.example/rss?token=x"
                refresh = "5m"
                [[mailbox]]
                name = "Office"
                host = "mail.example"
                user = "office@example"
                password_file = "mail.password"
                for = ["1001", "1002"]
                [[mailbox]]
                name = "Orders"
                host = "mail.example"
                tls = "starttls"
                user = "office"
                password = "sesame"
                folder = "INBOX/Orders"
                for = "1001"
                """);
        assertThat(reading.problems()).isEmpty();
        ServiceSettings services = reading.settings().orElseThrow().services();
        assertThat(services.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.id()).isEqualTo("news-zurich");
            assertThat(feed.refresh()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(services.links())
                .extracting(ServiceSettings.Link::url)
                .containsExactly("http://weather.example/phone%20page.xml", "Dial:*98");
        assertThat(services.links().get(1).lines()).containsExactly("1001");
        assertThat(services.mailboxes())
                .extracting(ServiceSettings.Mailbox::port)
                .containsExactly(993, 143);
        assertThat(services.mailboxes().get(0).password()).isEqualTo(Secret.of("sesame"));
        assertThat(services.mailboxes().get(1).folder()).isEqualTo("INBOX/Orders");
        assertThat(services.toString()).doesNotContain("sesame");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        assertThat(where("""
                [[feed]]
                url = "ftp://news.example"
                refresh = "1s"
                [[feed]]
                name = "News"
                url = "https://news.example"
                colour = "red"
                [[mailbox]]
                name = "News"
                host = "mail.example:993"
                tls = "none"
                user = "ann"
                password = ""
                [[link]]
                name = "Page"
                url = "javascript:alert(1)"
                [[link]]
                name = "Long"
                url = "http://host/%s"
                """.formatted("x".repeat(250))))
                .containsExactlyInAnyOrder(
                        "feed 1.name",
                        "feed 1.url",
                        "feed 1.refresh",
                        "feed 2.colour",
                        "mailbox 1.name",
                        "mailbox 1.host",
                        "mailbox 1.tls",
                        "mailbox 1.password",
                        "mailbox 1.for",
                        "link 1.url",
                        "link 2.url");
    }

    @Test
    void whatIsNoListIsToldAndAMailboxForNobodyIsNone() throws IOException {
        assertThat(where("[feed]\nname = \"News\"\n")).containsExactly("feed");
        SettingsFile.Reading reading = read("""
                [[mailbox]]
                name = "Mail"
                host = "mail.example"
                user = "ann"
                password = "x"
                """);
        assertThat(reading.problems()).extracting(Problem::where).containsExactly("mailbox 1.for");
    }

    @Test
    void aMenuHoldsNoMoreThanAPhoneDoes() throws IOException {
        StringBuilder links = new StringBuilder();
        for (int i = 1; i <= 85; i++) {
            links.append("[[link]]\nname = \"L")
                    .append(i)
                    .append("\"\nurl = \"Dial:")
                    .append(i)
                    .append("\"\n");
        }
        assertThat(where(links.toString())).containsExactly("link 81.name");
    }

    private List<String> where(String toml) throws IOException {
        return read(toml).problems().stream().map(Problem::where).toList();
    }

    private SettingsFile.Reading read(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("sidetone.toml"), "[ami]\nsecret = \"labsecret\"\n" + toml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SettingsFile.read(file);
    }
}
