package org.sidetone.pbx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Secret;

/** Small readings of a PBX for tests of what is made from them. */
public final class Readings {
    private Readings() {}

    public static Extension extension(String number, String name) {
        return extension(number, number, name);
    }

    public static Extension extension(String id, String number, String name) {
        Account account = new Account(
                Driver.PJSIP,
                id,
                Credential.of(Secret.of("abcd1234"), "auth " + id),
                new Account.ReplyPort(true, "force_rport=no"),
                ImmutableList.of(),
                ImmutableList.of("alaw"),
                "rfc4733",
                Optional.of(1),
                Account.RegistrationLimits.DEFAULT,
                ImmutableMap.of(),
                "",
                true);
        return new Extension(id, number, name, "internal", Optional.empty(), account);
    }

    public static Hint hint(String extension) {
        return new Hint(extension, "internal", "PJSIP/" + extension);
    }

    public static Snapshot reading(List<Extension> extensions, ImmutableMap<String, String> names, Hint... hints) {
        return new Snapshot(
                "22.10.1",
                Instant.EPOCH,
                extensions.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(String::compareTo, Extension::id, e -> e)),
                ImmutableListMultimap.of(),
                Optional.empty(),
                Optional.empty(),
                DialPlan.EMPTY,
                ImmutableList.copyOf(Arrays.asList(hints)),
                names,
                ImmutableMap.of(),
                ImmutableListMultimap.of(),
                Optional.empty(),
                ImmutableList.of());
    }

    /** The same PBX with this dial plan. */
    public static Snapshot dialling(Snapshot snapshot, DialPlan plan) {
        return new Snapshot(
                snapshot.version(),
                snapshot.readAt(),
                snapshot.extensions(),
                snapshot.transports(),
                snapshot.rtp(),
                snapshot.sipVoicemailNumber(),
                plan,
                snapshot.hints(),
                snapshot.names(),
                snapshot.sidetone(),
                snapshot.registrations(),
                snapshot.tones(),
                snapshot.problems());
    }
}
