package org.sidetone.pbx.notify;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/**
 * The Call-IDs of registrations on chan_sip. It keeps none with a peer, but it keeps the dialog of a REGISTER for 32 s, and shows
 * it on its console (seen on 16.28): {@code sip show channels} with the address and the first 15 characters of the Call-ID,
 * {@code sip show channel} with all of it.
 */
final class SipDialogs {
    private static final String CALL_ID = "Call-ID:";
    private static final String LAST_MESSAGE = "Last Message:";
    private static final String RECEIVED_ADDRESS = "Received Address:";
    private static final String REGISTER = "Rx: REGISTER";

    private SipDialogs() {}

    /** Of those that registered just now from this address: a phone has one for each of its lines, in no order. */
    static ImmutableList<String> callIdsFrom(String address, AmiSession session) throws PbxException {
        Set<String> beginnings = new TreeSet<>();
        for (String line : session.ask(AmiRequest.command("sip show channels")).output()) {
            Optional<String> beginning = column(line, 34, 49);
            if (line.contains(REGISTER)
                    && beginning.isPresent()
                    && column(line, 0, 15).filter(address::equals).isPresent()) {
                beginnings.add(beginning.get());
            }
        }
        Set<String> found = new TreeSet<>();
        for (String beginning : beginnings) {
            shown(
                            session.ask(AmiRequest.command("sip show channel " + beginning))
                                    .output(),
                            address)
                    .forEach(found::add);
        }
        return ImmutableList.copyOf(found);
    }

    /** One beginning may show several dialogs, calls among them. */
    private static Set<String> shown(ImmutableList<String> lines, String address) {
        Set<String> found = new TreeSet<>();
        String callId = "";
        boolean from = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith(CALL_ID)) {
                callId = text.substring(CALL_ID.length()).strip();
                from = false;
            } else if (text.startsWith(RECEIVED_ADDRESS)) {
                String received = text.substring(RECEIVED_ADDRESS.length()).strip();
                from = received.startsWith(address + ":");
            } else if (text.startsWith(LAST_MESSAGE) && text.endsWith(REGISTER) && from) {
                found.add(callId);
            }
        }
        return found;
    }

    private static Optional<String> column(String line, int from, int to) {
        return line.length() < to
                ? Optional.empty()
                : Optional.of(line.substring(from, to).strip()).filter(text -> text.matches("[^\\s;]+"));
    }
}
