/** In: what {@code indications.conf} says of a country. Out: its tones as records. Pure. */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.tone;
