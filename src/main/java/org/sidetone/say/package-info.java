/**
 * In: messages in the store, and what the PBX says with UserEvent(SidetoneSay). Out: pushes to the phones' own web servers, and what came
 * of each. Who is meant is decided by {@link org.sidetone.say.Audience}, where a phone is by {@link org.sidetone.say.Whereabouts}; {@link
 * org.sidetone.say.Messenger} tells them, and {@link org.sidetone.say.StoredMessages} answers phones that ask whether it was us.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.say;
