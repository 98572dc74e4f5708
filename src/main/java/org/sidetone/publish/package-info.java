/**
 * In: Documents and the files of the TFTP root. Out: a {@link org.sidetone.publish.Shelf} on which both look alike.
 * The only package beside config and phone that touches files.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.publish;
