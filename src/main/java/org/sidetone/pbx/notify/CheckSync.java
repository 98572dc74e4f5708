package org.sidetone.pbx.notify;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/**
 * The NOTIFY that a 7940 or 7960 takes for an order: it then reads {@code syncinfo.xml} and restarts if that says otherwise than its own
 * file. It names no registration, so whoever hears it obeys, phones of other makers too: it may go to this phone's contact alone.
 */
final class CheckSync {
    private static final String EVENT = "Event=check-sync";

    private CheckSync() {}

    static AmiRequest order(String action, String header, String whom) {
        return AmiRequest.of(action, header, whom).with(EVENT);
    }

    /** How to address the phone's own contact on PJSIP; empty where Asterisk could tell only all that share its line. */
    static Optional<AmiRequest> onPjsip(String endpoint, Contact own, ImmutableList<Contact> onLine, AmiSession session)
            throws PbxException {
        if (onLine.size() == 1) {
            return Optional.of(order("PJSIPNotify", "Endpoint", endpoint));
        }
        return PjsipContacts.canAddressOne(session)
                ? Optional.of(order("PJSIPNotify", "URI", own.uri()))
                : Optional.empty();
    }

    /** Whether it is the phone itself that is registered on a chan_sip peer, which has room for one. */
    static boolean isOwn(Restarter.Target target, AmiMessage peer) {
        return target.address()
                .map(address -> address.equals(peer.first("Address-IP")))
                .orElse(peer.first("SIP-Useragent").startsWith("Cisco"));
    }
}
