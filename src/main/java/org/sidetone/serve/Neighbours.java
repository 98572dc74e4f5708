package org.sidetone.serve;

import java.net.InetAddress;
import java.util.Set;
import org.sidetone.phone.MacAddress;

/** The kernel's table of who is who on the attached segments. Asked between a datagram and its answer: cheap. */
public interface Neighbours {
    /** The hardware addresses known for this address; empty if there is none as yet or no table can be read. */
    Set<MacAddress> of(InetAddress address);

    /** As {@link #of}, but as of now: asked before someone is refused. */
    default Set<MacAddress> lately(InetAddress address) {
        return of(address);
    }
}
