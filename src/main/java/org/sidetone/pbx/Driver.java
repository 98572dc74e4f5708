package org.sidetone.pbx;

/** The channel driver that owns a SIP account. */
public enum Driver {
    /** chan_sip: peers in sip.conf; left Asterisk in 21. */
    SIP("chan_sip"),
    /** chan_pjsip: endpoints, auths and aors in pjsip.conf. */
    PJSIP("PJSIP");

    private final String label;

    Driver(String label) {
        this.label = label;
    }

    /** What owners call it. */
    public String label() {
        return label;
    }
}
