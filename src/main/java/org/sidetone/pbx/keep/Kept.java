package org.sidetone.pbx.keep;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;

/**
 * What is served: the last reading, and what is held although that reading no longer has it.
 *
 * @param source where it was read, {@code 127.0.0.1:5038}: what another PBX said is never held against this one
 * @param held extensions of the snapshot that the PBX no longer has, by id
 */
public record Kept(String source, Snapshot snapshot, ImmutableSortedMap<String, Held> held) {

    /**
     * @param since when it was first missed
     * @param many whether it vanished together with many others
     */
    public record Held(Instant since, boolean many) {
        /** A reload that is half done heals within seconds; a line that stays longer would be refused, and with it the phone. */
        static final Duration ONE = Duration.ofSeconds(10);
        /** Time for an owner to see what went wrong: a module that did not load, a file with a mistake in it. */
        static final Duration MANY = Duration.ofDays(1);

        Instant until() {
            return since.plus(many ? MANY : ONE);
        }
    }

    /** How this PBX is named: what another said is never held against it. */
    public static String source(Settings.Ami ami) {
        return ami.host() + ":" + ami.port();
    }

    public static Kept of(String source, Snapshot snapshot) {
        return new Kept(source, snapshot, ImmutableSortedMap.of());
    }

    /** When the next of the held extensions goes. */
    public Optional<Instant> nextChange() {
        return held.values().stream().map(Held::until).min(Comparator.naturalOrder());
    }
}
