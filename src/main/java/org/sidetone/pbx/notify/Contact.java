package org.sidetone.pbx.notify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One registration on a line.
 *
 * @param uri what a request to it is addressed to; empty on chan_sip, which has one contact to a peer
 */
record Contact(String uri, String address, String userAgent, String callId) {
    /** Cisco's phones begin a Call-ID with their MAC: {@code 001b54aa-bbcc0002-…} (Cisco's open SIP stack). */
    private static final Pattern BEGINS_WITH_MAC = Pattern.compile("[0-9a-f]{12}.*");

    /** AMI cuts variables at commas and takes quotes and backslashes away; a phone writes its Call-ID itself. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~%@:/+*!-]{1,200}");

    boolean canBeNamed() {
        return PLAIN.matcher(callId).matches();
    }

    /** That of the phone itself, where others may be registered on its line too. */
    static Optional<Contact> of(Restarter.Target target, List<Contact> onLine) {
        String mac = target.mac().toLowerCase(Locale.ROOT);
        return onLine.stream()
                .filter(contact -> contact.bareCallId().startsWith(mac))
                .findFirst()
                .or(() -> onLine.stream()
                        .filter(contact -> !contact.namesAPhone()
                                && target.address()
                                        .filter(contact.address::equals)
                                        .isPresent())
                        .findFirst())
                .or(() -> onLine.size() == 1 && target.address().isEmpty()
                        ? onLine.stream()
                                .filter(contact -> !contact.namesAPhone() && contact.userAgent.startsWith("Cisco"))
                                .findFirst()
                        : Optional.empty());
    }

    private boolean namesAPhone() {
        return BEGINS_WITH_MAC.matcher(bareCallId()).matches();
    }

    private String bareCallId() {
        return callId.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
