package org.sidetone.publish;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Every file a phone may fetch, generated or from the root: to the servers they look alike. Names match without regard to case
 * or a leading slash, because the spelling varies with the firmware.
 */
public interface Shelf {
    /**
     * Never waits for store, log or PBX.
     *
     * @param name as asked for
     * @param facing our address that the asker sees; generated files carry it in their URLs
     */
    Optional<Item> find(String name, InetAddress facing);
}
