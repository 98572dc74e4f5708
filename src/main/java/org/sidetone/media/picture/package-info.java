/**
 * In: a picture file. Out: the background images and thumbnails of every screen that a 7900-series phone has, as PNG. One class per
 * step: {@code PictureFile} reads within bounds, {@code Framing} and {@code Scaling} fit it to a screen, {@code Dither} brings it to
 * the colours that the screen has.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.media.picture;
