package org.sidetone.plan.feature;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.sidetone.config.Feature;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.DialPlan.Pattern;

/**
 * Looks through all that a context reaches. FreePBX (seen on 16) keeps its switches in AstDB: {@code Set(DB(DND/…)=YES)} and {@code
 * DB_DELETE(DND/…)}, families DND, CF, CFB (busy) and CFU (no answer); guides for a bare Asterisk do the same.
 */
final class FeatureFinder {
    /** The dialled number without its first signs. */
    private static final java.util.regex.Pattern REST = java.util.regex.Pattern.compile("\\$\\{EXTEN:(\\d{1,2})\\}");

    private static final CharMatcher DIALLED = CharMatcher.anyOf("0123456789*#");
    /** The extension that FreePBX makes for each mailbox is one sign longer than its number. */
    private static final int PREFIX = 1;

    /** One of a switch's three codes and, where it has a target, the code before that. */
    private record Switch(
            String family, Optional<Feature> toggle, Feature on, Feature off, Optional<Feature> withNumber) {}

    private static final ImmutableSet<Switch> SWITCHES = ImmutableSet.of(
            new Switch("DND", Optional.of(Feature.DND_TOGGLE), Feature.DND_ON, Feature.DND_OFF, Optional.empty()),
            new Switch(
                    "CF",
                    Optional.of(Feature.FORWARD_TOGGLE),
                    Feature.FORWARD_ON,
                    Feature.FORWARD_OFF,
                    Optional.of(Feature.FORWARD_TO)),
            new Switch(
                    "CFB",
                    Optional.empty(),
                    Feature.FORWARD_BUSY_ON,
                    Feature.FORWARD_BUSY_OFF,
                    Optional.of(Feature.FORWARD_BUSY_TO)),
            new Switch(
                    "CFU",
                    Optional.empty(),
                    Feature.FORWARD_UNANSWERED_ON,
                    Feature.FORWARD_UNANSWERED_OFF,
                    Optional.of(Feature.FORWARD_UNANSWERED_TO)));

    /** FreePBX has a second code for most switches that asks for whom; the plain one comes first, then the shortest. */
    private static final Comparator<Found> BEST = Comparator.comparing(Found::asksForWhom)
            .thenComparing(found -> found.code().length())
            .thenComparing(Found::code);

    private final Map<Feature, Found> best = new EnumMap<>(Feature.class);
    private final ImmutableSet.Builder<String> messages = ImmutableSet.builder();
    private Optional<String> messagePrefix = Optional.empty();

    private record Found(String code, boolean asksForWhom) {}

    private FeatureFinder() {}

    static FeatureCodes find(DialPlan plan, String context, ImmutableMap<Feature, String> named) {
        FeatureFinder finder = new FeatureFinder();
        for (Context reached : plan.reachableFrom(context)) {
            String name = reached.name();
            boolean asksForWhom = name.contains("prompt") || name.endsWith("-any");
            reached.patterns().forEach(pattern -> finder.look(pattern, reached, asksForWhom));
        }
        ImmutableMap.Builder<Feature, String> codes = ImmutableMap.builder();
        finder.best.forEach((feature, found) -> codes.put(feature, found.code()));
        return new FeatureCodes(codes.putAll(named).buildKeepingLast(), finder.messages.build(), finder.messagePrefix);
    }

