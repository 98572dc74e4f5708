/**
 * In: books of names and numbers, and what somebody looks for. Out: the pages of the directory: the menu of books, lists, the index
 * of letters, the search and what it found. Pure: no sockets, clock or log.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.directory;
