package org.sidetone.doctor;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Extension;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.plan.Planner;
import org.sidetone.plan.dialplan.DialledName;

/** Each phone's plan, and what phones do to each other. */
final class PhoneCheck {
    private PhoneCheck() {}

    static ImmutableList<Problem> of(Planner planner, Phones phones, String facing) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        ListMultimap<String, String> phonesOfLine = ArrayListMultimap.create();
        for (Phone phone : phones.byMac().values()) {
            String where = "phone " + phone.mac().deviceName();
            if (!phone.isBound()) {
                if (phone.seen().isEmpty()) {
                    continue;
                }
                found.add(Problem.info(
                        "phone-waiting",
                        where,
                        "asks for its file but has no line",
                        "sidetone bind " + phone.mac() + " EXTENSION"));
                continue;
            }
            found.addAll(planner.problems(phone, facing));
            phone.extensions()
                    .forEach(line -> phonesOfLine.put(line, phone.mac().deviceName()));
            for (Key key : phone.keys()) {
                if (key.kind() == KeyKind.LAMP) {
                    found.add(lamp(planner, where, key));
                }
            }
        }
        for (String line : phonesOfLine.keySet()) {
            shared(planner, line, phonesOfLine.get(line)).ifPresent(found::add);
        }
        return found.build();
    }

    /** A hint may stand for many numbers: Asterisk makes one of its own for each that is watched. */
    private static Problem lamp(Planner planner, String where, Key key) {
        boolean hinted =
                planner.snapshot().hints().stream().anyMatch(hint -> DialledName.fits(hint.extension(), key.number()));
        return hinted
                ? Problem.info(
                        "lamp-unproven",
                        where,
                        "key " + key.button()
                                + " is a busy lamp; on a stock PBX it dials, but whether it lights is unproven",
                        "use the Lamps page, which always works")
                : Problem.warning(
                        "lamp-without-hint",
                        where,
                        "key " + key.button() + " watches " + key.number() + ", which has no hint on the PBX",
                        "give " + key.number() + " a hint in the dial plan, and reload");
    }

    private static Optional<Problem> shared(Planner planner, String line, List<String> devices) {
        Optional<Integer> most =
                planner.snapshot().extension(line).map(Extension::account).flatMap(account -> account.maxContacts());
        if (devices.size() < 2 || most.isEmpty() || most.get() >= devices.size()) {
            return Optional.empty();
        }
        return Optional.of(Problem.warning(
                "extension-shared",
                "extension " + line,
                "is on " + String.join(", ", devices) + ", but the PBX keeps " + most.get()
                        + " registration of it, so only the last to register rings",
                "set max_contacts=" + devices.size() + " on its aor, or give each phone its own extension"));
    }
}
