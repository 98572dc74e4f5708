package org.sidetone.plan;

import org.sidetone.pbx.Protocol;

/** How a phone speaks SIP: all its lines alike. */
public enum SipTransport {
    UDP(Protocol.UDP),
    TCP(Protocol.TCP);

    private final Protocol protocol;

    SipTransport(Protocol protocol) {
        this.protocol = protocol;
    }

    public Protocol protocol() {
        return protocol;
    }
}
