package org.sidetone.pbx.ask.call;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.pbx.ami.AmiMessage;

/** Who is at the other end, as far as the PBX was told. */
public record Caller(Optional<String> name, Optional<String> number) {
    /** How Asterisk's modules write that they do not know: parking and ConfBridge the first, queues the second. */
    private static final ImmutableSet<String> UNKNOWN = ImmutableSet.of("<unknown>", "unknown", "");

    static Caller of(AmiMessage event, String nameHeader, String numberHeader) {
        return new Caller(known(event.first(nameHeader)), known(event.first(numberHeader)));
    }

    private static Optional<String> known(String text) {
        return Optional.of(text.strip()).filter(it -> !UNKNOWN.contains(it.toLowerCase(Locale.ROOT)));
    }
}
