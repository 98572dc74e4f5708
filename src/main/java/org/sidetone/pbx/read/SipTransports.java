package org.sidetone.pbx.read;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.ami.AmiRequest;

/**
 * What each chan_sip peer allows. AMI does not tell: SIPshowpeer leaves it out. While chan_sip listens on UDP only it ignores
 * {@code transport=tcp} and UDP is all there is; else sip.conf tells, and where that cannot be read, one CLI command per peer.
 */
final class SipTransports {
    private static final String CLI_LABEL = "Allowed.Trsp";

    private final ImmutableList<Protocol> general;
    private final Map<String, ImmutableList<Protocol>> own = new HashMap<>();

    private SipTransports(String general) {
        this.general = parse(general);
    }

    static SipTransports read(
            Answers answers, Listening listening, Collection<String> peers, Optional<ConfigFile> wholeFile)
            throws PbxException {
        List<Protocol> open = listening.transports().get(Driver.SIP).stream()
                .map(transport -> transport.protocol())
                .toList();
        if (open.stream().allMatch(protocol -> protocol == Protocol.UDP)) {
            return new SipTransports("udp");
        }
        SipTransports transports = new SipTransports(listening.sipTransports());
        if (wholeFile.isPresent()) {
            for (ConfigFile.Section section : wholeFile.get().sections()) {
                section.last("transport").ifPresent(text -> transports.put(section.name(), text, open));
            }
            return transports;
        }
        List<AmiRequest> commands = peers.stream()
                .map(peer -> AmiRequest.command("sip show peer " + peer))
                .toList();
        answers.each(
                commands,
                answer -> {
                    String peer = answer.request().value().substring("sip show peer ".length());
                    for (String line : answer.output()) {
                        int colon = line.indexOf(':');
                        if (colon > 0 && line.substring(0, colon).strip().equals(CLI_LABEL)) {
                            transports.put(peer, line.substring(colon + 1), open);
                        }
                    }
                },
                answer -> {});
        return transports;
    }

    ImmutableList<Protocol> of(String peer) {
        return own.getOrDefault(peer, general);
    }

    /** Protocols that chan_sip does not listen on are refused by it, and if none is left the general ones count. */
    private void put(String peer, String text, List<Protocol> open) {
        ImmutableList<Protocol> allowed =
                parse(text).stream().filter(open::contains).collect(ImmutableList.toImmutableList());
        if (!allowed.isEmpty()) {
            own.put(peer, allowed);
        }
    }

    private static ImmutableList<Protocol> parse(String text) {
        ImmutableList.Builder<Protocol> protocols = ImmutableList.builder();
        for (String name : Splitter.on(',').trimResults().omitEmptyStrings().split(text)) {
            try {
                protocols.add(Protocol.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                // A word chan_sip does not know either.
            }
        }
        return protocols.build();
    }
}
