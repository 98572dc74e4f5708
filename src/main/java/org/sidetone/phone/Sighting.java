package org.sidetone.phone;

import java.net.InetAddress;
import java.time.Instant;

/**
 * A phone asked for something.
 *
 * @param file what it asked for, as it wrote it
 * @param served whether it got it
 */
public record Sighting(MacAddress mac, InetAddress address, Instant at, String file, boolean served) {
    /** Whether it asked for its own SEP file, which it does when it boots. */
    public boolean isBoot() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.equalsIgnoreCase(mac.deviceName() + ".cnf.xml");
    }
}
