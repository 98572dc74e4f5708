/**
 * In: a file, a database, the PBX or the store. Out: {@link org.sidetone.phonebook.Contact}s, by a
 * {@link org.sidetone.phonebook.Source} for each kind of book.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook.source;
