/**
 * In: lamps of one moment and what a phone's screen can show. Out: what stands on the screen of a phone that nobody uses, drawn for its
 * size and depth. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.idle;
