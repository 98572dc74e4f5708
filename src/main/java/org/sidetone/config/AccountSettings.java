package org.sidetone.config;

import com.google.common.net.HostAndPort;
import java.util.Optional;

/**
 * {@code [[account]]}, as often as there are: a line whose registrar is not the PBX, but a FRITZ!Box, a provider, another server.
 *
 * @param number what {@code bind} names, and the user part at which the registrar calls the phone; no other account has it, and
 *     an extension of the PBX with the same id stands back
 * @param name the SIP user that registers; the number. A FRITZ!Box wants it to equal authName
 * @param authName the user in the digest; the name
 * @param secret its password: the key {@code secret}, or {@code secret_file}; exactly one of the two must be there
 * @param server the registrar's name or address
 * @param port where the registrar listens; {@code 5060}
 * @param outboundProxy where requests go instead, {@code "proxy.example:5060"}; one of a phone's lines has it, or all; {@code ""}
 * @param displayName what stands beside the key and calls show; the number
 * @param messagesNumber what the Messages key dials, {@code "**600"} on a FRITZ!Box; {@code ""}
 * @param transport {@code "udp"} or {@code "tcp"}; plain SIP is always UDP; {@code "udp"}
 * @param mode {@code "callmanager"} or {@code "plain"}; {@code "callmanager"}
 */
public record AccountSettings(
        String number,
        String name,
        String authName,
        Secret secret,
        String server,
        int port,
        Optional<HostAndPort> outboundProxy,
        String displayName,
        Optional<String> messagesNumber,
        Wire transport,
        Mode mode) {
    public enum Wire {
        UDP,
        TCP
    }

    public enum Mode {
        /** All lines of the phone have one registrar: proven by a field guide on a FRITZ!Box. */
        CALLMANAGER,
        /** Each line of the phone has a registrar of its own; # dials at once. */
        PLAIN
    }
}
