package org.sidetone.plan.dialplan;

import java.util.List;

/** Why a dial template is as it is, in one line. */
final class Reason {
    private Reason() {}

    static String of(List<String> contexts, Numbers numbers, RuleBook book) {
        StringBuilder why = new StringBuilder("what the PBX dials from ").append(String.join(" or ", contexts));
        if (numbers.unknown()) {
            why.append("; any number may exist (a switch, or a pattern for all), so all wait");
        }
        why.append("; emergency numbers at once where no longer number begins so");
        List<String> late = EmergencyNumbers.late(numbers);
        if (!late.isEmpty()) {
            why.append(" (")
                    .append(String.join(", ", late))
                    .append(": after ")
                    .append(EmergencyNumbers.WAIT)
                    .append(" s)");
        }
        if (!book.exact()) {
            why.append("; more patterns than a phone's 8192 bytes hold, so some numbers wait that need not");
        }
        return why.append("; # is a digit, the Dial key ends waiting").toString();
    }
}
