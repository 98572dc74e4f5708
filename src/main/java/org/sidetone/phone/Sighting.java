package org.sidetone.phone;

import java.net.InetAddress;
import java.time.Instant;

/**
 * A phone asked for something.
 *
 * @param file what it asked for, as it wrote it
 * @param served whether it got it
 */
public record Sighting(MacAddress mac, InetAddress address, Instant at, String file, boolean served) {}
