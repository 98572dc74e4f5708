package org.sidetone.pbx.read;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** Tries what our manager user may do, by asking for things that do not exist, so that nothing is changed or read at length. */
public final class AmiAccess {
    private static final String NOTHING = "sidetone-tries-its-access";

    private static final ImmutableList<AmiRequest> TRIALS = ImmutableList.of(
            AmiRequest.of("PJSIPShowEndpoint", "Endpoint", NOTHING),
            AmiRequest.of("GetConfig", "Filename", NOTHING + ".conf"),
            AmiRequest.of("CoreSettings"),
            AmiRequest.of("DBGetTree", "Family", NOTHING),
            AmiRequest.of("ShowDialPlan", "Context", NOTHING),
            AmiRequest.of("ExtensionStateList"),
            AmiRequest.of("ParkedCalls", "ParkingLot", NOTHING),
            AmiRequest.command("core show uptime"));

    /** What is missed without each class of events ({@code read=}). */
    private static final ImmutableMap<String, String> EVENTS = ImmutableMap.of(
            "system", "reloads and registrations are noticed only at the next reading by the clock",
            "call", "lamps change only at the next reading",
            "user", "the user event SidetoneRefresh is not noticed");

    /** Classes that let a client do what Sidetone never does. */
    private static final ImmutableSet<String> NEVER_NEEDED = ImmutableSet.of("originate", "dialplan", "config", "all");

    /** Asterisk wants the same privilege of it as of writing. */
    private static final AmiRequest WRITING =
            AmiRequest.of("DBDel", "Family", NOTHING).with(ImmutableMap.of("Key", NOTHING));

    private final Settings.Ami ami;
    private final boolean writesNames;

    public AmiAccess(Settings.Ami ami) {
        this(ami, false);
    }

    /** @param writesNames whether names of phonebooks are to be written to AstDB */
    public AmiAccess(Settings.Ami ami, boolean writesNames) {
        this.ami = ami;
        this.writesNames = writesNames;
    }

    /**
     * @return a Problem for each privilege that is missing, saying what does not work without it, and for each that is needless
     * @throws PbxException if the PBX cannot be reached or refuses the login
     */
    public ImmutableList<Problem> check() throws PbxException {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        try (AmiSession session = AmiSession.open(ami)) {
            Map<Need, Set<String>> refused = new EnumMap<>(Need.class);
            session.askAll(trials(), answer -> {
                if (answer.isDenied()) {
                    String action = answer.request().action();
                    refused.computeIfAbsent(Need.of(action), need -> new LinkedHashSet<>())
                            .add(action);
                }
            });
            refused.forEach((need, actions) -> problems.add(need.missing(ami.user(), ImmutableList.copyOf(actions))));
            if (!refused.containsKey(Need.COMMAND)) {
                user(session.ask(AmiRequest.command("manager show user " + ami.user())), problems);
            }
        }
        return problems.build();
    }

    private ImmutableList<AmiRequest> trials() {
        return writesNames
                ? ImmutableList.<AmiRequest>builder()
                        .addAll(TRIALS)
                        .add(WRITING)
                        .build()
                : TRIALS;
    }

    /** Events cannot be provoked without changing something, but the CLI tells what the user may see. */
    private void user(AmiAnswer answer, ImmutableList.Builder<Problem> problems) {
        Optional<Set<String>> read = classes(answer, "read perm");
        read.ifPresent(seen -> EVENTS.forEach((name, without) -> {
            if (!seen.contains(name) && !seen.contains("all")) {
                problems.add(Problem.warning(
                        "ami-events",
                        "ami.user",
                        "the manager user " + ami.user() + " does not see events of the class " + name + ": " + without,
                        "add " + name + " to read= of [" + ami.user()
                                + "] in manager.conf, then: asterisk -rx 'manager reload'"));
            }
        }));
        classes(answer, "write perm").ifPresent(write -> {
            Set<String> needless = new LinkedHashSet<>(write);
            needless.retainAll(NEVER_NEEDED);
            if (!needless.isEmpty()) {
                problems.add(Problem.info(
                        "ami-needless",
                        "ami.user",
                        "the manager user " + ami.user() + " has privileges that Sidetone never uses: "
                                + String.join(", ", needless),
                        "write=system,reporting,command,call suffices"));
            }
        });
    }

    /** {@code read perm: system,call,user}, with blanks before the colon. */
    private static Optional<Set<String>> classes(AmiAnswer answer, String label) {
        for (String line : answer.output()) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(label)) {
                return Optional.of(new LinkedHashSet<>(
                        Splitter.on(',').trimResults().omitEmptyStrings().splitToList(line.substring(colon + 1))));
            }
        }
        return Optional.empty();
    }
}
