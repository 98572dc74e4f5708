package org.sidetone.plan.feature;

import com.google.common.base.CharMatcher;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.DialPlan.Pattern;
import org.sidetone.plan.dialplan.Shape;

/** What is dialled from one context to fetch a parked call, to enter a conference room, to log in to a queue. */
public final class CallNumbers {
    private static final CharMatcher DIALLED = CharMatcher.anyOf("0123456789*#");

    /** The dialled number, whole or without its first signs. */
    private static final java.util.regex.Pattern DIALLED_PART =
            java.util.regex.Pattern.compile("\\$\\{EXTEN(?::(\\d{1,2}))?\\}");

    private final ImmutableTable<CallAction, String, String> bySubject;
    private final List<Family> families;
    private final Optional<String> park;

    /** Numbers that are their subject with a prefix: {@code _*45XXX} with {@code ${EXTEN:3}}. */
    private record Family(CallAction action, String prefix, Shape numbers) {}

    private CallNumbers(Table<CallAction, String, String> bySubject, List<Family> families, Optional<String> park) {
        this.bySubject = ImmutableTable.copyOf(bySubject);
        this.families = families;
        this.park = park;
    }

    public static CallNumbers of(DialPlan plan, String context) {
        Table<CallAction, String, String> bySubject = HashBasedTable.create();
        List<Family> families = new ArrayList<>();
        Optional<String> park = Optional.empty();
        for (Context reached : plan.reachableFrom(context)) {
            for (Pattern pattern : reached.patterns()) {
                String number = pattern.text();
                if (pattern.isExact() && !DIALLED.matchesAllOf(number)) {
                    continue;
                }
                if (park.isEmpty() && pattern.isExact() && pattern.runs("Park")) {
                    park = Optional.of(number);
                }
                for (CallDeed deed : CallDeed.of(pattern)) {
                    if (pattern.isExact()) {
                        subject(deed, number).ifPresent(subject -> offer(bySubject, deed.action(), subject, number));
                    } else {
                        family(deed, number).ifPresent(families::add);
                    }
                }
            }
        }
        return new CallNumbers(bySubject, List.copyOf(families), park);
    }

    /** The number that does this with this slot, room or queue; empty where the context has none. */
    public Optional<String> number(CallAction action, String subject) {
        return Optional.ofNullable(bySubject.get(action, subject))
                .or(() -> DIALLED.matchesAllOf(subject)
                        ? families.stream()
                                .filter(family -> family.action() == action
                                        && family.numbers().accepts(family.prefix() + subject))
                                .map(family -> family.prefix() + subject)
                                .findFirst()
                        : Optional.empty());
    }

    /** The slots, rooms or queues that stand in the dial plan by name. */
    public ImmutableSet<String> subjects(CallAction action) {
        return bySubject.row(action).keySet();
    }

    /** Whether there is any number that does this. */
    public boolean has(CallAction action) {
        return bySubject.containsRow(action) || families.stream().anyMatch(family -> family.action() == action);
    }

    /** To where a call is transferred that is to be parked. */
    public Optional<String> park() {
        return park;
    }

    private static void offer(Table<CallAction, String, String> all, CallAction action, String subject, String number) {
        String other = all.get(action, subject);
        // FreePBX has *8571 beside 71.
        if (other == null || number.length() < other.length()) {
            all.put(action, subject, number);
        }
    }

    private static Optional<String> subject(CallDeed deed, String number) {
        Matcher part = DIALLED_PART.matcher(deed.subject());
        if (part.matches()) {
            int cut = cut(part);
            return cut < number.length() ? Optional.of(number.substring(cut)) : Optional.empty();
        }
        return deed.subject().contains("${") ? Optional.empty() : Optional.of(deed.subject());
    }

    private static Optional<Family> family(CallDeed deed, String pattern) {
        Matcher part = DIALLED_PART.matcher(deed.subject());
        String text = pattern.substring(1);
        if (!part.matches() || cut(part) > text.length()) {
            return Optional.empty();
        }
        String prefix = text.substring(0, cut(part));
        return DIALLED.matchesAllOf(prefix)
                ? Shape.parse(pattern).map(numbers -> new Family(deed.action(), prefix, numbers))
                : Optional.empty();
    }

    private static int cut(Matcher part) {
        return part.group(1) == null ? 0 : Integer.parseInt(part.group(1));
    }
}
