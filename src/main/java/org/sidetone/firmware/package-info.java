/**
 * In: the names, sizes and {@code .loads} files of the TFTP root, what an admin ordered and what phones were seen to ask for. Out:
 * which loads are complete, which one a phone may be given next and why, and what to tell its owner. Pure: no files, no clock.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.firmware;
