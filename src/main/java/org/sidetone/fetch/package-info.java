/**
 * What all asking of other people's servers has in common: its limits in bytes and time, when to ask again, the last good copy, and
 * what went wrong in the words of who has to mend it. Knows nothing of what is asked for.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.fetch;
