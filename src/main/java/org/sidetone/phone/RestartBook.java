package org.sidetone.phone;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;

/** What is kept so that a phone is told to restart once, whoever tells it and whenever. Throws as {@link Store} does. */
public interface RestartBook {
    /** Random bytes of this store, always the same; hexadecimal. */
    String salt();

    ImmutableMap<MacAddress, ServedFile> servedFiles();

    ImmutableMap<MacAddress, RestartOrder> restartOrders();

    /** Keeps that the phone was told, in the place of what was kept before. */
    void ordered(MacAddress mac, RestartOrder order);

    /**
     * Takes the right to tell phones, or keeps it for longer.
     *
     * @param owner names the node; no two share it
     * @return false while another has it
     */
    boolean lease(String owner, Instant now, Instant until);
}
