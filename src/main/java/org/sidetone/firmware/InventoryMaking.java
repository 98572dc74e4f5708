package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sidetone.config.Nearest;

/** From files to loads. */
final class InventoryMaking {
    /** The smallest part that was seen of any release has 300 kB, the loader of a 7960 somewhat less. */
    private static final long SMALLEST_PART = 16 << 10;

    private static final LoadVersion FIVE_PARTS = LoadVersion.of(8, 0, 0);
    private static final ImmutableList<String> JAVA_PARTS = ImmutableList.of("jar", "cnu", "apps", "dsp", "cvm");

    private final Map<String, FirmwareFile> inRoot = new TreeMap<>();
    private final List<FirmwareFile> terms = new ArrayList<>();

    InventoryMaking(Collection<FirmwareFile> files) {
        for (FirmwareFile file : files) {
            if (LoadFamily.ofTerm(file.name()).isPresent()) {
                terms.add(file);
            } else if (file.isInRoot()) {
                inRoot.putIfAbsent(fold(file.name()), file);
            }
        }
    }

    FirmwareInventory make() {
        ImmutableSortedMap.Builder<String, Load> loads = ImmutableSortedMap.naturalOrder();
        for (FirmwareFile file : inRoot.values()) {
            if (file.loads().isPresent()) {
                LoadName.parse(file.name())
                        .ifPresent(name -> loads.put(
                                name.key(), load(name, file, file.loads().get())));
            }
        }
        loads.putAll(withoutList());
        ImmutableSortedMap<String, Load> made = loads.buildOrThrow();
        ImmutableSortedMap.Builder<String, String> strays = ImmutableSortedMap.naturalOrder();
        for (FirmwareFile term : terms) {
            stray(term, made).ifPresent(why -> strays.put(term.path(), why));
        }
        return new FirmwareInventory(made, strays.buildOrThrow());
    }

    private Load load(LoadName name, FirmwareFile file, LoadsFile list) {
        List<String> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        list.faults().forEach(fault -> faults.add(file.name() + ": " + fault));
        if (list.faults().isEmpty()) {
            kindsMissing(name, list)
                    .ifPresent(kind -> faults.add(file.name() + ": it names no " + kind
                            + " part, which every load of this kind has: it is cut off"));
            list.parts().forEach(part -> check(part, faults, notes));
        }
        changed(file).ifPresent(faults::add);
        boolean unsigned = imageOf(name, ".bin").isPresent()
                || list.parts().stream()
                        .map(part -> fold(part).replaceFirst("\\.sbn$", ".bin"))
                        .anyMatch(bin -> Optional.ofNullable(inRoot.get(bin))
                                .filter(found -> found.size() >= SMALLEST_PART)
                                .isPresent());
        return new Load(
                name,
                list.parts(),
                ImmutableList.copyOf(faults),
                ImmutableList.copyOf(notes),
                unsigned,
                faults.isEmpty() ? termsOf(name, list) : ImmutableSortedMap.of());
    }

    private static Optional<String> kindsMissing(LoadName name, LoadsFile list) {
        if (!name.family().isJava() || name.version().isBefore(FIVE_PARTS)) {
            return Optional.empty();
        }
        return JAVA_PARTS.stream()
                .filter(kind ->
                        list.parts().stream().noneMatch(part -> fold(part).startsWith(kind)))
                .findFirst();
    }

    private void check(String part, List<String> faults, List<String> notes) {
        FirmwareFile found = inRoot.get(fold(part));
        if (found == null) {
            String alike = Nearest.to(fold(part), inRoot.keySet())
                    .map(near -> "; " + inRoot.get(near).name() + " is not it")
                    .orElse("");
            faults.add(part + " is missing" + alike);
            return;
        }
        if (found.size() == 0) {
            faults.add(part + " is empty");
        } else if (found.size() < SMALLEST_PART) {
            faults.add(part + " has only " + found.size() + " bytes: it is cut off");
        }
        changed(found).ifPresent(faults::add);
        if (!found.name().equals(part)) {
            notes.add(part + " is asked for and stands there as " + found.name()
                    + ": served all the same, another server would not find it");
        }
    }

    private static Optional<String> changed(FirmwareFile file) {
        return file.expected()
                .filter(size -> size != file.size())
                .map(size -> file.name() + " has " + file.size() + " bytes and was unpacked with " + size);
    }

    private Optional<FirmwareFile> imageOf(LoadName name, String end) {
        return Optional.ofNullable(inRoot.get(name.key() + end))
                .filter(file -> file.size() >= SMALLEST_PART
                        && file.expected().filter(size -> size != file.size()).isEmpty());
    }

    /** Loads of the 7940/7960 from before there were {@code .loads} files: an image, signed or not. */
    private Map<String, Load> withoutList() {
        Map<String, Load> found = new TreeMap<>();
        for (FirmwareFile file : inRoot.values()) {
            Optional<LoadName> name = LoadName.parse(file.name().replaceFirst("(?i)\\.(?:bin|sbn)$", ""))
                    .filter(parsed -> parsed.family() == LoadFamily.P0
                            && FirmwareFile.isPart(file.name())
                            && parsed.version().isBefore(Hops.UNIVERSAL_LOADER)
                            && !inRoot.containsKey(parsed.key() + ".loads"));
            name.ifPresent(parsed -> found.merge(parsed.key(), image(parsed, file), InventoryMaking::better));
        }
        return found;
    }

    private Load image(LoadName name, FirmwareFile file) {
        List<String> faults = new ArrayList<>();
        check(file.name(), faults, new ArrayList<>());
        return new Load(
                name,
                ImmutableList.of(file.name()),
                ImmutableList.copyOf(faults),
                ImmutableList.of(),
                imageOf(name, ".bin").isPresent(),
                ImmutableSortedMap.of());
    }

    private static Load better(Load one, Load other) {
        return one.isComplete() ? one : other;
    }

    /** Those that name the very same parts. A file in the root wins over one that is kept apart. */
    private ImmutableSortedMap<String, String> termsOf(LoadName name, LoadsFile list) {
        Map<String, String> paths = new TreeMap<>();
        for (FirmwareFile term : terms) {
            boolean same = term.loads()
                    .filter(other -> parts(other).equals(parts(list)))
                    .isPresent();
            if (same && name.family().termFiles().contains(fold(term.name()))) {
                paths.merge(fold(term.name()), term.path(), (one, other) -> one.indexOf('/') < 0 ? one : other);
            }
        }
        return ImmutableSortedMap.copyOf(paths);
    }

    private static Optional<String> stray(FirmwareFile term, Map<String, Load> loads) {
        LoadsFile list = term.loads().orElse(LoadsFile.parse(new byte[0]));
        if (!list.faults().isEmpty()) {
            return Optional.of(list.faults().get(0));
        }
        boolean owned = loads.values().stream()
                .anyMatch(load -> load.isComplete() && parts(load.parts()).equals(parts(list)));
        return owned ? Optional.empty() : Optional.of("no complete load here has its parts");
    }

    private static ImmutableSet<String> parts(LoadsFile list) {
        return parts(list.parts());
    }

    private static ImmutableSet<String> parts(List<String> names) {
        return names.stream().map(InventoryMaking::fold).collect(ImmutableSet.toImmutableSet());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
