package org.sidetone.phone.message;

import java.time.Instant;
import org.sidetone.phone.MacAddress;

/**
 * The right to tell one phone at one address one message, while that is being done.
 *
 * @param id the user name that the phone is given with it
 * @param until of a node that was stopped under it nothing more comes
 */
public record Pass(String id, String message, MacAddress mac, String address, Instant until) {}
