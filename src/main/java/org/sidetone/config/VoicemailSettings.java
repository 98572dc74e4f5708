package org.sidetone.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code [voicemail]}: where the PBX keeps messages. Read only where Asterisk does not list them over AMI (before 18.20 and 20.5).
 *
 * @param spool the folder; empty: {@code "/var/spool/asterisk/voicemail"} where the PBX is on this machine
 */
public record VoicemailSettings(Optional<Path> spool) {
    /** Of Asterisk's and FreePBX's packages. */
    public static final Path USUAL = Path.of("/var/spool/asterisk/voicemail");

    public static final VoicemailSettings DEFAULT = new VoicemailSettings(Optional.empty());
}
