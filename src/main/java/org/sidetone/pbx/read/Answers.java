package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/**
 * Asks, and sorts out what an Error means: an empty list and a module that is not loaded are ordinary, a missing privilege and
 * anything else are Problems.
 */
final class Answers {
    private final Settings.Ami ami;
    private final AmiSession session;
    private final Map<AmiRequest, AmiAnswer> answers = new HashMap<>();
    private final Map<Need, Set<String>> refused = new EnumMap<>(Need.class);
    private final List<Problem> problems = new ArrayList<>();

    Answers(Settings.Ami ami, AmiSession session) {
        this.ami = ami;
        this.session = session;
    }

    /** Asks these and remembers the answers. */
    void fetch(List<AmiRequest> requests) throws PbxException {
        session.askAll(requests, answer -> answers.put(answer.request(), answer));
    }

    /** Asks these and hands each success over; errors become Problems. */
    void each(List<AmiRequest> requests, Consumer<AmiAnswer> successes, Consumer<AmiAnswer> failures)
            throws PbxException {
        session.askAll(requests, answer -> {
            if (answer.isSuccess()) {
                successes.accept(answer);
            } else if (answer.isDenied()) {
                denied(answer);
            } else {
                failures.accept(answer);
            }
        });
    }

    /** The events of a list; none if it is empty, its module is not loaded or it is refused (then with a Problem). */
    ImmutableList<AmiMessage> list(AmiRequest request) throws PbxException {
        return usable(request).map(AmiAnswer::events).orElse(ImmutableList.of());
    }

    /**
     * The events of a list without which the reading would claim that extensions are gone.
     *
     * @throws PbxException if it cannot be had although its module is loaded
     */
    ImmutableList<AmiMessage> requiredList(AmiRequest request) throws PbxException {
        AmiAnswer answer = answer(request);
        if (answer.isSuccess() || answer.isEmptyList() || answer.isUnknown()) {
            return answer.events();
        }
        String list = ami.host() + ":" + ami.port() + " does not list its extensions (" + request.action() + "): ";
        if (answer.isDenied()) {
            Problem missing = Need.of(request.action()).missing(ami.user(), ImmutableList.of(request.action()));
            throw PbxException.refused(list + missing.what() + "; " + missing.hint());
        }
        throw new PbxException(list + "it says: " + answer.message());
    }

    /** The answer if it is a success; empty if its module is not loaded or it is refused (then with a Problem). */
    Optional<AmiAnswer> usable(AmiRequest request) throws PbxException {
        AmiAnswer answer = answer(request);
        if (answer.isSuccess()) {
            return Optional.of(answer);
        }
        if (answer.isDenied()) {
            denied(answer);
        } else if (!answer.isEmptyList() && !answer.isUnknown()) {
            problems.add(Problem.warning(
                    "ami-error",
                    request.toString(),
                    "Asterisk answers: " + answer.message(),
                    "try it by hand: asterisk -rx 'manager show command " + request.action() + "'"));
        }
        return Optional.empty();
    }

    /** What a CLI command prints, by the same rules. */
    Optional<ImmutableList<String>> output(String command) throws PbxException {
        return usable(AmiRequest.command(command)).map(AmiAnswer::output);
    }

    /** A file by GetConfig; empty if it is absent, refused or of no valid format, without a Problem. */
    Optional<ConfigFile> config(String file) throws PbxException {
        AmiAnswer answer = answer(AmiRequest.of("GetConfig", "Filename", file));
        if (answer.isDenied()) {
            denied(answer);
        }
        return answer.isSuccess() ? Optional.of(ConfigFile.of(answer.response())) : Optional.empty();
    }

    /** Whether there may be something to read that we did not get. */
    boolean failed(AmiRequest request) throws PbxException {
        AmiAnswer answer = answer(request);
        return !answer.isSuccess() && !answer.isEmptyList() && !answer.isUnknown();
    }

    boolean isUnknown(AmiRequest request) throws PbxException {
        return answer(request).isUnknown();
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    ImmutableList<Problem> problems() {
        ImmutableSet.Builder<Problem> all = ImmutableSet.builder();
        refused.forEach((need, actions) -> all.add(need.missing(ami.user(), ImmutableList.copyOf(actions))));
        return all.addAll(problems).build().asList();
    }

    private void denied(AmiAnswer answer) {
        String action = answer.request().action();
        refused.computeIfAbsent(Need.of(action), need -> new LinkedHashSet<>()).add(action);
    }

    private AmiAnswer answer(AmiRequest request) throws PbxException {
        AmiAnswer known = answers.get(request);
        if (known == null) {
            known = session.ask(request);
            answers.put(request, known);
        }
        return known;
    }
}
