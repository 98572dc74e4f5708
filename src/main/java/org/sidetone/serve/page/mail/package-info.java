/** In: mailboxes of the settings. Out: their pages, for the phones alone that the settings name. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.mail;
