/** Sidetone as a whole, beside real Asterisks, seen by the stand-in phone and by other people's clients. */
package org.sidetone.endtoend;
