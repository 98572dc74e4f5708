/**
 * In: what is to be drawn. Out: a picture as phones take it, PNG or Cisco's packed pixels. With a bitmap font of its own, because a
 * headless machine has none. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.picture;
