/** In: a tones file. Out: what a phone would not play of it. Pure. */
@NullMarked
package org.sidetone.lint.tones;

import org.jspecify.annotations.NullMarked;
