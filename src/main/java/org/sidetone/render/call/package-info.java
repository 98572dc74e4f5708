/**
 * In: calls that are parked, wait or confer at this moment, and who looks. Out: the pages that show them, with what a press dials.
 * Pure. Who callers are is told only to a phone that proved which it is.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.call;
