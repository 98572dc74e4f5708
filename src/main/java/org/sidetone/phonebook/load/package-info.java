/**
 * In: sources. Out: {@link org.sidetone.phonebook.Book}s, each read again on a schedule of its own, and kept for the next start.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook.load;
