package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sidetone.config.Problem;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.old.OldFitness;

/**
 * What stands on which key: keys that were set by hand keep their place, lines fill the rest from the top in the order given.
 * Key 1 is always a line, else the phone calls itself "Unprovisioned" (Cisco's SIP stack, sip_minimum_config_check).
 *
 * @param lines position to extension id
 * @param keys all others by position, none of kind LINE or NONE
 */
record KeyLayout(
        ImmutableSortedMap<Integer, String> lines,
        ImmutableSortedMap<Integer, Key> keys,
        ImmutableList<Problem> problems) {

    /** @param lines the ids that can be served, in order */
    static KeyLayout of(Phone phone, ImmutableList<String> lines, PhoneModel model) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        String where = "phone " + phone.mac().deviceName();
        SortedMap<Integer, Key> wanted = new TreeMap<>();
        Deque<String> free = new ArrayDeque<>(lines);
        SortedMap<Integer, String> placed = new TreeMap<>();
        for (Key key : phone.keys()) {
            Optional<Problem> unusable = KeyFitness.of(key, where)
                    .or(() -> model.isJava() ? Optional.empty() : OldFitness.key(key, model, where));
            if (unusable.isPresent()) {
                problems.add(unusable.get());
            } else if (key.button() > model.lineKeys()) {
                problems.add(Problem.warning(
                        "key-beyond-model",
                        where,
                        "key " + key.button() + " is set, but a " + model.label() + " has " + model.lineKeys(),
                        "bind the phone with its right --model, or set another key"));
            } else if (key.kind() == KeyKind.LINE) {
                if (free.remove(key.number())) {
                    placed.put(key.button(), key.number());
                } else if (placed.containsValue(key.number())) {
                    problems.add(Problem.warning(
                            "key-line-twice",
                            where,
                            "key " + key.button() + " is set to line " + key.number()
                                    + ", which another key has already; it is left out",
                            "set it to another line or number"));
                }
            } else if (key.button() == 1) {
                problems.add(Problem.warning(
                        "key-1-not-a-line",
                        where,
                        "key 1 is set to " + key.kind().name().toLowerCase(Locale.ROOT)
                                + ", but a phone whose first key is not a line does not start; the first line stays there",
                        "set another key"));
            } else {
                wanted.put(key.button(), key);
            }
        }
        for (int position = 1; position <= model.lineKeys() && !free.isEmpty(); position++) {
            if (!placed.containsKey(position) && !wanted.containsKey(position)) {
                placed.put(position, free.poll());
            }
        }
        if (!placed.containsKey(1) && !placed.isEmpty()) {
            placed.put(1, placed.remove(placed.firstKey()));
        }
        for (String left : free) {
            problems.add(Problem.error(
                    "no-key-left",
                    where,
                    "a " + model.label() + " has " + model.lineKeys() + " keys; none is left for line " + left,
                    "unbind a line or free a key"));
        }
        wanted.values().removeIf(key -> key.kind() == KeyKind.NONE);
        return new KeyLayout(ImmutableSortedMap.copyOf(placed), ImmutableSortedMap.copyOf(wanted), problems.build());
    }
}
