/**
 * In: an address of a CardDAV server, or of anything there that leads to its books. Out: their contacts, asked for anew only when they
 * changed. Everything a server sends has its limit in bytes and in time.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook.carddav;
