/**
 * In: what somebody wants to say to phones. Out: what is to be told to which phone, and how far each is. Kept in the store, so that a
 * command, the services of several nodes and the phones' pages know the same.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phone.message;
