/**
 * In: a Shelf. Out: TFTP (RFC 1350, 2347, 2348, 2349), read-only. Datagram channels and selectors, no thread per transfer.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.tftp;
