package org.sidetone.pbx.keep;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;

/**
 * Puts a new reading in the place of the last one without losing what a PBX in trouble does not show: one extension that is gone
 * goes after a moment; many that vanish at once stay, with one Problem; a secret that became unreadable stays the last good one; ports and dial
 * plan stay while their module is away, names and bindings in AstDB while it does not answer.
 */
public final class Continuity {
    private static final int MANY = 5;

    private Continuity() {}

    /** @param last of the same PBX */
    public static Kept next(Kept last, Snapshot reading, Instant now) {
        Map<String, Kept.Held> held = new TreeMap<>();
        for (Driver driver : Driver.values()) {
            held.putAll(missing(driver, last, reading, now));
        }
        return with(last, reading, ImmutableSortedMap.copyOf(held), now);
    }

    /** Lets go of what was held long enough. */
    public static Kept expire(Kept kept, Instant now) {
        ImmutableSortedMap<String, Kept.Held> stay = stay(kept.held(), now);
        if (stay.size() == kept.held().size()) {
            return kept;
        }
        Set<String> gone = Sets.difference(kept.held().keySet(), stay.keySet());
        Snapshot snapshot = kept.snapshot();
        return new Kept(
                kept.source(),
                rebuilt(
                        snapshot,
                        ImmutableSortedMap.copyOf(Maps.filterKeys(snapshot.extensions(), id -> !gone.contains(id))),
                        snapshot,
                        problems(told(snapshot.problems()), stay, snapshot)),
                stay);
    }

    private static Map<String, Kept.Held> missing(Driver driver, Kept last, Snapshot reading, Instant now) {
        ImmutableSet<String> before = ids(driver, last.snapshot());
        Set<String> missing = Sets.difference(before, reading.extensions().keySet());
        Set<String> newly = Sets.difference(missing, last.held().keySet());
        boolean moduleGone = !reading.transports().containsKey(driver)
                && last.snapshot().transports().containsKey(driver);
        int count = newly.size();
        boolean many = count > 0
                && (moduleGone
                        || (count >= 2 && ids(driver, reading).isEmpty())
                        || (count >= MANY && count * 5 >= before.size()));
        Map<String, Kept.Held> held = new TreeMap<>();
        for (String id : missing) {
            Kept.Held earlier = last.held().get(id);
            held.put(id, earlier != null ? earlier : new Kept.Held(now, many));
        }
        return held;
    }

