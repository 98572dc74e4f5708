package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.Problem;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.Planner;
import org.sidetone.plan.old.ModelChoice;
import org.sidetone.say.Audience;

/** What keeps phones from being told messages, where an owner wants that. */
final class MessageCheck {
    private MessageCheck() {}

    static ImmutableList<Problem> of(Planner planner, Phones phones) {
        if (!planner.settings().say().enabled()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        for (Phone phone : phones.byMac().values()) {
            if (phone.isBound() && !isJava(planner, phone)) {
                found.add(Problem.info(
                        "message-impossible",
                        "phone " + phone.mac().deviceName(),
                        "cannot be told messages: no page can be pushed at a 7940 or 7960 with SIP firmware",
                        ""));
            } else if (phone.isBound() && phone.seen().isEmpty() && !isRegistered(planner, phone)) {
                found.add(Problem.info(
                        "message-nowhere",
                        "phone " + phone.mac().deviceName(),
                        "cannot be told messages: it is not registered and never asked here for its file, so where it is is"
                                + " not known",
                        "switch it on"));
            }
        }
        for (String missing : new Audience(planner.settings(), phones).missing()) {
            found.add(Problem.warning(
                    "message-group",
                    "say.groups",
                    "names a line that is on no phone, " + missing,
                    "bind a phone to it, or take it out"));
        }
        return found.build();
    }

    private static boolean isJava(Planner planner, Phone phone) {
        return ModelChoice.of(phone, planner.settings().phone().model(), Firmware.NONE)
                .value()
                .isJava();
    }

    private static boolean isRegistered(Planner planner, Phone phone) {
        return phone.extensions().stream()
                .anyMatch(line -> planner.snapshot().registrations().containsKey(line));
    }
}
