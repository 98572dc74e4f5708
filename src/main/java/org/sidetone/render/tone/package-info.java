/**
 * In: the tones of a country. Out: {@code g3-tones.xml}, from which a phone makes them by adding up oscillators. What the file
 * cannot hold is simplified in {@link org.sidetone.render.tone.Fitting}, which says how. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.tone;
