package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The loads that the root holds, as of one moment.
 *
 * @param loads by {@link LoadName#key}
 * @param strayTerms {@code termNN.default.loads} files that belong to no complete load here, each with the reason
 */
public record FirmwareInventory(ImmutableSortedMap<String, Load> loads, ImmutableSortedMap<String, String> strayTerms) {
    public static final FirmwareInventory EMPTY =
            new FirmwareInventory(ImmutableSortedMap.of(), ImmutableSortedMap.of());

    /** The files of one root. */
    public static FirmwareInventory of(Collection<FirmwareFile> files) {
        return new InventoryMaking(files).make();
    }

    /** Whether or not it is complete. */
    public Optional<Load> find(String name) {
        return LoadName.parse(name).flatMap(parsed -> Optional.ofNullable(loads.get(parsed.key())));
    }

    public Optional<Load> complete(String name) {
        return find(name).filter(Load::isComplete);
    }

    /** The complete ones of a family and a signalling that suit, the newest first. */
    ImmutableList<Load> newest(LoadFamily family, LoadName.Signalling signalling, Predicate<Load> suits) {
        return loads.values().stream()
                .filter(load -> load.isComplete()
                        && load.name().family() == family
                        && load.name().signalling() == signalling
                        && suits.test(load))
                .sorted(Comparator.comparing((Load load) -> load.name().version())
                        .reversed()
                        .thenComparing(load -> load.name().key()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The newest complete one of a family. */
    public Optional<Load> newest(LoadFamily family, LoadName.Signalling signalling) {
        return newest(family, signalling, load -> true).stream().findFirst();
    }
}
