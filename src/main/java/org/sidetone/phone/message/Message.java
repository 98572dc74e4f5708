package org.sidetone.phone.message;

import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * What phones show.
 *
 * @param id nobody can guess it: who knows it may still read the message from its own phone alone
 * @param until no phone shows it after that
 * @param sender the extension that is called back
 * @param atOnce even in a call; else when the phone is idle
 */
public record Message(
        String id, Instant at, Instant until, String text, Optional<String> sender, boolean atOnce, boolean beep) {
    /** What a phone's text page holds (Cisco's CiscoIPPhone.xsd). */
    public static final int LONGEST = 4000;

    public static final int LONGEST_SENDER = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    public Message {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a message has 1 to " + LONGEST + " characters, not "
                    + text.strip().length());
        }
        if (sender.filter(number -> number.isBlank() || number.length() > LONGEST_SENDER)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "a number that is called back has 1 to " + LONGEST_SENDER + " characters");
        }
        if (!until.isAfter(at)) {
            throw new IllegalArgumentException("a message that was over before it was sent");
        }
    }

    public static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return BaseEncoding.base16().lowerCase().encode(bytes);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
