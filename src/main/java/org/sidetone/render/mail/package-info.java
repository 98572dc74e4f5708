/** In: what is known of a mailbox. Out: the pages of its newest messages and of their texts. */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.mail;
