/** In: an LDAP server, OpenLDAP or Active Directory, and what to ask it. Out: contacts. Alone knows the LDAP library. */
@org.jspecify.annotations.NullMarked
package org.sidetone.phonebook.ldap;
