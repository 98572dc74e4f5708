/** In: a mailbox's name. Out: what is in it now, as one of three ways tells it: the list over AMI, the PBX's files, or counts alone. */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.ask.mailbox;
