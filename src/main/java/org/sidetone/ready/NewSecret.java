package org.sidetone.ready;

import java.security.SecureRandom;
import org.sidetone.config.Secret;

/** Secrets that every phone holds and that an owner can read out: letters and digits without those that look alike. */
final class NewSecret {
    /** Without 0 O o, 1 l I i; 55 characters, so that 8 of them are 46 bits. */
    static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewSecret() {}

    static Secret of(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return Secret.of(text.toString());
    }
}
