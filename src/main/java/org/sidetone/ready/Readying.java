package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sidetone.config.Settings;
import org.sidetone.config.Subnet;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.PbxChanges;
import org.sidetone.phone.PbxChanges.WrittenSetting;

/** Shows, writes, verifies and takes back what makes extensions fit for phones. For one thread. */
public final class Readying {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final Duration POLL = Duration.ofMillis(300);

    private final Settings settings;
    private final PbxAccess pbx;
    private final PbxChanges store;
    private final Optional<FreePbxData> freePbx;
    private final Clock clock;
    private final String by;
    private final Duration patience;

    /**
     * @param freePbx how to change FreePBX's own data; empty: by files
     * @param by who asks for it, for the record
     * @param patience how long the PBX may take until it shows a change
     */
    public Readying(
            Settings settings,
            PbxAccess pbx,
            PbxChanges store,
            Optional<FreePbxData> freePbx,
            Clock clock,
            String by,
            Duration patience) {
        this.settings = settings;
        this.pbx = pbx;
        this.store = store;
        this.freePbx = freePbx;
        this.clock = clock;
        this.by = by;
        this.patience = patience;
    }

    /**
     * What was done.
     *
     * @param extensions that were written, taken back or found gone
     * @param places files or data that were changed
     * @param notes what the owner should know
     */
    public record Done(
            ImmutableSortedSet<String> extensions, ImmutableSortedSet<String> places, ImmutableList<String> notes) {}

    /** What one call of {@link #propose} found, to be shown and then written as it was shown. */
    public static final class Plan {
        private final Proposal.Way way;
        private final ImmutableList<Change> changes;
        private final ImmutableSortedSet<String> leftovers;

        private Plan(Proposal.Way way, ImmutableList<Change> changes, ImmutableSortedSet<String> leftovers) {
            this.way = way;
            this.changes = changes;
            this.leftovers = leftovers;
        }

        /** @param secrets whether new secrets are shown */
        public Proposal proposal(boolean secrets) {
            return new Proposal(
                    way,
                    changes.stream()
                            .map(change -> Proposal.item(change, way, secrets))
                            .collect(ImmutableList.toImmutableList()),
                    leftovers);
        }
    }

    /**
     * @param extensions none: only what is left of extensions that are gone is looked for
     * @param permit the only subnets that they may register from; empty: as it is
     * @throws ReadyException if one of the extensions does not exist
     */
    public Plan propose(List<String> extensions, ImmutableList<Subnet> permit) throws IOException {
        Snapshot snapshot = pbx.look();
        boolean data = freePbx.isPresent() && (permit.isEmpty() || !anyOnPjsip(extensions, snapshot));
        Proposal.Way way = Layout.of(settings.ami(), data);
        ChangePlan plan = new ChangePlan(
                snapshot,
                settings.phone(),
                permit,
                way == Proposal.Way.FREEPBX_DATA ? "" : STAMP.format(clock.instant()),
                NewSecret::of);
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (String id : extensions) {
            Extension extension = snapshot.extension(id)
                    .orElseThrow(() -> new ReadyException(
                            "the PBX has no extension " + id,
                            "make it there and apply the configuration; sidetone check lists those it has",
                            null));
            changes.add(plan.of(extension));
        }
        return new Plan(
                way,
                changes.build(),
                way == Proposal.Way.ELSEWHERE
                        ? ImmutableSortedSet.of()
                        : Leftovers.find(settings.ami().etc(), snapshot));
    }

    /** FreePBX's core writes no permit of a PJSIP extension into Asterisk's files: from its data that one would be lost silently. */
    private static boolean anyOnPjsip(List<String> extensions, Snapshot snapshot) {
        return extensions.stream()
                .flatMap(id -> snapshot.extension(id).stream())
                .anyMatch(extension -> extension.account().driver() == Driver.PJSIP);
    }

    /**
     * Writes, reloads and looks whether the PBX took it. Whatever fails, everything is as it was before.
     *
     * @throws ReadyException that says what went wrong and how things stand
     */
    public Done write(Plan plan) throws ReadyException {
        List<Change> needed = plan.changes.stream().filter(Change::isNeeded).toList();
        if (!needed.isEmpty() && !plan.way.isWritable()) {
            throw new ReadyException(
                    plan.way == Proposal.Way.ELSEWHERE
                            ? "nothing was written: the PBX runs on another machine"
                            : "nothing was written: this is an Asterisk without FreePBX, whose files are your own",
                    "put the lines shown where they belong, and reload",
                    null);
        }
        boolean data = plan.way == Proposal.Way.FREEPBX_DATA;
        TreeSet<String> places = new TreeSet<>();
        List<String> notes = new java.util.ArrayList<>();
        if (!plan.leftovers.isEmpty() || (!data && !needed.isEmpty())) {
            Done files = byFiles(
                    overrides -> {
                        overrides.remove(plan.leftovers);
                        if (!data) {
                            overrides.write(needed);
                        }
                    },
                    data ? List.of() : needed);
            places.addAll(files.places());
            notes.addAll(files.notes());
        }
        if (data && !needed.isEmpty()) {
            FreePbxData own = freePbx.orElseThrow();
            own.write(needed, store, clock.instant(), by, () -> await(needed));
            places.add("FreePBX's database");
        }
        TreeSet<String> extensions = new TreeSet<>(plan.leftovers);
        needed.forEach(change -> extensions.add(change.id()));
        return new Done(
                ImmutableSortedSet.copyOf(extensions), ImmutableSortedSet.copyOf(places), ImmutableList.copyOf(notes));
    }

