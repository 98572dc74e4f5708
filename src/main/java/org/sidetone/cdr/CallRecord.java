package org.sidetone.cdr;

import java.time.Duration;
import java.time.Instant;

/**
 * One leg of a call as Asterisk wrote it down. Texts are empty where there is nothing.
 *
 * @param callerId {@code "Ann Lee" <1001>}
 * @param source the caller's number
 * @param destination what was dialled; on FreePBX also {@code s} or {@code vmu1001}, where the dial plan led the call on
 * @param channel of the caller: {@code PJSIP/1001-00000007}
 * @param destinationChannel of whoever was called
 * @param application that ran last: {@code Dial}, {@code VoiceMail}
 */
public record CallRecord(
        Instant at,
        String callerId,
        String source,
        String destination,
        String channel,
        String destinationChannel,
        String application,
        boolean answered,
        Duration spoken) {}
