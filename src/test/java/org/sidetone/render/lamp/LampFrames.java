package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.LampGroup;
import org.sidetone.config.StatusSettings;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.page.PageLinks;

/** For whom a page is made, in tests: a browser that may do nothing but look, and others that differ in one thing. */
final class LampFrames {
    static final LampFrame ALL = new LampFrame(
            PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, Optional.empty()),
            StatusSettings.DEFAULT,
            new LampChoice(LampGroup.ALL, "All"),
            LampIcons.NONE,
            Talks.UNSEEN,
            FeatureCodes.NONE,
            false,
            false,
            Optional.empty());

    private LampFrames() {}

    static LampView view(Snapshot snapshot, Lamps lamps) {
        return view(snapshot, lamps, Membership.of(StatusSettings.DEFAULT, ImmutableList.of()));
    }

    static LampView view(Snapshot snapshot, Lamps lamps, Membership membership) {
        return LampBoard.of(snapshot, Phonebooks.of(snapshot), membership).at(lamps);
    }

    static LampFrame away(LampFrame frame, Duration age) {
        return with(
                frame, frame.choice(), frame.icons(), frame.talks(), frame.codes(), frame.messages(), Optional.of(age));
    }

    static LampFrame showing(LampFrame frame, LampChoice choice) {
        return with(frame, choice, frame.icons(), frame.talks(), frame.codes(), frame.messages(), frame.away());
    }

    static LampFrame drawn(LampFrame frame, LampIcons icons) {
        return with(frame, frame.choice(), icons, frame.talks(), frame.codes(), frame.messages(), frame.away());
    }

    static LampFrame telling(LampFrame frame, Talks talks) {
        return with(frame, frame.choice(), frame.icons(), talks, frame.codes(), frame.messages(), frame.away());
    }

    static LampFrame dialling(LampFrame frame, FeatureCodes codes, boolean messages) {
        return with(frame, frame.choice(), frame.icons(), frame.talks(), codes, messages, frame.away());
    }

    private static LampFrame with(
            LampFrame frame,
            LampChoice choice,
            LampIcons icons,
            Talks talks,
            FeatureCodes codes,
            boolean messages,
            Optional<Duration> away) {
        return new LampFrame(
                frame.links(), frame.settings(), choice, icons, talks, codes, messages, frame.menu(), away);
    }
}
