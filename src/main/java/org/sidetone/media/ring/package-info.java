/**
 * In: a sound file. Out: a {@link org.sidetone.media.ring.Ring}, 8 kHz u-law without a header, as 7900-series phones play it. One
 * class per step: {@code SoundFile} reads, {@code Resampler} brings to 8 kHz, {@code Cutting} finds the piece, {@code Level} makes it
 * loud, {@code MuLaw} writes it.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.media.ring;
