package org.sidetone.cdr;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as one of its two sides sees it.
 *
 * @param number of the other side; empty where it was hidden
 * @param name of the other side, as the call brought it; empty where it brought none
 */
public record OwnCall(Kind kind, String number, String name, Instant at, Duration spoken) {
    private static final Pattern NAMED = Pattern.compile("\"?(.*?)\"?\\s*<[^<>]*>");

    public enum Kind {
        PLACED,
        RECEIVED,
        MISSED
    }

    /** Empty where none of the lines had part in it. */
    static Optional<OwnCall> of(CallRecord record, Collection<CallLine> lines) {
        if (lines.stream().anyMatch(line -> line.isChannel(record.channel()))) {
            return Optional.of(new OwnCall(Kind.PLACED, record.destination(), "", record.at(), record.spoken()));
        }
        boolean rang = lines.stream().anyMatch(line -> line.isChannel(record.destinationChannel()));
        boolean meant = lines.stream().anyMatch(line -> line.isNumber(record.destination()));
        if (!rang && !meant) {
            return Optional.empty();
        }
        // Where it ended in the mailbox the record says that it was answered: by the mailbox.
        boolean taken = rang && record.answered() && !record.application().startsWith("VoiceMail");
        return Optional.of(new OwnCall(
                taken ? Kind.RECEIVED : Kind.MISSED, record.source(), name(record), record.at(), record.spoken()));
    }

    private static String name(CallRecord record) {
        Matcher named = NAMED.matcher(record.callerId().strip());
        String name = named.matches() ? named.group(1).strip() : "";
        return name.equals(record.source()) ? "" : name;
    }

    /** Whether both are records of one call: a group that rings several times writes one each time. */
    boolean isSameAs(OwnCall other) {
        return number.equals(other.number)
                && (kind == Kind.PLACED) == (other.kind == Kind.PLACED)
                && Duration.between(at, other.at).abs().toSeconds() <= 1;
    }
}