    private static ImmutableSet<String> ids(Driver driver, Snapshot snapshot) {
        return snapshot.extensions().values().stream()
                .filter(extension -> extension.account().driver() == driver)
                .map(Extension::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Kept with(Kept last, Snapshot reading, ImmutableSortedMap<String, Kept.Held> missing, Instant now) {
        ImmutableSortedMap<String, Kept.Held> held = stay(missing, now);
        Map<String, Extension> extensions = new TreeMap<>();
        reading.extensions()
                .forEach((id, extension) -> extensions.put(
                        id, lastName(lastGoodSecret(extension, last.snapshot()), reading, last.snapshot())));
        held.keySet()
                .forEach(id -> extensions.put(id, last.snapshot().extensions().get(id)));
        Snapshot merged = rebuilt(
                reading,
                ImmutableSortedMap.copyOf(extensions),
                last.snapshot(),
                problems(reading.problems(), held, last.snapshot()));
        return new Kept(last.source(), merged, held);
    }

    private static ImmutableSortedMap<String, Kept.Held> stay(ImmutableSortedMap<String, Kept.Held> held, Instant now) {
        return held.entrySet().stream()
                .filter(entry -> entry.getValue().until().isAfter(now))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Extension lastGoodSecret(Extension extension, Snapshot last) {
        Extension before = last.extensions().get(extension.id());
        Account account = extension.account();
        if (account.credential().state() != Credential.State.UNREADABLE
                || before == null
                || before.account().credential().state() != Credential.State.READABLE
                || before.account().driver() != account.driver()) {
            return extension;
        }
        return new Extension(
                extension.id(),
                extension.number(),
                extension.name(),
                extension.context(),
                extension.mailbox(),
                new Account(
                        account.driver(),
                        account.authName(),
                        before.account().credential(),
                        account.reply(),
                        account.transports(),
                        account.codecs(),
                        account.dtmf(),
                        account.maxContacts(),
                        account.registrationSeconds(),
                        account.variables(),
                        account.description(),
                        account.callCounter()));
    }

    /** On FreePBX number and name are in AstDB; without it they would change, and with them the phone's file. */
    private static Extension lastName(Extension extension, Snapshot reading, Snapshot last) {
        Extension before = last.extensions().get(extension.id());
        if (before == null || !reading.astDbUnread()) {
            return extension;
        }
        return new Extension(
                extension.id(),
                before.number(),
                before.name(),
                extension.context(),
                extension.mailbox(),
                extension.account());
    }

    /** The reading with these extensions and problems; what a missing module would have told comes from before. */
    private static Snapshot rebuilt(
            Snapshot reading,
            ImmutableSortedMap<String, Extension> extensions,
            Snapshot before,
            ImmutableList<Problem> problems) {
        ImmutableListMultimap.Builder<Driver, Transport> transports = ImmutableListMultimap.builder();
        for (Driver driver : Driver.values()) {
            boolean used = extensions.values().stream()
                    .anyMatch(extension -> extension.account().driver() == driver);
            transports.putAll(
                    driver,
                    reading.transports().containsKey(driver) || !used
                            ? reading.transports().get(driver)
                            : before.transports().get(driver));
        }
        boolean dialPlanGone = reading.dialPlan().contexts().isEmpty();
        return new Snapshot(
                reading.version(),
                reading.readAt(),
                extensions,
                transports.build(),
                reading.rtp().or(before::rtp),
                reading.sipVoicemailNumber(),
                dialPlanGone ? before.dialPlan() : reading.dialPlan(),
                dialPlanGone ? before.hints() : reading.hints(),
                reading.astDbUnread() ? before.names() : reading.names(),
                reading.astDbUnread() ? before.sidetone() : reading.sidetone(),
                reading.registrations(),
                reading.tones().or(before::tones),
                problems);
    }

    private static final String MANY_GONE = "extensions-vanished";
    private static final String ONE_GONE = "extension-going";

    /** Those that the PBX's reading told, without ours. */
    private static ImmutableList<Problem> told(ImmutableList<Problem> problems) {
        return problems.stream()
                .filter(problem ->
                        !problem.code().equals(MANY_GONE) && !problem.code().equals(ONE_GONE))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Problem> problems(
            ImmutableList<Problem> read, ImmutableSortedMap<String, Kept.Held> held, Snapshot before) {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        all.addAll(read);
        for (Driver driver : Driver.values()) {
            ImmutableList<String> many = held.entrySet().stream()
                    .filter(entry -> entry.getValue().many())
                    .map(Map.Entry::getKey)
                    .filter(id -> before.extensions().get(id).account().driver() == driver)
                    .collect(ImmutableList.toImmutableList());
            if (!many.isEmpty()) {
                all.add(Problem.error(
                        MANY_GONE,
                        "PBX",
                        many.size() + " extensions of " + driver.label() + " vanished at once (" + some(many)
                                + "); their phones keep their files for a day",
                        "look whether the module is loaded and its file has a mistake; if you removed them on purpose,"
                                + " unbind their phones"));
            }
        }
        held.forEach((id, why) -> {
            if (!why.many()) {
                all.add(Problem.info(
                        ONE_GONE,
                        "extension " + id,
                        "is gone from the PBX; its line goes in a few seconds",
                        "make it again on the PBX, or unbind its phone"));
            }
        });
        return all.build();
    }

    private static String some(ImmutableList<String> ids) {
        return ids.size() <= MANY ? String.join(", ", ids) : String.join(", ", ids.subList(0, MANY)) + " …";
    }
}
