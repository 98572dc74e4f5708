package org.sidetone.config;

import com.google.common.net.InetAddresses;

/** Where a host of the settings is. */
public final class ThisMachine {
    private ThisMachine() {}

    /** Whether a name or address, as the owner wrote it, is this machine by its loopback; no name service is asked. */
    public static boolean is(String host) {
        return host.equalsIgnoreCase("localhost")
                || (InetAddresses.isInetAddress(host)
                        && InetAddresses.forString(host).isLoopbackAddress());
    }
}
