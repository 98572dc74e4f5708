/**
 * In: what a page wants to know of the PBX at this moment, a {@link org.sidetone.pbx.ask.Question} each. Out: its answer, soon or not
 * at all. Beside the Snapshot, which holds what changes seldom: who is parked, who waits, what is in a mailbox is asked only while
 * somebody looks.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.ask;
