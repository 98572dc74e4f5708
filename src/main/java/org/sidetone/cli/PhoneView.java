package org.sidetone.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.line.Subscribers;
import org.sidetone.plan.old.ModelChoice;

/**
 * A phone as {@code phones --json} shows it.
 *
 * @param model as bound, else as it behaves, else that of the settings; null for a phone that was only seen
 * @param lastBoot ISO 8601 UTC, when it last asked for its own file
 * @param address where it asked from, else where it is registered from
 */
record PhoneView(
        String mac,
        @Nullable String model,
        @Nullable String label,
        ImmutableList<String> lines,
        ImmutableList<KeyView> keys,
        State state,
        @Nullable String lastBoot,
        @Nullable String address,
        ImmutableList<ProblemView> problems) {

    enum State {
        @JsonProperty("registered")
        REGISTERED,
        @JsonProperty("unregistered")
        UNREGISTERED,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("orphaned")
        ORPHANED
    }

    record KeyView(int button, String kind, String number, String label) {
        static KeyView of(Key key) {
            return new KeyView(key.button(), key.kind().name().toLowerCase(Locale.ROOT), key.number(), key.label());
        }
    }

    static PhoneView of(Phone phone, Settings settings, Context.Look look, List<Problem> findings) {
        ImmutableList.Builder<ProblemView> problems = ImmutableList.builder();
        if (phone.isBound() && look.snapshot().isEmpty()) {
            problems.add(ProblemView.of(Problem.warning(
                    "pbx-unreachable",
                    "phone " + phone.mac().deviceName(),
                    "whether it is registered is unknown, the PBX could not be asked: " + look.failure(),
                    "")));
        }
        settings.accounts().stream()
                .filter(account -> phone.extensions().contains(account.number()))
                .map(account -> ProblemView.of(Problem.info(
                        "registered-elsewhere",
                        "account " + account.number(),
                        "whether it is registered with " + account.server() + " is not known here",
                        "look at the phone, or at that server")))
                .forEach(problems::add);
        ModelChoice.ofWaiting(phone).map(ProblemView::of).ifPresent(problems::add);
        findings.stream().map(ProblemView::of).forEach(problems::add);
        return new PhoneView(
                phone.mac().digits(),
                model(phone, settings).orElse(null),
                phone.label().orElse(null),
                phone.lines(),
                phone.keys().stream().map(KeyView::of).collect(ImmutableList.toImmutableList()),
                state(phone, settings, look.snapshot()),
                phone.seen().flatMap(Phone.Seen::lastBoot).map(PhoneView::time).orElse(null),
                phone.seen()
                        .map(Phone.Seen::address)
                        .or(() -> look.snapshot().flatMap(snapshot -> registeredFrom(phone, snapshot)))
                        .orElse(null),
                problems.build());
    }

    private static Optional<String> model(Phone phone, Settings settings) {
        return phone.model()
                .map(PhoneModel::label)
                .or(() -> phone.isBound()
                        ? Optional.of(unnamed(phone, settings.phone().model()))
                        : Optional.empty());
    }

    private static String unnamed(Phone phone, String usual) {
        PhoneModel likely = ModelChoice.of(phone, usual, Firmware.NONE).value();
        return likely.isJava() ? usual : likely.label();
    }

    private static State state(Phone phone, Settings settings, Optional<Snapshot> snapshot) {
        if (!phone.isBound()) {
            return State.WAITING;
        }
        if (snapshot.isEmpty()) {
            return State.UNREGISTERED;
        }
        Subscribers subscribers = new Subscribers(settings, snapshot.get());
        if (phone.extensions().stream().noneMatch(line -> subscribers.find(line).isPresent())) {
            return State.ORPHANED;
        }
        return registeredFrom(phone, snapshot.get()).isPresent() ? State.REGISTERED : State.UNREGISTERED;
    }

    private static Optional<String> registeredFrom(Phone phone, Snapshot snapshot) {
        return phone.extensions().stream()
                .flatMap(line -> snapshot.registrations().get(line).stream())
                .map(Registration::address)
                .findFirst();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
