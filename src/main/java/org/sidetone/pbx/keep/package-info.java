/**
 * In: what the PBX said before, and what it says now. Out: a {@link org.sidetone.pbx.keep.Kept} that a PBX which is half there, or
 * away, does not empty; and the same as bytes for the store, so that it survives a restart of ours. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.keep;
