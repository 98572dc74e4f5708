package org.sidetone.phonebook.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.lab.Ports;
import org.sidetone.lab.Slapd;
import org.sidetone.lab.TestCertificate;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Contact.Telephone;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;

/** A real OpenLDAP that gives 500 entries at once. */
class SlapdIT {
    private static final int MANY = 2_000;
    private static final Optional<Login> READER = Optional.of(new Login(Slapd.READER, Secret.of(Slapd.PASSWORD)));

    @TempDir
    static Path folder;

    private static TestCertificate certificate;
    private static Slapd server;

    private final List<Problem> remarks = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        certificate = TestCertificate.in(folder, "dns:localhost,ip:127.0.0.1");
        String people = IntStream.range(0, MANY).mapToObj(SlapdIT::person).collect(Collectors.joining());
        server = Slapd.start(folder, certificate, people + """
                dn: cn=Nobody,dc=example,dc=org
                objectClass: inetOrgPerson
                cn: Nobody
                sn: Nobody

                """);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void readsMoreThanTheServerGivesAtOnce() throws Exception {
        assertThat(book(server.ldap(), false, READER).read()).hasSize(MANY).contains(contact(0), contact(MANY - 1));
        assertThat(remarks).isEmpty();
    }

    @Test
    void readsOverTls() throws Exception {
        assertThat(book(server.ldaps(), false, READER).read()).hasSize(MANY);
        assertThat(book(server.ldap(), true, READER).read()).hasSize(MANY);
    }

    @Test
    void saysThatTheServerKeepsEntriesBack() throws Exception {
        assertThat(book(server.ldap(), false, Optional.empty()).read()).hasSize(500);
        assertThat(remarks).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("only 500 entries");
            assertThat(problem.hint()).contains("prtotal");
        });
    }

    @Test
    void asksForWhatItsOwnerWants() throws Exception {
        LdapQuery query = LdapQuery.under(Slapd.BASE)
                .withTelephones(ImmutableMap.of("homePhone", "home"))
                .withNames(ImmutableList.of("nickname", "sn givenName"))
                .withFilter("(employeeNumber=7)");
        assertThat(book(server.ldap(), false, READER, query).read())
                .containsExactly(new Contact(
                        "Söhne & <7> Jörg", ImmutableList.of(new Telephone("030 7", "home")), ImmutableList.of()));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Optional<Login> wrong = Optional.of(new Login(Slapd.READER, Secret.of("wrong-one")));
        assertThatThrownBy(() -> book(server.ldap(), false, wrong).read())
                .hasMessageContaining("refuses this user or password")
                .hasMessageNotContaining("wrong-one");
        assertThatThrownBy(() -> book(server.ldap(), false, READER, LdapQuery.under("dc=elsewhere,dc=org"))
                        .read())
                .hasMessageContaining("dc=elsewhere,dc=org");
        assertThatThrownBy(() -> book(URI.create("ldap://127.0.0.1:" + Ports.free()), false, READER)
                        .read())
                .hasMessageContaining("nobody listens");
    }

    @Test
    void refusesACertificateThatNobodySigned() throws Exception {
        for (LdapServer untrusting : List.of(
                new LdapServer(server.ldaps(), false, READER, SSLContext.getDefault()),
                new LdapServer(server.ldap(), true, READER, SSLContext.getDefault()))) {
            assertThatThrownBy(
                            () -> book(untrusting, LdapQuery.under(Slapd.BASE)).read())
                    .isInstanceOf(PhonebookException.class)
                    .hasMessageContaining("certificate of " + untrusting);
        }
    }

    @Test
    void refusesACertificateOfAnotherName(@TempDir Path other) throws Exception {
        TestCertificate foreign = TestCertificate.in(other, "dns:ldap.example.org");
        try (Slapd stranger = Slapd.start(other, foreign, person(1))) {
            for (LdapServer asked : List.of(
                    new LdapServer(named(stranger.ldaps()), false, READER, foreign.trusting()),
                    new LdapServer(named(stranger.ldap()), true, READER, foreign.trusting()))) {
                assertThatThrownBy(
                                () -> book(asked, LdapQuery.under(Slapd.BASE)).read())
                        .hasMessageContaining("another name");
            }
        }
    }

    /** The library takes any certificate of a server at 127.0.0.1, by that address. */
    private static URI named(URI address) {
        return URI.create(address.toString().replace("127.0.0.1", "localhost"));
    }

    private LdapBook book(URI address, boolean startTls, Optional<Login> login) {
        return book(address, startTls, login, LdapQuery.under(Slapd.BASE));
    }

    private LdapBook book(URI address, boolean startTls, Optional<Login> login, LdapQuery query) {
        return book(new LdapServer(address, startTls, login, certificate.trusting()), query);
    }

    private LdapBook book(LdapServer asked, LdapQuery query) {
        return new LdapBook(asked, query, Duration.ofSeconds(60), remarks::add);
    }

    private static String person(int index) {
        return """
                dn: employeeNumber=%1$d,dc=example,dc=org
                objectClass: inetOrgPerson
                employeeNumber: %1$d
                cn: Jörg & <Söhne> %1$d
                givenName: Jörg
                sn: Söhne & <%1$d>
                telephoneNumber: +49 30 %1$d
                mobile: 0171 %1$d
                homePhone: 030 %1$d

                """.formatted(index);
    }

    private static Contact contact(int index) {
        return new Contact(
                "Jörg & <Söhne> " + index,
                ImmutableList.of(
                        new Telephone("+49 30 " + index, "work"),
                        new Telephone("0171 " + index, "cell"),
                        new Telephone("030 " + index, "home")),
                ImmutableList.of());
    }
}
