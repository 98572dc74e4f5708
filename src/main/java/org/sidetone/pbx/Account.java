package org.sidetone.pbx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * The SIP side of an extension, as it runs.
 *
 * @param authName the user name in the digest; on PJSIP that of the auth object ({@code username=}), not the object's name
 * @param reply whether answers go to the Via port, as 7900-series phones need over UDP
 * @param transports what the account may use: chan_sip {@code transport=}, PJSIP's pinned transport; empty means any that the driver listens on
 * @param codecs Asterisk's names in the order of the allow list
 * @param dtmf the mode as Asterisk names it, lower case: {@code rfc4733}, {@code rfc2833}, {@code inband}, {@code info}, {@code auto}, {@code auto_info}
 * @param maxContacts PJSIP's limit; empty on chan_sip, where the newest registration wins
 * @param registrationSeconds shortest, usual and longest registration
 * @param variables channel variables set on the account ({@code set_var=}, {@code setvar=}), upper or lower case as written
 * @param description free text on the account, empty where there is none
 * @param callCounter chan_sip only: false means its hint never rings ({@code callcounter=no}); true elsewhere
 */
public record Account(
        Driver driver,
        String authName,
        Credential credential,
        ReplyPort reply,
        ImmutableList<Protocol> transports,
        ImmutableList<String> codecs,
        String dtmf,
        Optional<Integer> maxContacts,
        RegistrationLimits registrationSeconds,
        ImmutableMap<String, String> variables,
        String description,
        boolean callCounter) {

    /**
     * Where the PBX answers a request that came over UDP.
     *
     * @param viaPort true: to the port in the Via header, where the phone listens; false: to the port it sent from
     * @param setting what decides it, as the owner would write it: {@code force_rport=yes}, {@code nat=force_rport,comedia}
     */
    public record ReplyPort(boolean viaPort, String setting) {}

    public record RegistrationLimits(int minimum, int usual, int maximum) {
        /** Asterisk's own defaults, in seconds. */
        public static final RegistrationLimits DEFAULT = new RegistrationLimits(60, 3600, 7200);
    }
}
