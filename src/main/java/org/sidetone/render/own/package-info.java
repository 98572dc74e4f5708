/**
 * In: what is known of one phone, its lines and their owner. Out: the pages that only that phone is shown, and the help that anybody may
 * read. Pure: no sockets, clock or log.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.own;
