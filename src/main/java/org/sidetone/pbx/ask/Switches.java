package org.sidetone.pbx.ask;

import java.util.Optional;

/**
 * What the PBX does with the calls of a number at this moment.
 *
 * @param disturb false: do not disturb is on
 * @param all where all calls go; empty: nowhere else
 * @param busy where they go while it is in a call
 * @param unanswered where they go when nobody answers
 */
public record Switches(boolean disturb, Optional<String> all, Optional<String> busy, Optional<String> unanswered) {}
