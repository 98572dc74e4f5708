package org.sidetone.phone;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone asked for something.
 *
 * @param file what it asked for, as it wrote it
 * @param served whether it got it
 * @param stamps what the file that it got was made from; empty for others than its own file
 */
public record Sighting(
        MacAddress mac, InetAddress address, Instant at, String file, boolean served, Optional<Stamps> stamps) {
    public Sighting(MacAddress mac, InetAddress address, Instant at, String file, boolean served) {
        this(mac, address, at, file, served, Optional.empty());
    }

    /** Whether it asked for its own file, which it does when it boots. A 7940/60 without one asks again every half minute. */
    public boolean isBoot() {
        return isOwn(mac.deviceName() + ".cnf.xml") || isOwn("SIP" + mac.digits() + ".cnf");
    }

    private boolean isOwn(String name) {
        return file.substring(file.lastIndexOf('/') + 1).equalsIgnoreCase(name);
    }
}
