package org.sidetone.render.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.PhoneText;

/**
 * Whose lamps are shown, and in which order while nobody talks: extensions as the directory has them, then what else has a
 * hint (parking places, rooms). Made once per reading of the PBX; {@link #at} then only sorts by state.
 */
public final class LampBoard {
    private static final Comparator<LampState> BUSIEST_FIRST = Comparator.comparing(
                    (LampState state) -> state == LampState.REMOVED)
            .thenComparing(LampText::of);

    private final ImmutableList<Lamp> lamps;

    private LampBoard(ImmutableList<Lamp> lamps) {
        this.lamps = lamps;
    }

    /**
     * @param hints keys of the hints for this number, one for each context it stands in
     * @param place where it stands in the directory
     */
    private record Lamp(String number, String name, boolean extension, int place, List<String> hints) {}

    /** A number stands once. Patterns and feature codes (FreePBX has some for every extension) are left out. */
    public static LampBoard of(Snapshot snapshot, Phonebook phonebook) {
        Map<String, Integer> places = new HashMap<>();
        ImmutableList<Phonebook.Entry> entries = phonebook.entries();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).number(), i);
        }
        ImmutableSet<String> extensions =
                snapshot.extensions().values().stream().map(Extension::number).collect(ImmutableSet.toImmutableSet());

        Map<String, Lamp> byNumber = new LinkedHashMap<>();
        for (Hint hint : snapshot.hints()) {
            String number = hint.extension();
            boolean extension =
                    extensions.contains(number) || snapshot.extensions().containsKey(number);
            if (Dialable.test(number) && (extension || Character.isLetterOrDigit(number.charAt(0)))) {
                int place = places.getOrDefault(number, Integer.MAX_VALUE);
                byNumber.computeIfAbsent(number, key -> {
                            String name =
                                    place < entries.size() ? entries.get(place).name() : number;
                            return new Lamp(
                                    number, PhoneText.name(name, number, 32), extension, place, new ArrayList<>());
                        })
                        .hints()
                        .add(hint.key());
            }
        }
        return new LampBoard(byNumber.values().stream()
                .sorted(Comparator.comparing((Lamp lamp) -> !lamp.extension())
                        .thenComparing(Lamp::place)
                        .thenComparing(Lamp::number))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The board as it is at one moment: ringing first. */
    public LampView at(Lamps states) {
        return LampView.of(rows(states));
    }

    /** The same in its own order, whatever the states are. A hint that is gone from the dial plan is left out. */
    public ImmutableList<LampView.Row> rows(Lamps states) {
        ImmutableList.Builder<LampView.Row> rows = ImmutableList.builder();
        for (Lamp lamp : lamps) {
            LampState state = state(lamp, states);
            if (state != LampState.REMOVED) {
                rows.add(new LampView.Row(lamp.number(), lamp.name(), lamp.extension(), LampText.of(state)));
            }
        }
        return rows.build();
    }

    /** The busiest of the contexts it stands in. */
    private static LampState state(Lamp lamp, Lamps states) {
        LampState busiest = LampState.REMOVED;
        for (String hint : lamp.hints()) {
            LampState state = states.states().getOrDefault(hint, LampState.UNKNOWN);
            busiest = BUSIEST_FIRST.compare(state, busiest) < 0 ? state : busiest;
        }
        return busiest;
    }
}
