package org.sidetone.phone.message;

import org.sidetone.phone.MacAddress;

/**
 * How far a phone is with a message.
 *
 * @param why of one that failed; else empty
 */
public record Delivery(MacAddress mac, State state, String why) {
    /** In this order, but that a page may be fetched before the phone answers. */
    public enum State {
        /** Nobody has told it yet. */
        WAITING,
        TELLING,
        /** It said that it will show the message. */
        TAKEN,
        /** It fetched the message. */
        SHOWN,
        FAILED;

        public boolean isLast() {
            return this == SHOWN || this == FAILED;
        }

        public boolean isGood() {
            return this == TAKEN || this == SHOWN;
        }
    }
}
