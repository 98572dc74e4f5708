package org.sidetone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Secret;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.config.ServiceSettings.Tls;
import org.sidetone.fetch.FetchException;
import org.sidetone.lab.Dovecot;
import org.sidetone.lab.Ports;
import org.sidetone.lab.TestCertificate;

/** A real IMAP server with 120 messages; its certificate is for {@code localhost} alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImapServerIT {
    private static final String MIXED = """
            From: =?UTF-8?Q?K=C3=A4the_M=C3=BCller?= <kathe@example.org>
            Subject: =?ISO-8859-1?B?R3L832U=?= from =?UTF-8?Q?Z=C3=BCrich?=
            Date: Thu, 26 Nov 2026 07:12:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/html; charset=UTF-8

            <p>As <b>HTML</b></p>
            --inner
            Content-Type: text/plain; charset=ISO-8859-1
            Content-Transfer-Encoding: quoted-printable

            Gr=FC=DFe,
            K=E4the
            --inner--
            --outer
            Content-Type: text/plain; name=secret.txt
            Content-Disposition: attachment; filename=secret.txt

            what is attached
            --outer--
            """;
    private static final String HTML = """
            From: shop@example.org
            Subject: News
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHN0eWxlPnAge2NvbG9yOnJlZH08L3N0eWxlPjxwPlByaWNlOiA1JmV1cm87PC9wPjxwPkJ5ZTwvcD4=
            """;
    private static final String ATTACHMENT = """
            From: scanner@example.org
            MIME-Version: 1.0
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=scan.pdf

            %PDF-1.4
            """;

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static Dovecot dovecot;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        certificate = TestCertificate.in(folder, "dns:localhost");
        dovecot = Dovecot.start(folder, certificate);
        for (int i = 1; i <= 117; i++) {
            dovecot.deliver("From: a@example.org\nSubject: Message " + i + "\n\nText " + i + "\n");
        }
        dovecot.deliver(MIXED);
        dovecot.deliver(HTML);
        dovecot.deliver(ATTACHMENT);
    }

    @AfterAll
    static void stop() throws IOException {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    @Order(1)
    void theNewestAreListedAndNothingElseIsAskedFor() throws FetchException, IOException {
        MailList list = server("localhost", Tls.IMPLICIT, "INBOX").list();
        assertThat(list.total()).isEqualTo(120);
        assertThat(list.newest()).hasSize(50).allMatch(MailHead::unread);
        assertThat(list.newest().get(2).from()).isEqualTo("Käthe Müller");
        assertThat(list.newest().get(2).subject()).isEqualTo("Grüße from Zürich");
        assertThat(list.newest().get(0).from()).isEqualTo("scanner@example.org");
        assertThat(list.newest().get(0).subject()).isEmpty();
        assertThat(list.newest().get(49).subject()).isEqualTo("Message 71");
        assertThat(dovecot.commands()).contains("FETCH 71:120");
    }

    @Test
    @Order(2)
    void plainTextGoesBeforeHtmlAndNeverAnAttachment() throws FetchException {
        MailServer server = server("localhost", Tls.STARTTLS, "INBOX");
        ImmutableList<MailHead> newest = server.list().newest();
        assertThat(server.text(newest.get(2).key()).text()).isEqualTo("Grüße,\r\nKäthe");
        assertThat(server.text(newest.get(1).key()).text()).isEqualTo("Price: 5€\n\nBye");
        assertThat(server.text(newest.get(0).key()).text()).isEmpty();
        assertThat(server.text(newest.get(2).key()).head()).isEqualTo(newest.get(2));
    }

    @Test
    @Order(3)
    void nothingIsChangedByLooking() throws IOException {
        assertThat(dovecot.marks()).as("no message was marked as read").isEmpty();
        assertThat(dovecot.commands())
                .contains("EXAMINE", "BODY.PEEK[")
                .doesNotContain("SELECT", "STORE", "BODY[", "EXPUNGE", "APPEND");
    }

    @Test
    void whatAPhoneMakesUpIsNoMessage() {
        MailServer server = server("localhost", Tls.IMPLICIT, "INBOX");
        for (String key : ImmutableList.of("", "7-7", "x", "1-99999999999999999999999")) {
            assertThatThrownBy(() -> server.text(key)).hasMessage("the message is not there any more");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        for (Tls tls : Tls.values()) {
            assertThatThrownBy(() -> server("127.0.0.1", tls, "INBOX").list())
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("the certificate of 127.0.0.1:");
        }
    }

    @Test
    void aWrongPasswordAndAMissingFolderAreNamed() {
        Mailbox wrong = mailbox("localhost", dovecot.tlsPort(), Tls.IMPLICIT, "not it", "INBOX");
        assertThatThrownBy(() -> server(wrong).list())
                .hasMessage("localhost:" + dovecot.tlsPort() + " refuses this user or password")
                .matches(ImapFailures::isRefusal);
        assertThatThrownBy(() -> server("localhost", Tls.IMPLICIT, "Orders").list())
                .hasMessageContaining("has no folder Orders");
    }

    @Test
    void noServerAndNoTlsAreNamed() throws IOException {
        int nobody = Ports.free();
        Mailbox gone = mailbox("localhost", nobody, Tls.IMPLICIT, Dovecot.PASSWORD, "INBOX");
        assertThatThrownBy(() -> server(gone).list()).hasMessage("nobody listens at localhost:" + nobody);
        Mailbox mixed = mailbox("localhost", dovecot.plainPort(), Tls.IMPLICIT, Dovecot.PASSWORD, "INBOX");
        assertThatThrownBy(() -> server(mixed).list()).hasMessageContaining("does not speak TLS as we do");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Mailbox silent = mailbox("localhost", mute.getLocalPort(), Tls.STARTTLS, Dovecot.PASSWORD, "INBOX");
            assertThatThrownBy(() -> server(silent).list()).hasMessageContaining("does not answer");
        }
    }

    private static MailServer server(String host, Tls tls, String name) {
        int port = tls == Tls.IMPLICIT ? dovecot.tlsPort() : dovecot.plainPort();
        return server(mailbox(host, port, tls, Dovecot.PASSWORD, name));
    }

    private static MailServer server(Mailbox mailbox) {
        return new ImapServer(mailbox, certificate.trusting(), InstantSource.system());
    }

    private static Mailbox mailbox(String host, int port, Tls tls, String password, String name) {
        return new Mailbox(
                "mail", "Mail", host, port, tls, Dovecot.USER, Secret.of(password), name, ImmutableList.of("1001"));
    }
}
