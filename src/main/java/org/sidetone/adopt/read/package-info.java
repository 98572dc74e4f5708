/**
 * The bytes of files that somebody wrote by hand for phones, in; what they say, as items with their lines, out. Never throws,
 * whatever the bytes are. Pure, but for {@link org.sidetone.adopt.read.HandFolder}, which reads a folder and changes nothing in it.
 */
@NullMarked
package org.sidetone.adopt.read;

import org.jspecify.annotations.NullMarked;
