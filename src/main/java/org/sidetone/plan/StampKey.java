package org.sidetone.plan;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.sidetone.config.Secret;

/**
 * Makes stamps of what phones were served that the store may keep. A phone's password is short enough to be found from a plain
 * hash, or from one whose salt lies beside it; so the key is made from the AMI secret, which the store does not hold and which
 * opens every password anyway. A stamp names its key: under another AMI secret, or in another version's way of stamping, stamps
 * cannot be compared, and nobody is restarted for that.
 */
public final class StampKey {
    /** Grows when {@link AccountStamp} takes in other data: then stamps made before are not compared. */
    private static final String WAY = "1";
    /** About 50 ms, once per start. */
    private static final int ROUNDS = 60_000;

    private static final int KEY_BITS = 256;
    private static final int NAME_LENGTH = 6;
    private static final int STAMP_LENGTH = 24;

    private final byte[] key;
    private final String prefix;

    private StampKey(byte[] key) {
        this.key = key;
        this.prefix = WAY + "-" + hash("name of this key").substring(0, NAME_LENGTH) + "-";
    }

    /** @param salt of the store, hexadecimal */
    public static StampKey of(String salt, Secret amiSecret) {
        PBEKeySpec spec = new PBEKeySpec(
                amiSecret.reveal().toCharArray(), BaseEncoding.base16().decode(salt), ROUNDS, KEY_BITS);
        try {
            return new StampKey(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Equal texts give equal stamps. */
    public String seal(String text) {
        return prefix + hash(text).substring(0, STAMP_LENGTH);
    }

    /** Whether both were made in the same way with the same key, and from different texts. */
    public static boolean differ(String one, String other) {
        return !one.equals(other) && prefixOf(one).equals(prefixOf(other));
    }

    private static String prefixOf(String stamp) {
        return stamp.substring(0, stamp.lastIndexOf('-') + 1);
    }

    private String hash(String text) {
        return Hashing.hmacSha256(key).hashString(text, StandardCharsets.UTF_8).toString();
    }
}
