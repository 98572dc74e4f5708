/**
 * What sounds and pictures have in common: the refusal of a file in one line, and outside programs run within bounds. Knows nothing
 * of phones' lists or of the root; {@code org.sidetone.publish.write} puts there what is made here.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.media;
