package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.Item;

/** What the files say of something that the settings hold once for all phones. */
final class Votes {
    /** A file and the item in it. */
    record Ballot(String file, Item item) {}

    private final SetMultimap<String, Ballot> byValue = LinkedHashMultimap.create();

    void cast(String value, HandFile file, Item item) {
        byValue.put(value, new Ballot(file.name(), item));
    }

    /** What most say; of two that as many say the one that came first. */
    Optional<String> winner() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byValue.asMap().forEach((value, ballots) -> counts.put(value, ballots.size()));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue))
                .map(Map.Entry::getKey)
                .map(best -> counts.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(counts.get(best)))
                        .findFirst()
                        .orElseThrow()
                        .getKey());
    }

    ImmutableList<Ballot> of(String value) {
        return ImmutableList.copyOf(byValue.get(value));
    }

    /** Those who say something else; the defaults may say both, with what the phones' own files add to them. */
    ImmutableList<Ballot> against(String value) {
        return byValue.entries().stream()
                .filter(entry -> !entry.getKey().equals(value))
                .filter(entry -> !byValue.containsEntry(value, entry.getValue()))
                .map(Map.Entry::getValue)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> values() {
        return ImmutableList.copyOf(byValue.keySet());
    }
}
