/** In: what a feed said last. Out: the pages of its headlines and of their texts. */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.feed;
