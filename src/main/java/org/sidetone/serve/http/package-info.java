/**
 * In: the pages of {@code render} and a Shelf. Out: HTTP as 7900-series phones speak it. The only package that knows Jetty.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.http;
