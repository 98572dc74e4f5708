package org.sidetone.phone;

import java.time.Instant;

/**
 * The last time a phone was told to restart.
 *
 * @param account the stamp that its account data had then
 * @param recent how many orders went to it, each within a day of the one before
 */
public record RestartOrder(String account, Instant at, int recent) {}
