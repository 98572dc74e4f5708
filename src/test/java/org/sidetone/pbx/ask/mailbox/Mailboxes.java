package org.sidetone.pbx.ask.mailbox;

import java.util.List;

/** What a PBX may say of a mailbox. */
public final class Mailboxes {
    private Mailboxes() {}

    public static Mailbox of(String name, List<VoiceMessage> messages) {
        return Mailbox.of(name, messages);
    }

    public static Mailbox counted(String name, int fresh, int heard) {
        return Mailbox.counted(name, fresh, heard, "a test says so");
    }
}
