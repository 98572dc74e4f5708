/**
 * In: Documents and the files of the TFTP root. Out: a {@link org.sidetone.publish.Shelf} on which both look alike.
 * Beside config, phone and media the only package that touches files.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.publish;
