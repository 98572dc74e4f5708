package org.sidetone.adopt;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidetone.adopt.read.HandLine;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.adopt.read.Item;

/** Lines of a 7940 or 7960 that have a user or a password and no name: such a phone has no line there. */
final class Nameless {
    private Nameless() {}

    static void refuse(HandPhone phone, Remains remains) {
        Set<Integer> told = phone.lines().stream().map(HandLine::key).collect(Collectors.toCollection(HashSet::new));
        for (Item item : phone.file().items()) {
            boolean isAccount = item.path().endsWith("_authname") || item.path().endsWith("_password");
            boolean isSet = !item.value().isEmpty() && !item.value().equals("UNPROVISIONED");
            if (item.key() > 0 && isAccount && isSet && told.add(item.key())) {
                remains.refused(
                        phone.file(),
                        item,
                        "line" + item.key() + "_name is missing or empty, so the line on button " + item.key()
                                + " is left out");
            }
        }
    }
}
