/**
 * In: the text of vCards (2.1, 3.0, 4.0) or of a FRITZ!Box phone book. Out: contacts that can be called. Text from anywhere: what is
 * broken is counted and left out. Alone knows the vCard library.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook.vcard;
