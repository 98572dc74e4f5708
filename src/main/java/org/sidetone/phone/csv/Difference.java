package org.sidetone.phone.csv;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;

/**
 * What a file would change in the store.
 *
 * @param unchanged phones that the store has just so
 * @param removed phones of the store that the file does not name; none unless the file is to replace the store
 * @param problems what the phones' models cannot hold
 */
public record Difference(
        ImmutableList<Phone> added,
        ImmutableList<Change> changed,
        int unchanged,
        ImmutableList<Phone> removed,
        ImmutableList<Problem> problems) {

    /** A phone before and after. */
    public record Change(Phone before, Phone after) {}

    /**
     * @param usual the model of phones that name none; empty if the settings' is unknown
     * @param replace whether phones that the file does not name go
     * @param name what problems call the file
     */
    public static Difference of(
            PhoneSheet sheet, Phones stored, Optional<PhoneModel> usual, boolean replace, String name) {
        ImmutableList.Builder<Phone> added = ImmutableList.builder();
        ImmutableList.Builder<Change> changed = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        Set<MacAddress> named = new HashSet<>();
        int unchanged = 0;
        for (PhoneSheet.Row row : sheet.rows()) {
            Optional<Phone> before = stored.get(row.phone().mac());
            Phone after = sheet.applied(row, before);
            named.add(after.mac());
            after.model()
                    .or(() -> usual)
                    .flatMap(model -> fault(after, model))
                    .ifPresent(what -> problems.add(
                            SheetReader.at(name, row.line(), what, "give the phone another model, or fewer")));
            if (before.isEmpty() || !PhoneSheet.isStored(before.get())) {
                added.add(after);
            } else if (before.get().equals(after)) {
                unchanged++;
            } else {
                changed.add(new Change(before.get(), after));
            }
        }
        ImmutableList<Phone> removed = stored.byMac().values().stream()
                .filter(phone -> replace && PhoneSheet.isStored(phone) && !named.contains(phone.mac()))
                .collect(ImmutableList.toImmutableList());
        return new Difference(added.build(), changed.build(), unchanged, removed, problems.build());
    }

    private static Optional<String> fault(Phone phone, PhoneModel model) {
        if (phone.lines().size() > model.lineKeys()) {
            return Optional.of("a " + model.label() + " has keys for " + model.lineKeys() + " lines, not for "
                    + phone.lines().size());
        }
        return phone.keys().stream()
                .filter(key -> key.button() > model.mostKeys())
                .map(key -> "a " + model.label() + " has " + model.lineKeys() + " keys, with two expansion modules "
                        + model.mostKeys() + ", but no button " + key.button())
                .findFirst();
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** All phones that are to be as they stand here. */
    public List<Phone> wanted() {
        return Stream.concat(added.stream(), changed.stream().map(Change::after))
                .toList();
    }

    public List<MacAddress> gone() {
        return removed.stream().map(Phone::mac).toList();
    }

    /** A line per phone that is touched: {@code +} added, {@code ~} changed, {@code -} removed. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        added.forEach(phone -> told.add("+ " + phone.mac().deviceName() + ": " + String.join(", ", facts(phone))));
        changed.forEach(change -> told.add("~ " + change.after().mac().deviceName() + ": "
                + String.join(", ", changes(change.before(), change.after()))));
        removed.forEach(phone -> told.add("- " + phone.mac().deviceName() + ": " + String.join(", ", facts(phone))));
        return told;
    }

    private static List<String> facts(Phone phone) {
        List<String> facts = new ArrayList<>(List.of("lines " + lines(phone)));
        phone.model().ifPresent(model -> facts.add("model " + model.label()));
        phone.label().ifPresent(label -> facts.add("label " + label));
        if (!phone.keys().isEmpty()) {
            facts.add("keys " + KeyText.write(phone.keys()));
        }
        return facts;
    }

    private static List<String> changes(Phone before, Phone after) {
        List<String> changes = new ArrayList<>();
        change(changes, "lines", lines(before), lines(after));
        change(changes, "model", model(before), model(after));
        change(changes, "label", before.label().orElse(""), after.label().orElse(""));
        change(changes, "keys", KeyText.write(before.keys()), KeyText.write(after.keys()));
        return changes;
    }

    private static void change(List<String> changes, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(
                    what + " " + (before.isEmpty() ? "none" : before) + " -> " + (after.isEmpty() ? "none" : after));
        }
    }

    private static String lines(Phone phone) {
        return phone.lines().isEmpty() ? "none" : String.join(" ", phone.lines());
    }

    private static String model(Phone phone) {
        return phone.model().map(PhoneModel::label).orElse("");
    }
}
