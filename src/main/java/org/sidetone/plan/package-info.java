/**
 * In: Snapshot, Phonebook, Phone, the inventory of the TFTP root, Settings and the address that faces the phone. Out: a
 * {@link org.sidetone.plan.PhonePlan}, every decision with its reason. Pure: no files, sockets, clock or log.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan;
