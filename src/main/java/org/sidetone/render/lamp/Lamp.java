package org.sidetone.render.lamp;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;
import org.sidetone.config.StatusSettings.Talking;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;

/**
 * A number that has a hint.
 *
 * @param name folded; the number where there is none
 * @param place where it stands in the directory
 * @param hints one for each context it stands in
 * @param groups ids of the configured groups it belongs to
 * @param mailbox whether a message can be left for it
 * @param talking who may see with whom it talks
 */
record Lamp(
        String number,
        String name,
        Kind kind,
        int place,
        ImmutableList<Hint> hints,
        ImmutableSet<String> groups,
        boolean mailbox,
        Talking talking) {
    enum Kind {
        EXTENSION,
        /** A parking place, a room, a door: worth a line among the extensions while it is in use. */
        OTHER,
        /** No extension's context includes it, as those of Debian's samples: nobody could call it. */
        UNREACHABLE
    }

    private static final Comparator<LampState> BUSIEST_FIRST = Comparator.comparing(
                    (LampState state) -> state == LampState.REMOVED)
            .thenComparing(LampText::of);

    boolean isExtension() {
        return kind == Kind.EXTENSION;
    }

    /** The busiest of the contexts it stands in. */
    LampState state(Lamps states) {
        LampState busiest = LampState.REMOVED;
        for (Hint hint : hints) {
            LampState state = states.of(hint);
            busiest = BUSIEST_FIRST.compare(state, busiest) < 0 ? state : busiest;
        }
        return busiest;
    }

    /** What its hints watch, as channels are named: {@code pjsip/1001}. */
    ImmutableSet<String> devices() {
        return hints.stream()
                .flatMap(hint -> Splitter.on('&')
                        .splitToStream(Splitter.on(',')
                                .split(hint.devices())
                                .iterator()
                                .next()))
                .map(device -> device.strip().toLowerCase(Locale.ROOT))
                .collect(ImmutableSet.toImmutableSet());
    }
}
