/** In: phones to be told, by their lines. Out: a NOTIFY by the PBX that orders a restart, or why there is none. */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.notify;
