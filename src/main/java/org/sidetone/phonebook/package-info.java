/**
 * In: names and numbers from the PBX and other sources. Out: one {@link org.sidetone.phonebook.Phonebook}, sorted and
 * without doubles. Knows nothing of phones, XML or sockets.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook;
