package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.PhoneText;
import org.sidetone.render.page.Dialable;

/**
 * Whose lamps there are, and in which order while nobody talks: extensions as the directory has them, then what else has a hint
 * (parking places, rooms). Made once per reading of the PBX; {@link #at} then only sorts by state.
 */
public final class LampBoard {
    private final ImmutableList<Lamp> lamps;
    private final ImmutableMap<String, Lamp> byNumber;
    private final Phonebook phonebook;

    private LampBoard(ImmutableList<Lamp> lamps, Phonebook phonebook) {
        this.lamps = lamps;
        this.phonebook = phonebook;
        this.byNumber = Maps.uniqueIndex(lamps, Lamp::number);
    }

    /** A number stands once. Patterns and feature codes (FreePBX has some for every extension) are left out. */
    public static LampBoard of(Snapshot snapshot, Phonebook phonebook, Membership membership) {
        Map<String, Integer> places = new HashMap<>();
        ImmutableList<Phonebook.Entry> entries = phonebook.entries();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).number(), i);
        }
        ImmutableSet<String> extensions =
                snapshot.extensions().values().stream().map(Extension::number).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> boxes = snapshot.extensions().values().stream()
                .filter(extension -> extension.mailbox().isPresent())
                .map(Extension::number)
                .collect(ImmutableSet.toImmutableSet());
        Map<String, List<Hint>> hints = new LinkedHashMap<>();
        for (Hint hint : snapshot.hints()) {
            String number = hint.extension();
            boolean extension =
                    extensions.contains(number) || snapshot.extensions().containsKey(number);
            if (Dialable.test(number) && (extension || Character.isLetterOrDigit(number.charAt(0)))) {
                hints.computeIfAbsent(number, key -> new ArrayList<>()).add(hint);
            }
        }
        Optional<Set<String>> reachable = reachable(snapshot);
        List<Lamp> lamps = new ArrayList<>();
        hints.forEach((number, found) -> {
            int place = places.getOrDefault(number, Integer.MAX_VALUE);
            String name = place < entries.size() ? entries.get(place).name() : number;
            Lamp.Kind kind =
                    extensions.contains(number) || snapshot.extensions().containsKey(number)
                            ? Lamp.Kind.EXTENSION
                            : isReachable(found, reachable) ? Lamp.Kind.OTHER : Lamp.Kind.UNREACHABLE;
            lamps.add(new Lamp(
                    number,
                    PhoneText.name(name, number, 32),
                    kind,
                    place,
                    ImmutableList.copyOf(found),
                    membership.groups(number),
                    boxes.contains(number),
                    membership.talking(number)));
        });
        lamps.sort(Comparator.comparing(Lamp::kind).thenComparing(Lamp::place).thenComparing(Lamp::number));
        return new LampBoard(ImmutableList.copyOf(lamps), phonebook);
    }

    /** Contexts that some extension can dial in; empty where the dial plan is not known. */
    private static Optional<Set<String>> reachable(Snapshot snapshot) {
        if (snapshot.dialPlan().contexts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(snapshot.extensions().values().stream()
                .map(Extension::context)
                .distinct()
                .flatMap(context -> snapshot.dialPlan().reachableFrom(context).stream())
                .map(DialPlan.Context::name)
                .collect(ImmutableSet.toImmutableSet()));
    }

    private static boolean isReachable(List<Hint> hints, Optional<Set<String>> reachable) {
        return reachable.isEmpty()
                || hints.stream().anyMatch(hint -> reachable.get().contains(hint.context()));
    }

    /** In the board's own order, whatever the states are: extensions, then what could be dialled beside them, then the rest. */
    public ImmutableList<LampRow> rows(Lamps states) {
        return shown(states).stream()
                .map(row -> new LampRow(
                        row.lamp().number(), row.lamp().name(), row.lamp().isExtension(), row.state()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The board as it is at one moment: ringing first. */
    public LampView at(Lamps states) {
        return LampView.of(shown(states), this);
    }

    /** A hint that is gone from the dial plan is left out. */
    private List<LampView.Row> shown(Lamps states) {
        List<LampView.Row> rows = new ArrayList<>();
        for (Lamp lamp : lamps) {
            LampState state = lamp.state(states);
            if (state != LampState.REMOVED) {
                rows.add(new LampView.Row(lamp, LampText.of(state)));
            }
        }
        return rows;
    }

    Optional<Lamp> lamp(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<String> name(String number) {
        return phonebook.name(number);
    }
}
