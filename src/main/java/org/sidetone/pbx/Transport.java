package org.sidetone.pbx;

/**
 * A socket a driver listens on, as it runs (not as a file says: PJSIP transports do not follow a reload).
 *
 * @param name PJSIP's name of it; for chan_sip its protocol in lower case
 * @param address the bound address, {@code 0.0.0.0} for all
 */
public record Transport(String name, Protocol protocol, String address, int port) {}
