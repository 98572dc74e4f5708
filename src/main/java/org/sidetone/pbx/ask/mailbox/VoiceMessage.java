package org.sidetone.pbx.ask.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a mailbox.
 *
 * @param caller number; empty where none was sent
 * @param callerName as the call brought it; empty where it brought none
 * @param at when it was left; empty where that cannot be told
 */
public record VoiceMessage(
        boolean heard, boolean urgent, String caller, String callerName, Optional<Instant> at, Duration length) {}
