package org.sidetone.lab;

/** The configurations that stand ready; their files lie in {@code src/test/resources/lab}. */
public enum Site {
    /**
     * Asterisk 16 with chan_sip: extensions 2001 to 2003, a mailbox for 2001 only, hints, {@code vmexten=*97}, RTP 16384 to 16482,
     * fit for phones ({@code nat=no}, secrets of 8 characters).
     */
    CHAN_SIP("16", "chansip"),

    /**
     * Asterisk 22 or newer with PJSIP over UDP and TCP: extensions 1001 to 1003, mailboxes for 1001 and 1002, hints, {@code *97}
     * reaching VoiceMailMain at priority 3, fit for phones ({@code force_rport=no}).
     */
    PJSIP("22", "pjsip"),

    /**
     * Asterisk 16 configured as FreePBX does it, with both drivers: chan_sip 1001 to 1006, PJSIP 2001 to 2006, 91001 (second device
     * of user 1001) and 9001 (device without a user). Most cannot be used by a phone as they are; 1006 and 2006 can.
     */
    FREEPBX("16", "freepbx");

    private final String version;
    private final String folder;

    Site(String version, String folder) {
        this.version = version;
        this.folder = folder;
    }

    /** What {@code scripts/asterisk} calls it: 16 or 22. */
    String version() {
        return version;
    }

    String folder() {
        return folder;
    }
}
