/**
 * Makes extensions of the PBX fit for 7900-series phones. In: the Snapshot, the PBX's own files or FreePBX's data, Settings. Out: the
 * lines that must change, and on order those lines written, verified and, on order, taken back. What was written is in the store.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.ready;