    private void look(Pattern pattern, Context context, boolean asksForWhom) {
        if (pattern.isExact()) {
            if (DIALLED.matchesAllOf(pattern.text())) {
                switches(pattern, asksForWhom);
                message(pattern);
            }
            return;
        }
        Optional<String> prefix = prefix(pattern);
        if (prefix.isPresent()) {
            String rest = "${EXTEN:" + prefix.get().length() + "}";
            if (runsWith(pattern, "Pickup", rest)) {
                offer(Feature.PICKUP, prefix.get(), asksForWhom);
            }
            if (runsWith(pattern, "VoiceMail", rest)) {
                offer(Feature.LEAVE_MESSAGE, prefix.get(), asksForWhom);
            }
            for (Switch one : SWITCHES) {
                if (one.withNumber().isPresent() && writes(pattern, one.family()) && mentions(pattern, rest)) {
                    offer(one.withNumber().get(), prefix.get(), asksForWhom);
                    // FreePBX's *90 asks whereto in a subroutine, so that nothing in it tells what it does.
                    if (context.patterns().stream()
                            .anyMatch(exact -> exact.text().equals(prefix.get()))) {
                        offer(one.on(), prefix.get(), asksForWhom);
                    }
                }
            }
        }
    }

    private void switches(Pattern pattern, boolean asksForWhom) {
        for (Switch one : SWITCHES) {
            boolean on = writes(pattern, one.family());
            boolean off = deletes(pattern, one.family());
            if (on && off) {
                one.toggle().ifPresent(feature -> offer(feature, pattern.text(), asksForWhom));
            } else if (on) {
                offer(one.on(), pattern.text(), asksForWhom);
            } else if (off) {
                offer(one.off(), pattern.text(), asksForWhom);
            }
        }
    }

    /** {@code *1001}: {@code Macro(vm,1001,DIRECTDIAL,…)} on FreePBX up to 16, {@code Gosub(macro-vm,s,1(1001,DIRECTDIAL,…))} later. */
    private void message(Pattern pattern) {
        String text = pattern.text();
        if (text.length() <= PREFIX || Character.isLetterOrDigit(text.charAt(0))) {
            return;
        }
        String number = text.substring(PREFIX);
        boolean leaves = pattern.steps().stream()
                .anyMatch(step -> step.application().equalsIgnoreCase("VoiceMail")
                        ? step.data().startsWith(number)
                        : step.data().contains(number + ",DIRECTDIAL"));
        if (leaves) {
            messages.add(number);
            messagePrefix = Optional.of(text.substring(0, PREFIX));
        }
    }

    /**
     * What stands before the number, as the steps cut it off: {@code *1} of {@code _*11XX} with {@code ${EXTEN:2}}. Empty where
     * nothing is cut off, or signs that may differ.
     */
    private static Optional<String> prefix(Pattern pattern) {
        String text = pattern.text().substring(1);
        int wildcard = DIALLED.negate().indexIn(text);
        String literal = text.substring(0, Math.max(0, wildcard));
        return pattern.steps().stream()
                .map(step -> REST.matcher(step.data()))
                .filter(Matcher::find)
                .map(rest -> Integer.parseInt(rest.group(1)))
                .filter(length -> length > 0 && length <= literal.length())
                .map(length -> literal.substring(0, length))
                .findFirst();
    }

    private static boolean runsWith(Pattern pattern, String application, String argument) {
        return pattern.steps().stream()
                .anyMatch(step -> step.application().equalsIgnoreCase(application)
                        && step.data().startsWith(argument));
    }

    private static boolean mentions(Pattern pattern, String argument) {
        return pattern.steps().stream().anyMatch(step -> step.data().contains(argument));
    }

    private static boolean writes(Pattern pattern, String family) {
        return pattern.steps().stream()
                .anyMatch(step -> step.application().equalsIgnoreCase("Set")
                        && step.data().toUpperCase(Locale.ROOT).startsWith("DB(" + family + "/"));
    }

    private static boolean deletes(Pattern pattern, String family) {
        return pattern.steps().stream()
                .anyMatch(step -> step.data().toUpperCase(Locale.ROOT).contains("DB_DELETE(" + family + "/")
                        || (step.application().equalsIgnoreCase("DBdel")
                                && step.data().toUpperCase(Locale.ROOT).startsWith(family + "/")));
    }

    private void offer(Feature feature, String code, boolean asksForWhom) {
        best.merge(feature, new Found(code, asksForWhom), (old, found) -> BEST.compare(found, old) < 0 ? found : old);
    }
}
