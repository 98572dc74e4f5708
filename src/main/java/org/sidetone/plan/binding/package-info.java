/**
 * In: what the PBX says of phones ({@code MACADDRESS}, {@code description}, AstDB) and what the store holds. Out: {@link
 * org.sidetone.plan.binding.Bound}, the phones as they are to be planned. Pure: no files, sockets, clock or log.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan.binding;
