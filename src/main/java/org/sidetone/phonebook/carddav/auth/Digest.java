package org.sidetone.phonebook.carddav.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.phonebook.Login;

/**
 * Digest access authentication (RFC 7616), which Baïkal asks for in its older set-ups and java.net.http does not know.
 *
 * @param algorithm of Java, for the one the server named
 */
record Digest(Challenge challenge, String algorithm, boolean session) {
    private static final ImmutableMap<String, String> ALGORITHMS = ImmutableMap.of("md5", "MD5", "sha-256", "SHA-256");

    /** Empty where the challenge is another, or of a kind that we do not know. */
    static Optional<Digest> of(Challenge challenge) {
        String named = challenge.parameter("algorithm").toLowerCase(Locale.ROOT);
        boolean session = named.endsWith("-sess");
        String plain = session ? named.substring(0, named.length() - "-sess".length()) : named;
        String algorithm = ALGORITHMS.get(plain.isEmpty() ? "md5" : plain);
        String qop = challenge.parameter("qop");
        boolean known = qop.isEmpty() || protects(qop);
        return challenge.scheme().equals("digest") && algorithm != null && known
                ? Optional.of(new Digest(challenge, algorithm, session))
                : Optional.empty();
    }

    private static boolean protects(String qop) {
        return Splitter.on(',').trimResults().splitToStream(qop).anyMatch("auth"::equalsIgnoreCase);
    }

    /**
     * The header's value.
     *
     * @param target path and query as they stand in the request
     * @param clientNonce of this request alone
     * @param count of the requests with the server's nonce, this one included
     */
    String authorization(Login login, String method, String target, String clientNonce, int count) {
        String realm = challenge.parameter("realm");
        String nonce = challenge.parameter("nonce");
        String who = hash(login.user() + ":" + realm + ":" + login.password().reveal());
        if (session) {
            who = hash(who + ":" + nonce + ":" + clientNonce);
        }
        String what = hash(method + ":" + target);
        String counted = String.format(Locale.ROOT, "%08x", count);
        boolean protects = protects(challenge.parameter("qop"));
        String response =
                hash(who + ":" + nonce + (protects ? ":" + counted + ":" + clientNonce + ":auth:" : ":") + what);

        StringBuilder header = new StringBuilder("Digest username=\"" + quoted(login.user()) + "\", realm=\"" + realm
                + "\", nonce=\"" + nonce + "\", uri=\"" + target + "\", response=\"" + response + "\"");
        if (!challenge.parameter("algorithm").isEmpty()) {
            header.append(", algorithm=").append(challenge.parameter("algorithm"));
        }
        if (!challenge.parameter("opaque").isEmpty()) {
            header.append(", opaque=\"").append(challenge.parameter("opaque")).append('"');
        }
        if (protects) {
            header.append(", qop=auth, nc=").append(counted);
        }
        if (protects || session) {
            header.append(", cnonce=\"").append(clientNonce).append('"');
        }
        return header.toString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String hash(String text) {
        try {
            return BaseEncoding.base16()
                    .lowerCase()
                    .encode(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
