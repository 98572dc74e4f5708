package org.sidetone.plan.old;

import org.sidetone.config.Settings;
import org.sidetone.plan.Decision;

/** Where a 7940 or 7960 listens for sound. */
public final class OldMedia {
    private static final int LOWEST = 16384;
    private static final int HIGHEST = 32766;

    private OldMedia() {}

    /** The PBX's range where the phone takes it; its own need not be the same. */
    public static Decision<Settings.Ports> ports(Decision<Settings.Ports> pbx) {
        Settings.Ports range = pbx.value();
        int first = Math.max(LOWEST, range.first() + range.first() % 2);
        int last = Math.min(HIGHEST, range.last() - range.last() % 2);
        if (first == range.first() && last == range.last()) {
            return pbx;
        }
        return first < last
                ? new Decision<>(
                        new Settings.Ports(first, last),
                        "what of the PBX's RTP range a 7940 or 7960 takes: even ports of " + LOWEST + " to " + HIGHEST)
                : new Decision<>(
                        new Settings.Ports(LOWEST, HIGHEST),
                        "its own: a 7940 or 7960 takes none of the PBX's RTP range");
    }
}
