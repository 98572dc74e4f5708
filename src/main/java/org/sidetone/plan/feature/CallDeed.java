package org.sidetone.plan.feature;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Step;

/**
 * What one extension does, and with what.
 *
 * @param subject the slot, room or queue as the step writes it: {@code support}, {@code ${EXTEN:3}}
 */
record CallDeed(CallAction action, String subject) {
    private static final Splitter ARGUMENTS = Splitter.on(',').trimResults();

    /** FreePBX up to 16 calls {@code Macro(agent-add,400,…)}, later {@code Gosub(macro-agent-add,s,1(400,…))}. */
    private static final java.util.regex.Pattern GOSUB =
            java.util.regex.Pattern.compile("(?:macro-)?([^,]+),s,1\\(([^)]*)\\)");

    /** Of FreePBX; their first argument is the subject. */
    private static final ImmutableMap<String, CallAction> SUBROUTINES = ImmutableMap.of(
            "parked-call", CallAction.FETCH,
            "agent-add", CallAction.LOG_IN,
            "agent-del", CallAction.LOG_OUT,
            "app-queue-pause-toggle", CallAction.PAUSE_OR_RESUME);

    /** Of Asterisk; their first argument is the subject, the second is whom it is done to. */
    private static final ImmutableMap<String, CallAction> APPLICATIONS = ImmutableMap.of(
            "addqueuemember", CallAction.LOG_IN,
            "removequeuemember", CallAction.LOG_OUT,
            "pausequeuemember", CallAction.PAUSE,
            "unpausequeuemember", CallAction.RESUME);

    /** What FreePBX's extensions set before they go where all of their kind go. */
    private static final ImmutableMap<String, CallAction> VARIABLES =
            ImmutableMap.of("MEETME_ROOMNUM=", CallAction.JOIN, "QUEUENO=", CallAction.LOG_IN_OR_OUT);

    /** All that it does; twice something opposite to the same is a switch. */
    static List<CallDeed> of(DialPlan.Pattern pattern) {
        Map<String, CallAction> bySubject = new LinkedHashMap<>();
        for (Step step : pattern.steps()) {
            deed(step)
                    .filter(deed -> !deed.subject().isEmpty())
                    .ifPresent(deed -> bySubject.merge(deed.subject(), deed.action(), CallAction::and));
        }
        return bySubject.entrySet().stream()
                .map(deed -> new CallDeed(deed.getValue(), deed.getKey()))
                .toList();
    }

    private static Optional<CallDeed> deed(Step step) {
        List<String> arguments = ARGUMENTS.splitToList(step.data());
        String first = arguments.get(0);
        String second = arguments.size() > 1 ? arguments.get(1) : "";
        String application = Ascii.toLowerCase(step.application());
        return switch (application) {
            case "parkedcall" -> Optional.of(new CallDeed(CallAction.FETCH, second));
            case "confbridge" -> Optional.of(new CallDeed(CallAction.JOIN, first));
            case "macro" -> Optional.ofNullable(SUBROUTINES.get(first)).map(action -> new CallDeed(action, second));
            case "gosub" -> gosub(step.data());
            case "set" -> set(step.data());
            default ->
                Optional.ofNullable(APPLICATIONS.get(application))
                        .filter(action -> isTheCaller(second))
                        .map(action -> new CallDeed(action, first));
        };
    }

    /** Whoever dials, rather than always the same device. */
    private static boolean isTheCaller(String device) {
        return device.isEmpty() || device.contains("${");
    }

    private static Optional<CallDeed> gosub(String data) {
        Matcher call = GOSUB.matcher(data);
        if (!call.matches()) {
            return Optional.empty();
        }
        List<String> arguments = ARGUMENTS.splitToList(call.group(2));
        return Optional.ofNullable(SUBROUTINES.get(call.group(1)))
                // Its second argument is somebody else, whose lamp the code is for.
                .filter(action -> action != CallAction.PAUSE_OR_RESUME || arguments.size() == 1)
                .map(action -> new CallDeed(action, arguments.get(0)));
    }

    private static Optional<CallDeed> set(String data) {
        return VARIABLES.entrySet().stream()
                .filter(variable -> data.startsWith(variable.getKey()))
                .map(variable -> new CallDeed(
                        variable.getValue(), data.substring(variable.getKey().length())))
                .findFirst();
    }
}
