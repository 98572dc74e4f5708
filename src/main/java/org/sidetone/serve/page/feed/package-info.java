/** In: feeds as they were read last. Out: the pages of their headlines. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.feed;
