package org.sidetone.phonebook.carddav.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.phonebook.Login;

class DigestTest {
    private static final Login MUFASA = new Login("Mufasa", Secret.of("Circle of Life"));

    /** RFC 7616, 3.9.1. */
    @Test
    void answersAsTheStandardsExample() {
        for (var told : List.of(
                List.of("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
                List.of("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"))) {
            Challenge challenge = Challenge.parse(
                            List.of("Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\","
                                    + " algorithm=" + told.get(0)
                                    + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                                    + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""))
                    .get(0);
            assertThat(Digest.of(challenge)
                            .orElseThrow()
                            .authorization(
                                    MUFASA,
                                    "GET",
                                    "/dir/index.html",
                                    "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
                                    1))
                    .contains("response=\"" + told.get(1) + "\"")
                    .contains("nc=00000001")
                    .contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")
                    .contains("algorithm=" + told.get(0))
                    .doesNotContain("Circle");
        }
    }

    @Test
    void leavesAlgorithmsThatItDoesNotKnow() {
        assertThat(digests("Digest realm=\"a\", nonce=\"b\", algorithm=SHA-512-256"))
                .isFalse();
        assertThat(digests("Digest realm=\"a\", nonce=\"b\", qop=\"auth-int\"")).isFalse();
        assertThat(digests("Digest realm=\"a\", nonce=\"b\"")).isTrue();
        assertThat(digests("Digest realm=\"a\", nonce=\"b\", algorithm=md5-sess"))
                .isTrue();
    }

    @Test
    void readsSeveralChallengesOfOneHeader() {
        assertThat(Challenge.parse(List.of("Negotiate, Digest realm=\"a, b\", nonce=x,Basic realm=\"c\"")))
                .extracting(Challenge::scheme)
                .containsExactly("negotiate", "digest", "basic");
        assertThat(Challenge.parse(List.of("Digest realm=\"a, b\", nonce=x"))
                        .get(0)
                        .parameter("realm"))
                .isEqualTo("a, b");
    }

    @Test
    void followsOnlyWhereThePasswordIsSafe() {
        assertThat(follows("http://example.org/", "https://example.org/dav")).isTrue();
        assertThat(follows("https://contacts.icloud.com/", "https://p12-contacts.icloud.com:443/x"))
                .isTrue();
        assertThat(follows("https://example.org/", "http://example.org/")).isFalse();
        assertThat(follows("https://ann.co.uk/", "https://bob.co.uk/")).isFalse();
        assertThat(follows("http://nas/", "http://nas:81/")).isFalse();
        assertThat(follows("https://10.0.0.1/", "https://10.0.0.2/")).isFalse();
        assertThat(follows("https://example.org/", "file:///etc/passwd")).isFalse();
    }

    private static boolean digests(String header) {
        return Digest.of(Challenge.parse(List.of(header)).get(0)).isPresent();
    }

    private static boolean follows(String owner, String next) {
        return Trusted.mayFollow(URI.create(owner), URI.create(next));
    }
}
