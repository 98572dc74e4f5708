/** In: what an HTTP server asks for, and where it leads. Out: what it is told of the user, and whether it is told anything. */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook.carddav.auth;
