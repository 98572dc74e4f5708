package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.sidetone.phone.FirmwareOrder;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;

/**
 * Every order about firmware, with the loads that are there and what was seen.
 *
 * @param defaults the load for phones that were reset, by {@link LoadFamily#digits}
 */
public record Rollout(
        FirmwareInventory inventory,
        ImmutableSortedMap<MacAddress, FirmwareOrder> orders,
        ImmutableMap<MacAddress, FirmwareSeen> seen,
        ImmutableSortedMap<String, String> defaults) {
    public static final Rollout NONE =
            new Rollout(FirmwareInventory.EMPTY, ImmutableSortedMap.of(), ImmutableMap.of(), ImmutableSortedMap.of());

    /** Empty for a phone without an order. */
    public Optional<Stage> stage(MacAddress mac) {
        return Optional.ofNullable(orders.get(mac)).map(order -> Stage.of(mac, order, seenOf(mac), inventory));
    }

    public ImmutableList<Stage> stages() {
        return orders.keySet().stream().map(mac -> stage(mac).orElseThrow()).collect(ImmutableList.toImmutableList());
    }

    public FirmwareSeen seenOf(MacAddress mac) {
        return Optional.ofNullable(seen.get(mac)).orElse(FirmwareSeen.NOTHING);
    }

    /** The complete loads that an admin ordered for phones that were reset. */
    public ImmutableMap<LoadFamily, Load> resetLoads() {
        ImmutableMap.Builder<LoadFamily, Load> loads = ImmutableMap.builder();
        for (LoadFamily family : LoadFamily.values()) {
            Optional.ofNullable(defaults.get(family.digits()))
                    .flatMap(inventory::complete)
                    .filter(load -> load.name().family() == family)
                    .ifPresent(load -> loads.put(family, load));
        }
        return loads.buildOrThrow();
    }

    /** Where the {@code termNN.default.loads} stand that may be given to phones, by name in lower case. */
    public ImmutableMap<String, String> termFiles() {
        ImmutableMap.Builder<String, String> paths = ImmutableMap.builder();
        for (Map.Entry<LoadFamily, Load> reset : resetLoads().entrySet()) {
            paths.putAll(reset.getValue().termFiles());
        }
        return paths.buildOrThrow();
    }

    /** Whether Cisco's zips bring a file of that name, which a reset phone asks for: then only an order lets it out of the root. */
    public static boolean isGoverned(String fileName) {
        return LoadFamily.ofTerm(fileName).isPresent() || fileName.equalsIgnoreCase("OS79XX.TXT");
    }

    /** Families with a load here or a phone that was seen. */
    public ImmutableList<LoadFamily> families() {
        return Arrays.stream(LoadFamily.values())
                .filter(family -> inventory.loads().values().stream()
                                .anyMatch(load -> load.name().family() == family)
                        || seen.values().stream()
                                .anyMatch(one -> LoadFamily.parse(one.model())
                                        .filter(it -> it == family)
                                        .isPresent()))
                .collect(ImmutableList.toImmutableList());
    }
}
