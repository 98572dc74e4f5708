package org.sidetone.say;

import com.google.common.io.BaseEncoding;
import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.message.Pass;
import org.sidetone.plan.StampKey;
import org.sidetone.serve.page.message.Messages.Claim;

/**
 * The rights to tell a phone something: one for each push, as long as it lasts. A phone hands the password to whoever answers at our
 * address, and gets it in the clear; so it opens nothing but that phone, at that address, at that moment. Passwords are made from the
 * store's key, so that each node can check those of the others, and none is kept.
 */
public final class Passes {
    /** Longer than a push can take. */
    static final Duration LIFE = Duration.ofSeconds(20);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;

    private final StampKey key;
    private final Map<String, Pass> open = new ConcurrentHashMap<>();

    public Passes(StampKey key) {
        this.key = key;
    }

    Pass issue(String message, MacAddress mac, String address, Instant now) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        Pass pass = new Pass(BaseEncoding.base16().lowerCase().encode(id), message, mac, address, now.plus(LIFE));
        open.put(pass.id(), pass);
        return pass;
    }

    void close(Pass pass) {
        open.remove(pass.id());
    }

    /** Whether a text could be the name of a pass: others are not worth a look into the store. */
    static boolean isId(String text) {
        return text.length() == 2 * ID_BYTES && text.matches("[0-9a-f]*");
    }

    Optional<Pass> open(String id) {
        return Optional.ofNullable(open.get(id));
    }

    String password(Pass pass) {
        return key.seal(
                String.join("\n", "push", pass.id(), pass.message(), pass.mac().digits(), pass.address()));
    }

    boolean fits(Pass pass, Claim claim, Instant now) {
        boolean right = MessageDigest.isEqual(
                password(pass).getBytes(StandardCharsets.UTF_8),
                claim.password().getBytes(StandardCharsets.UTF_8));
        return right
                && now.isBefore(pass.until())
                && pass.address().equals(InetAddresses.toAddrString(claim.asker()))
                && claim.device().filter(mac -> !mac.equals(pass.mac())).isEmpty();
    }
}
