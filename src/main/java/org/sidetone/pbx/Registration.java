package org.sidetone.pbx;

import java.util.Optional;

/**
 * Who is registered on an account right now.
 *
 * @param id the extension's id
 * @param address the phone's address as the PBX sees it
 * @param userAgent {@code Cisco-CP7941G/9.4.2}
 * @param callId the REGISTER's Call-ID, which a restart NOTIFY must repeat; stock chan_sip does not tell it
 */
public record Registration(String id, String address, Optional<String> userAgent, Optional<String> callId) {}
