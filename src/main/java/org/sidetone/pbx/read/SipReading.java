package org.sidetone.pbx.read;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Account.ReplyPort;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;

/** chan_sip's peers as they run. */
final class SipReading {
    static final AmiRequest PEERS = AmiRequest.of("SIPpeers");

    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    private final Answers answers;
    private final Listening listening;
    private final ImmutableListMultimap.Builder<String, Registration> registrations = ImmutableListMultimap.builder();

    SipReading(Answers answers, Listening listening) {
        this.answers = answers;
        this.listening = listening;
    }

    /** Peers with {@code host=dynamic}. chan_sip lets nobody register on the others, so they are trunks or fixed devices. */
    ImmutableList<String> peers() throws PbxException {
        ImmutableList.Builder<String> dynamic = ImmutableList.builder();
        for (AmiMessage peer : answers.requiredList(PEERS)) {
            String id = peer.first("ObjectName");
            if (peer.first("Dynamic").equalsIgnoreCase("yes")) {
                dynamic.add(id);
            } else {
                answers.report(Problem.info(
                        "trunk",
                        "peer " + id,
                        "it takes no registrations (host= is not dynamic) and is left out as a trunk",
                        ""));
            }
        }
        return dynamic.build();
    }

    List<FoundAccount> read(List<String> ids, SipSecrets secrets) throws PbxException {
        List<AmiRequest> details =
                ids.stream().map(id -> AmiRequest.of("SIPshowpeer", "Peer", id)).toList();
        Map<String, AmiMessage> peers = new LinkedHashMap<>();
        answers.each(
                details,
                answer -> peers.put(answer.request().value(), answer.response()),
                answer -> unreadable(answer.request().value(), answer.message()));
        SipTransports transports = SipTransports.read(answers, listening, peers.keySet(), secrets.wholeFile());
        List<FoundAccount> found = new ArrayList<>(peers.size());
        peers.forEach((id, peer) -> {
            found.add(account(id, peer, secrets, transports));
            registration(id, peer, registrations);
        });
        return found;
    }

    ImmutableListMultimap<String, Registration> registrations() {
        return registrations.build();
    }

    private FoundAccount account(String id, AmiMessage peer, SipSecrets secrets, SipTransports transports) {
        boolean clear = peer.first("SecretExist").equals("Y");
        boolean hashed = peer.first("MD5SecretExist").equals("Y");
        return new FoundAccount(
                id,
                CallerId.parse(peer.first("Callerid")),
                peer.first("Context"),
                COMMA.splitToStream(peer.first("VoiceMailbox")).collect(ImmutableList.toImmutableList()),
                new Account(
                        Driver.SIP,
                        id,
                        secrets.of(id, clear, hashed),
                        replyPort(peer),
                        transports.of(id),
                        PjsipReading.codecs(peer.first("Codecs")),
                        peer.first("SIP-DTMFmode"),
                        Optional.empty(),
                        listening.sipLimits(),
                        variables(peer),
                        peer.first("Description"),
                        // callcounter=yes is a call limit of 2147483647; with neither, chan_sip does not count.
                        PjsipReading.number(peer.first("Call-limit"), 0) > 0));
    }

    /**
     * {@code auto_force_rport} (chan_sip's own default) compares addresses, not ports: a phone that sends from one port and
     * listens on another is answered on the Via port as long as no address translation lies between (tried on 16.28).
     */
    private static ReplyPort replyPort(AmiMessage peer) {
        String rport = peer.first("SIP-Forcerport");
        String comedia = peer.first("SIP-Comedia");
        List<String> nat = new ArrayList<>();
        switch (rport) {
            case "Y" -> nat.add("force_rport");
            case "a", "A" -> nat.add("auto_force_rport");
            default -> {}
        }
        switch (comedia) {
            case "Y" -> nat.add("comedia");
            case "a", "A" -> nat.add("auto_comedia");
            default -> {}
        }
        return new ReplyPort(!rport.equals("Y"), "nat=" + (nat.isEmpty() ? "no" : String.join(",", nat)));
    }

    private static ImmutableMap<String, String> variables(AmiMessage peer) {
        ImmutableMap.Builder<String, String> variables = ImmutableMap.builder();
        Set<String> seen = new HashSet<>();
        for (String variable : peer.all("ChanVariable")) {
            int equals = variable.indexOf('=');
            if (equals > 0 && seen.add(variable.substring(0, equals))) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables.buildOrThrow();
    }

    /** Who is registered on these peers now. */
    static ImmutableListMultimap<String, Registration> registrations(Answers answers, List<String> ids)
            throws PbxException {
        ImmutableListMultimap.Builder<String, Registration> found = ImmutableListMultimap.builder();
        answers.each(
                details(ids),
                answer -> registration(answer.request().value(), answer.response(), found),
                // Removed since it was listed; the next reading tells.
                answer -> {});
        return found.build();
    }

    private static List<AmiRequest> details(List<String> ids) {
        return ids.stream().map(id -> AmiRequest.of("SIPshowpeer", "Peer", id)).toList();
    }

    private static void registration(
            String id, AmiMessage peer, ImmutableListMultimap.Builder<String, Registration> found) {
        String address = peer.first("Address-IP");
        if (!address.isEmpty() && !address.startsWith("(")) {
            found.put(
                    id,
                    new Registration(id, address, PjsipReading.present(peer.first("SIP-Useragent")), Optional.empty()));
        }
    }

    private void unreadable(String id, String why) {
        answers.report(Problem.warning(
                "extension-unreadable",
                "extension " + id,
                "chan_sip lists it, but its details cannot be read: " + why,
                "look at it by hand: asterisk -rx 'sip show peer " + id + "'"));
    }
}
