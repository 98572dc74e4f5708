package org.sidetone.pbx.ask.call;

import com.google.common.primitives.Longs;
import java.time.Duration;
import org.sidetone.pbx.ami.AmiMessage;

/** For how long something has been so. */
final class Moment {
    private Moment() {}

    /** None where the PBX does not say it. */
    static Duration seconds(AmiMessage event, String header) {
        Long seconds = Longs.tryParse(event.first(header));
        return Duration.ofSeconds(seconds == null ? 0 : Math.max(0, seconds));
    }
}
