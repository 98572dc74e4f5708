package standin.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import standin.Refusal;

class DigestTest {

    /** The example of RFC 2617, section 3.5. */
    @Test
    void answersAsTheRfcDoes() throws Refusal {
        Digest digest = Digest.challenge("Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");

        assertThat(digest.answer("Mufasa", "Circle Of Life", "GET", "/dir/index.html", "0a4f113b"))
                .contains("response=\"6629fae49393a05397450978507c4ef1\"")
                .contains("opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")
                .doesNotContain("Circle Of Life");
    }

    /** RFC 2069's form; the expected value is md5sum's. */
    @Test
    void withoutQopTheShorterFormIsUsed() throws Refusal {
        Digest digest = Digest.challenge("Digest algorithm=MD5, realm=\"asterisk\", nonce=\"1234\"");

        assertThat(digest.answer("2001", "k3v9q2xa", "REGISTER", "sip:127.0.0.1", ""))
                .contains("response=\"5cb7e6fb65adfdd5f7bc52501e5014b5\"")
                .doesNotContain("cnonce");
    }

    @Test
    void anotherAlgorithmIsRefused() {
        assertThatThrownBy(() -> Digest.challenge("Digest algorithm=SHA-256, realm=\"a\", nonce=\"b\""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SHA-256");
    }
}
