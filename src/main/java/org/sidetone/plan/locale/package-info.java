/** In: what the PBX says of its country, the settings, what the TFTP root holds. Out: the tones and the language of a phone. Pure. */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan.locale;
