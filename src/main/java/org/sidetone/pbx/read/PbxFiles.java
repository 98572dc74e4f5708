package org.sidetone.pbx.read;

import com.google.common.net.InetAddresses;
import org.sidetone.config.Settings;

/** Whether the files in {@code ami.etc} are the PBX's own. */
public final class PbxFiles {
    private PbxFiles() {}

    /** Files beside us are the PBX's own only if it runs here. */
    public static boolean areHere(Settings.Ami ami) {
        String host = ami.host();
        return host.equalsIgnoreCase("localhost")
                || (InetAddresses.isInetAddress(host)
                        && InetAddresses.forString(host).isLoopbackAddress());
    }
}