    /**
     * Takes back what was written.
     *
     * @param extensions none: all that were ever written
     */
    public Done undo(List<String> extensions) throws ReadyException {
        Set<String> known = new TreeSet<>();
        for (WrittenSetting setting : store.settings()) {
            known.add(setting.extension());
        }
        Set<String> wanted = new TreeSet<>(extensions.isEmpty() ? known : extensions);
        wanted.removeIf(id -> !known.contains(id));
        if (wanted.isEmpty()) {
            throw new ReadyException(
                    "nothing was written for "
                            + (extensions.isEmpty() ? "any extension" : String.join(", ", extensions))
                            + ", so there is nothing to take back",
                    known.isEmpty() ? "" : "written are " + String.join(", ", known),
                    null);
        }
        TreeSet<String> places = new TreeSet<>();
        List<String> notes = new java.util.ArrayList<>();
        if (store.settings().stream()
                .anyMatch(setting ->
                        wanted.contains(setting.extension()) && !setting.place().equals(FreePbxData.PLACE))) {
            Done files = byFiles(overrides -> overrides.remove(wanted), List.of());
            places.addAll(files.places());
            notes.addAll(files.notes());
        }
        if (store.settings().stream()
                .anyMatch(setting ->
                        wanted.contains(setting.extension()) && setting.place().equals(FreePbxData.PLACE))) {
            FreePbxData own = freePbx.orElseThrow(() -> new ReadyException(
                    "FreePBX's own data was changed, but there is no fwconsole here to change it back",
                    "run this as root on the FreePBX machine",
                    null));
            notes.addAll(own.undo(wanted, store));
            places.add("FreePBX's database");
        }
        return new Done(
                ImmutableSortedSet.copyOf(wanted), ImmutableSortedSet.copyOf(places), ImmutableList.copyOf(notes));
    }

    private interface FileWork {
        void on(Overrides overrides) throws IOException;
    }

    private Done byFiles(FileWork work, List<Change> expected) throws ReadyException {
        Path etc = settings.ami().etc();
        Overrides overrides = new Overrides(etc, store, clock.instant(), by);
        try {
            work.on(overrides);
            pbx.reload();
            await(expected);
            return new Done(ImmutableSortedSet.of(), ImmutableSortedSet.copyOf(overrides.files()), overrides.notes());
        } catch (IOException | RuntimeException e) {
            throw tookBack(overrides, e);
        }
    }

    private ReadyException tookBack(Overrides overrides, Exception cause) {
        String what = cause instanceof ReadyException || cause instanceof PbxException
                ? String.valueOf(cause.getMessage())
                : Failure.text(cause);
        String hint = cause instanceof ReadyException ready ? ready.hint() : "";
        try {
            overrides.rollBack();
            if (!overrides.files().isEmpty()) {
                pbx.reload();
            }
            return new ReadyException(what + "; every file is as it was before", hint, cause);
        } catch (PbxException e) {
            return new ReadyException(
                    what + "; every file is as it was before, but the PBX was not reloaded: " + e.getMessage(),
                    "asterisk -rx 'core reload'",
                    cause);
        } catch (IOException | RuntimeException e) {
            return new ReadyException(
                    what + "; and not everything could be taken back: " + Failure.text(e),
                    "look at " + String.join(", ", overrides.files()) + ", then sidetone ready --undo",
                    cause);
        }
    }

    private void await(List<Change> expected) throws IOException {
        if (expected.isEmpty()) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Snapshot now = pbx.look();
            Optional<String> missing = expected.stream()
                    .flatMap(change -> change
                            .missingIn(now.extension(change.id()))
                            .map(what -> "extension " + change.id() + " did not take it: " + what)
                            .stream())
                    .findFirst();
            if (missing.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new ReadyException(
                        missing.get(),
                        "look in Asterisk's log for 'Category addition requested': a section of an extension that is"
                                + " gone hides all that follows it in that file",
                        null);
            }
            com.google.common.util.concurrent.Uninterruptibles.sleepUninterruptibly(POLL);
        }
    }
}
