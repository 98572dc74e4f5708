package org.sidetone.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnCallTest {
    private static final ImmutableSet<CallLine> OWN = ImmutableSet.of(new CallLine("1001", "1001"));
    private static final Instant AT = Instant.parse("2026-11-26T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // channel, destination channel, dialled, application, answered
        "PJSIP/1001-00000001, PJSIP/1002-00000002, 1002, Dial, true, PLACED",
        "SIP/1001-00000001, '', 1002, Dial, false, PLACED",
        "PJSIP/1001-00000001, PJSIP/1001-00000002, 1001, Dial, true, PLACED",
        "PJSIP/1002-00000001, PJSIP/1001-00000002, 1001, Dial, true, RECEIVED",
        "PJSIP/trunk-00000001, SIP/1001-00000002, 600, Queue, true, RECEIVED",
        "PJSIP/1002-00000001, PJSIP/1001-00000002, 1001, Dial, false, MISSED",
        "PJSIP/1002-00000001, PJSIP/1001-00000002, 1001, VoiceMail, true, MISSED",
        "PJSIP/1002-00000001, '', 1001, VoiceMail, true, MISSED",
        "PJSIP/1002-00000001, '', vmu1001, VoiceMail, true, MISSED",
    })
    void tellsHowTheLineHadPartInIt(
            String channel, String to, String dialled, String application, boolean answered, OwnCall.Kind kind) {
        Optional<OwnCall> call = OwnCall.of(record(channel, to, dialled, application, answered), OWN);
        assertThat(call).map(OwnCall::kind).contains(kind);
        assertThat(call.orElseThrow().number()).isEqualTo(kind == OwnCall.Kind.PLACED ? dialled : "1002");
    }

    @ParameterizedTest
    @CsvSource({
        "PJSIP/1002-00000001, PJSIP/1003-00000002, 1003",
        "PJSIP/10010-00000001, '', 1003",
        "PJSIP/1001-desk-00000001, '', 1003",
        "Local/1001@ext-00000001;1, '', 1003",
        "PJSIP/1002-00000001, '', vmu10011",
        "PJSIP/1002-00000001, '', ''",
    })
    void callsOfOthersAreNotShown(String channel, String to, String dialled) {
        assertThat(OwnCall.of(record(channel, to, dialled, "Dial", true), OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"Ann Lee\" <1002>', Ann Lee", "'Ann <1002>', Ann", "'\"1002\" <1002>', ''", "'', ''", "1002, ''"})
    void theNameIsTheCallers(String callerId, String name) {
        CallRecord plain = record("PJSIP/1002-00000001", "PJSIP/1001-00000002", "1001", "Dial", true);
        CallRecord named = new CallRecord(
                plain.at(),
                callerId,
                plain.source(),
                plain.destination(),
                plain.channel(),
                plain.destinationChannel(),
                plain.application(),
                plain.answered(),
                plain.spoken());
        assertThat(OwnCall.of(named, OWN)).map(OwnCall::name).contains(name);
    }

    private static CallRecord record(String channel, String to, String dialled, String application, boolean answered) {
        return new CallRecord(AT, "", "1002", dialled, channel, to, application, answered, Duration.ofSeconds(9));
    }
}
