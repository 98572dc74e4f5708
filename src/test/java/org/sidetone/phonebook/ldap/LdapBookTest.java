package org.sidetone.phonebook.ldap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Contact.Telephone;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;

/** What needs no server, and servers that are none; {@code SlapdIT} asks a real one. */
class LdapBookTest {
    private static final String BASE = "dc=example,dc=org";

    @Test
    void takesWhatActiveDirectoryHas() throws Exception {
        Entry entry = new Entry(
                "dn: cn=x," + BASE,
                "givenName: Ann",
                "sn: Lee",
                "displayName: Lee,  Ann",
                "otherTelephone: 2",
                "otherTelephone: 3",
                "telephonenumber: 1",
                "facsimileTelephoneNumber: 9$fineResolution",
                "department: Sales");
        assertThat(new PersonReader(LdapQuery.under(BASE)).contact(entry))
                .isEqualTo(new Contact(
                        "Lee, Ann",
                        ImmutableList.of(
                                new Telephone("1", "work"),
                                new Telephone("2", "work"),
                                new Telephone("3", "work"),
                                new Telephone("9", "fax")),
                        ImmutableList.of("Sales")));
    }

    @Test
    void namesThemByWhatThereIs() throws Exception {
        PersonReader reader = new PersonReader(LdapQuery.under(BASE));
        assertThat(reader.contact(new Entry("dn: cn=x", "givenName: Ann", "sn: Lee"))
                        .name())
                .isEqualTo("Ann Lee");
        assertThat(reader.contact(new Entry("dn: cn=x", "sn: Lee")).name()).isEqualTo("Lee");
        assertThat(reader.contact(new Entry("dn: cn=x", "mail: a@example.org")).name())
                .isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LdapQuery.under("example.org"))
                .withMessageContaining("base");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LdapQuery.under(BASE).withFilter("(cn=*"))
                .withMessageContaining("filter (cn=*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server("http://a", false))
                .withMessageContaining("address");
        assertThatIllegalArgumentException().isThrownBy(() -> server("ldap://a/dc=b", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server("ldaps://a", true))
                .withMessageContaining("StartTLS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Login("cn=a", Secret.of("")))
                .withMessageContaining("password of user cn=a");
    }

    @Test
    void saysThatItIsNoLdap() throws Exception {
        assertFailure("HTTP/1.1 400 Bad Request\r\n\r\n", "is not LDAP");
    }

    @Test
    void givesUpOnAServerThatIsSilent() throws Exception {
        assertFailure("", "does not answer");
    }

    private static void assertFailure(String answer, String message) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> {
                try (Socket client = socket.accept()) {
                    if (!answer.isEmpty()) {
                        client.getOutputStream().write(answer.getBytes(UTF_8));
                        return;
                    }
                    client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client went away.
                }
            });
            serving.setDaemon(true);
            serving.start();
            LdapServer server = new LdapServer(
                    URI.create("ldap://127.0.0.1:" + socket.getLocalPort()),
                    false,
                    Optional.of(new Login("cn=a", Secret.of("hush-hush"))),
                    SSLContext.getDefault());
            LdapBook book = new LdapBook(server, LdapQuery.under(BASE), Duration.ofMillis(800), problem -> {});
            assertThatThrownBy(book::read)
                    .isInstanceOf(PhonebookException.class)
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("hush-hush");
        }
    }

    private static LdapServer server(String address, boolean startTls) throws Exception {
        return new LdapServer(URI.create(address), startTls, Optional.empty(), SSLContext.getDefault());
    }
}
