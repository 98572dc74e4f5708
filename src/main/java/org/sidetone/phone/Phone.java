package org.sidetone.phone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A phone: what was bound to it and what was seen of it.
 *
 * @param model as bound; empty: the default of the settings
 * @param label the text at the top of its screen; empty: made from the first line
 * @param lines extension ids in the order given; empty for a phone that only was seen, or has lines by its keys alone
 * @param keys set by hand, by button
 */
public record Phone(
        MacAddress mac,
        Optional<PhoneModel> model,
        Optional<String> label,
        ImmutableList<String> lines,
        ImmutableList<Key> keys,
        Optional<Seen> seen) {

    /** Whether it has a line, be it by a key alone. */
    public boolean isBound() {
        return !extensions().isEmpty();
    }

    /** Its lines, then those that only a key of kind line names; each once. */
    public ImmutableSet<String> extensions() {
        return Stream.concat(
                        lines.stream(),
                        keys.stream().filter(key -> key.kind() == KeyKind.LINE).map(Key::number))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * @param lastBoot when it last asked for its own file; empty if it never did
     * @param lastFile the last file with its MAC in the name that it asked for
     * @param served whether it got its own file at the last boot
     */
    public record Seen(
            Instant first, Instant last, String address, Optional<Instant> lastBoot, String lastFile, boolean served) {}
}
