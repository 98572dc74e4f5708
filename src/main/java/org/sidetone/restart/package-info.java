/**
 * In: what each phone would be served now, and from the store what it was served last. Out: orders to restart, rare and paced, to
 * phones whose own account data changed. Whom to tell is decided by {@link org.sidetone.restart.RestartRule}, when by {@link
 * org.sidetone.restart.Restarts}.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.restart;
