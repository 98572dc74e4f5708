package org.sidetone.pbx;

/**
 * What the PBX wants to be said on phones' screens, as somebody wrote it: nothing of it is checked yet.
 *
 * @param to who is meant
 * @param when {@code now} or {@code idle}; may be empty
 * @param beep {@code yes}; may be empty
 * @param from who is called back; may be empty
 * @param cause the channel that it came from; empty where none did. Every service that listens to the PBX hears the same
 */
public record PbxSaying(String to, String text, String when, String beep, String from, String cause) {
    /** Without the text, which is somebody's own. */
    @Override
    public String toString() {
        return "a message to " + to;
    }
}
