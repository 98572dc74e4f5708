package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sidetone.adopt.read.HandLine;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.config.AccountSettings;
import org.sidetone.lint.sep.value.Placeholder;

/** Collects accounts elsewhere, each once however many phones have it, and gives each a number of its own. */
final class Accounts {
    private final List<AccountEntry> known;
    private final List<AccountEntry> found = new ArrayList<>();
    private final Set<String> taken;

    /**
     * @param known those that the settings have already
     * @param taken numbers that mean something already: extensions of the PBX
     */
    Accounts(List<AccountSettings> known, Set<String> taken) {
        this.known = known.stream().map(Accounts::entry).toList();
        this.taken = new HashSet<>(taken);
        known.forEach(account -> this.taken.add(account.number()));
    }

    private static AccountEntry entry(AccountSettings account) {
        return new AccountEntry(
                account.number(),
                account.name(),
                account.authName(),
                account.secret(),
                account.server(),
                account.port(),
                account.outboundProxy().map(HostAndPort::toString).orElse(""),
                account.displayName(),
                account.messagesNumber().orElse(""),
                account.transport() == AccountSettings.Wire.TCP,
                account.mode() == AccountSettings.Mode.PLAIN);
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
                shown(line),
                line.messages(),
                phone.tcp() && !line.plain(),
                line.plain());
        Optional<AccountEntry> same = Stream.concat(known.stream(), found.stream())
                .filter(wanted::isSame)
                .findFirst();
        if (same.isPresent()) {
            boolean otherSecret = !same.get().secret().equals(wanted.secret());
            return new Added(
                    same.get(),
                    otherSecret
                            ? "has another password in the settings or an earlier file, which is the one taken"
                            : "");
        }
        AccountEntry entry = wanted.withNumber(number(line, name));
        taken.add(entry.number());
        found.add(entry);
        return new Added(entry, "");
    }

    /** What stands beside the key, where the line is called nothing else. */
    private static String shown(HandLine line) {
        boolean usual = line.displayName().isEmpty() || line.displayName().equals(line.user());
        return usual && !line.label().isEmpty() && !Placeholder.is(line.label()) ? line.label() : line.displayName();
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

    /** Whether it is the number of an account, be it old or new. */
    boolean has(String number) {
        return Stream.concat(known.stream(), found.stream())
                .anyMatch(account -> account.number().equals(number));
    }

    /** Those that the settings do not have yet. */
    ImmutableList<AccountEntry> added() {
        return ImmutableList.copyOf(found);
    }
}
