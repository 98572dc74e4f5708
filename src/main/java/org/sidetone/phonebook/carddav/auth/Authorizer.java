package org.sidetone.phonebook.carddav.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.phonebook.Login;

/** Tells servers who we are, the way they ask for. Nothing is told before a server asks: it may ask for a digest. */
public final class Authorizer {
    private final Optional<Login> login;
    private final SecureRandom random = new SecureRandom();
    private boolean basic;
    private @Nullable Digest digest;
    private int count;

    public Authorizer(Optional<Login> login) {
        this.login = login;
    }

    public boolean hasLogin() {
        return login.isPresent();
    }

    /** What to send with a request. Empty until a server asked. */
    public Optional<String> header(String method, URI uri) {
        if (digest != null) {
            Digest asked = digest;
            String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            count++;
            return login.map(who -> asked.authorization(who, method, target, clientNonce(), count));
        }
        return basic ? login.map(Authorizer::basic) : Optional.empty();
    }

    /**
     * A server refused what it was sent.
     *
     * @param told whether it was told who asks
     * @return whether another try makes sense; a password that was refused is not sent again, because that may lock its owner out
     */
    public boolean refused(ImmutableList<Challenge> challenges, boolean told) {
        if (login.isEmpty()) {
            return false;
        }
        Optional<Digest> asked = challenges.stream()
                .flatMap(challenge -> Digest.of(challenge).stream())
                .findFirst();
        if (asked.isPresent()) {
            Digest before = digest;
            digest = asked.get();
            count = 0;
            // A nonce lives for minutes only; the same one refused again means the password.
            return !told
                    || before == null
                    || !before.challenge()
                            .parameter("nonce")
                            .equals(digest.challenge().parameter("nonce"));
        }
        boolean wanted =
                challenges.stream().anyMatch(challenge -> challenge.scheme().equals("basic"));
        boolean another = wanted && !(told && basic && digest == null);
        basic = wanted;
        digest = null;
        return another;
    }

    private static String basic(Login login) {
        String pair = login.user() + ":" + login.password().reveal();
        return "Basic " + BaseEncoding.base64().encode(pair.getBytes(UTF_8));
    }

    private String clientNonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return BaseEncoding.base16().lowerCase().encode(bytes);
    }
}
