/** In: a connection to the running PBX. Out: calls that wait somewhere at this moment: parked, in a queue, in a conference room. */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.ask.call;
