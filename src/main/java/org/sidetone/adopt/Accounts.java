package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sidetone.adopt.read.HandLine;
import org.sidetone.adopt.read.HandPhone;

/** Collects accounts elsewhere, each once however many phones have it, and gives each a number of its own. */
final class Accounts {
    private final List<AccountEntry> found = new ArrayList<>();
    private final Set<String> taken;

    /** @param taken numbers that mean something already: extensions of the PBX */
    Accounts(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * @param one the account's entry, with the number it got here or with another phone
     * @param note where two files contradict each other; else empty
     */
    record Added(AccountEntry one, String note) {}

    Added add(HandPhone phone, HandLine line) {
        String name = line.user();
        AccountEntry wanted = new AccountEntry(
                name,
                name,
                line.authName().isEmpty() ? name : line.authName(),
                line.password(),
                line.server(),
                line.port().orElse(AccountEntry.USUAL_PORT),
                phone.outboundProxy(),
                line.displayName(),
                line.messages(),
                phone.tcp() && !line.plain(),
                line.plain());
        Optional<AccountEntry> known = found.stream().filter(wanted::isSame).findFirst();
        if (known.isPresent()) {
            boolean otherSecret = !known.get().secret().equals(wanted.secret());
            return new Added(
                    known.get(), otherSecret ? "has another password in another file; that of the first is taken" : "");
        }
        AccountEntry entry = wanted.withNumber(number(line, name));
        taken.add(entry.number());
        found.add(entry);
        return new Added(entry, "");
    }

    /** What stands beside the key if that can be dialled, as its owner knows the line; else what it is called at its server. */
    private String number(HandLine line, String name) {
        Optional<String> free = Stream.of(line.contact(), line.displayName(), line.label())
                .filter(text -> text.matches("[0-9*#+]{1,40}"))
                .filter(text -> !taken.contains(text))
                .findFirst();
        if (free.isPresent()) {
            return free.get();
        }
        String number = name;
        for (int i = 2; taken.contains(number); i++) {
            number = name + "-" + i;
        }
        return number;
    }

    ImmutableList<AccountEntry> all() {
        return ImmutableList.copyOf(found);
    }
}
