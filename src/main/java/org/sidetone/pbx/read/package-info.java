/**
 * In: an {@link org.sidetone.pbx.ami.AmiSession}. Out: one whole reading of the PBX, a {@link org.sidetone.pbx.Snapshot} and
 * the {@link org.sidetone.pbx.Lamps} of the same moment; one class per topic. What cannot be read becomes a Problem that
 * names it and never hides anything else.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.read;
