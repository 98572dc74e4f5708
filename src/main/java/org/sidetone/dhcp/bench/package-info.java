/**
 * A dnsmasq of this machine for a bench network, while phones are flashed. In: the name of an interface. Out: a process that runs
 * until it is stopped, and what it tells. What could harm a network that has a DHCP server already is found out first.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.dhcp.bench;
