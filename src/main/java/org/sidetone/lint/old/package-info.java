/** In: the text files of a 7940 or 7960, {@code SIPDefault.cnf}, {@code SIP<MAC>.cnf} and {@code RINGLIST.DAT}. Out: what such a phone misreads. */
@NullMarked
package org.sidetone.lint.old;

import org.jspecify.annotations.NullMarked;
