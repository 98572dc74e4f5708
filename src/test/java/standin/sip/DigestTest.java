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
