package org.sidetone.pbx.read;

import org.sidetone.config.Settings;
import org.sidetone.config.ThisMachine;

/** Whether files of this machine, as those in {@code ami.etc}, are the PBX's own. */
public final class PbxFiles {
    private PbxFiles() {}

    /** Files beside us are the PBX's own only if it runs here. */
    public static boolean areHere(Settings.Ami ami) {
        return ThisMachine.is(ami.host());
    }
}
