package org.sidetone.plan;

import com.google.common.base.CharMatcher;
import java.util.Comparator;
import java.util.Optional;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.plan.line.Subscriber;

/** What the Messages key dials. */
public final class Voicemail {
    private static final String APPLICATION = "VoiceMailMain";

    /** Others are for Asterisk itself: {@code exten => a,1,VoiceMailMain()} is where a caller goes who presses the star. */
    private static final CharMatcher DIALLED = CharMatcher.anyOf("0123456789*#+");

    private Voicemail() {}

    public static Decision<Optional<String>> number(Subscriber who, Snapshot snapshot) {
        return who instanceof Subscriber.Elsewhere elsewhere
                ? new Decision<>(elsewhere.account().messagesNumber(), "messages_number of " + who.where())
                : number(who.extension().orElseThrow(), snapshot);
    }

    private static Decision<Optional<String>> number(Extension extension, Snapshot snapshot) {
        if (extension.mailbox().isEmpty()) {
            return new Decision<>(Optional.empty(), "no mailbox on the PBX");
        }
        Optional<String> setting = snapshot.sipVoicemailNumber();
        if (extension.account().driver() == Driver.SIP
                && setting.filter(number -> reaches(number, extension, snapshot.dialPlan()))
                        .isPresent()) {
            return new Decision<>(setting, "vmexten of chan_sip");
        }
        Optional<DialPlan.Pattern> found = snapshot.dialPlan().reachableFrom(extension.context()).stream()
                .flatMap(context -> context.patterns().stream())
                .filter(pattern -> DIALLED.matchesAllOf(pattern.text()) && pattern.runs(APPLICATION))
                .min(Comparator.comparing(Voicemail::rank).thenComparing(DialPlan.Pattern::text));
        return found.map(pattern -> new Decision<>(
                        Optional.of(pattern.text()), "reaches " + APPLICATION + " from context " + extension.context()))
                .orElse(new Decision<>(
                        Optional.empty(), "nothing in context " + extension.context() + " reaches " + APPLICATION));
    }

    /** FreePBX: *97 is the caller's own mailbox, *98 asks for a number first. Elsewhere: named mailbox before asked. */
    private static int rank(DialPlan.Pattern pattern) {
        if (pattern.text().equals("*97")) {
            return 0;
        }
        if (pattern.text().equals("*98")) {
            return 1;
        }
        boolean ownMailbox = pattern.steps().stream()
                .anyMatch(step -> step.application().equalsIgnoreCase(APPLICATION)
                        && !step.data().isBlank());
        return ownMailbox ? 2 : 3;
    }

    private static boolean reaches(String number, Extension extension, DialPlan dialPlan) {
        return dialPlan.reachableFrom(extension.context()).stream()
                .flatMap(context -> context.patterns().stream())
                .anyMatch(pattern -> pattern.text().equals(number));
    }
}
