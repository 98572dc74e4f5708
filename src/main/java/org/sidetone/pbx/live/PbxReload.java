package org.sidetone.pbx.live;

import java.time.Duration;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** Has Asterisk read its files again, as FreePBX's "Apply Config" ends. */
public final class PbxReload {
    /** A PBX of thousands of extensions takes a while; it says nothing meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PbxReload() {}

    /**
     * Returns when Asterisk has begun; chan_sip reads its files a moment later.
     *
     * @throws PbxException if the PBX is away or refuses; the message names the remedy
     */
    public static void now(Settings.Ami ami) throws PbxException {
        try (AmiSession session = AmiSession.open(ami)) {
            AmiAnswer answer = session.ask(AmiRequest.command("core reload"), PATIENCE);
            if (!answer.isSuccess()) {
                throw new PbxException("Asterisk does not reload: " + answer.message() + "; "
                        + (answer.isDenied()
                                ? "add command to write= of [" + ami.user() + "] in manager.conf"
                                : "try it by hand: asterisk -rx 'core reload'"));
            }
        }
    }
}
