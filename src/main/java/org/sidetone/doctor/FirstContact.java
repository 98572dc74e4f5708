package org.sidetone.doctor;

import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.Phones;

/** Whether a phone has ever found us: until one has, whatever tells phones where their files are is the likeliest fault. */
public final class FirstContact {
    private FirstContact() {}

    public static Optional<Problem> of(Settings settings, Phones phones) {
        if (phones.byMac().values().stream().anyMatch(phone -> phone.seen().isPresent())) {
            return Optional.empty();
        }
        boolean noneBound = phones.byMac().isEmpty();
        if (settings.tftp().listen().isEmpty()) {
            // Phones ask another server, and nothing of it is seen here.
            return noneBound
                    ? Optional.of(
                            Problem.info("no-phones", "phones", "no phone is bound", "sidetone bind MAC EXTENSION"))
                    : Optional.empty();
        }
        return Optional.of(Problem.info(
                "no-phones",
                "phones",
                noneBound
                        ? "no phone has asked for its file yet, and none is bound"
                        : "no phone has ever asked for its file, though "
                                + bound(phones.byMac().size()),
                "give phones this machine as their TFTP server: sidetone dhcp tells how"
                        + (noneBound ? "; or: sidetone bind MAC EXTENSION" : "; UDP 69 must be open in the firewall")));
    }

    private static String bound(int count) {
        return count == 1 ? "one is bound" : count + " are bound";
    }
}
