package org.sidetone.serve;

import java.net.InetAddress;

/** Who may ask. Cheap: it stands between a datagram and its answer. */
public interface Admission {
    /** Whether this address may fetch files or pages at all. */
    boolean admits(InetAddress asker);

    /**
     * Whether the asker may be given what belongs to the phone of this name ({@code SEP…}): its SEP file, or a page about itself.
     * Where the asker is on a segment of ours, the neighbour table's MAC must be the one in the name.
     */
    boolean owns(InetAddress asker, String deviceName);
}
