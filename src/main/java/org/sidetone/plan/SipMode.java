package org.sidetone.plan;

/** Where a phone's lines find their servers. Line 1's {@code <proxy>} decides it for all (Cisco's SIP stack, sip_common_transport.c). */
public enum SipMode {
    /** {@code USECALLMANAGER}: one group of servers, one port, UDP or TCP. */
    CALL_MANAGER("call manager"),
    /** Each line has a server of its own, always over UDP, and # dials at once. */
    PLAIN("plain SIP");

    private final String label;

    SipMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
