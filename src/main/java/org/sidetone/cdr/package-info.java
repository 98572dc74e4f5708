/**
 * In: where the PBX writes down calls, and some of its lines. Out: the newest calls of these lines. Of its own, because it is neither the
 * running PBX nor the store: a file or another program's database, only read, which may be slow or away without anything else being so.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.cdr;
