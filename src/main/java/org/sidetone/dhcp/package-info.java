/**
 * In: the addresses of our TFTP servers. Out: the lines that have a DHCP server, or a phone's own menu, name them. Texts only;
 * what each server is told stands in the resources of this package, one file for each.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.dhcp;
