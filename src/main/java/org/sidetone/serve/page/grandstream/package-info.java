/** In: the directory. Out: what a Grandstream phone downloads of it. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.grandstream;
