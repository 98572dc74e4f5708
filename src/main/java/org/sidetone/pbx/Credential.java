package org.sidetone.pbx;

import java.util.Optional;
import org.sidetone.config.Secret;

/**
 * The password of an account, or why there is none that a phone could use.
 *
 * @param secret present only when {@code state} is READABLE
 * @param where what it was read from, for messages: {@code auth 2001-auth}, {@code sip_additional.conf}
 */
public record Credential(State state, Optional<Secret> secret, String where) {
    public enum State {
        READABLE,
        /** {@code secret=} or {@code password=} without a value. */
        EMPTY,
        /** Only a hash is on the PBX ({@code auth_type=md5}, {@code md5secret=}); the phone needs the clear text. */
        HASHED,
        /** The account has a secret, but no file or answer that we may read shows it. */
        UNREADABLE,
        /** The account has no auth object or no secret line at all. */
        NONE
    }

    public static Credential of(Secret secret, String where) {
        return secret.isEmpty()
                ? new Credential(State.EMPTY, Optional.empty(), where)
                : new Credential(State.READABLE, Optional.of(secret), where);
    }

    public static Credential unusable(State state, String where) {
        return new Credential(state, Optional.empty(), where);
    }
}
