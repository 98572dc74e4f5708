package org.sidetone.pbx.live;

import org.sidetone.pbx.PbxSaying;

/** What a standing connection tells, on a thread of its own. Must not block. */
interface EventHandler {
    /** Asterisk is up; comes right after the login, or once it has booted. */
    void booted();

    /** @param key {@code extension@context} */
    void hint(String key, int status);

    void reloaded();

    void refreshAsked();

    void said(PbxSaying saying);

    /** @param peer {@code SIP/1001} or {@code PJSIP/1001} */
    void registrationChanged(String peer);

    /** The connection is gone; nothing comes after this. */
    void lost();
}
