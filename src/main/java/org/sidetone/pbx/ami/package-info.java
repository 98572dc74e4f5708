/**
 * In: requests. Out: Asterisk's answers, as they came over the wire. A lean client for bulk reading, because asterisk-java's
 * typed answers cost seconds at 5,000 endpoints. Knows nothing of extensions. Used only inside {@code org.sidetone.pbx}.
 * Answers hold passwords: nothing here logs a line or puts one into an error.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.ami;
