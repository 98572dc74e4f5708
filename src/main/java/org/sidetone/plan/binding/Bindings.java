package org.sidetone.plan.binding;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;

/**
 * Joins the bindings of the store with those that the PBX tells: {@code set_var=MACADDRESS=} of a PJSIP endpoint, {@code
 * setvar=MACADDRESS=} or {@code description=SEP…} of a chan_sip peer, AstDB {@code sidetone/phone/MAC}. Lines of the store win over
 * AstDB, AstDB over accounts; model and label of the store win too, each for itself. Who loses is told in a Problem.
 */
public final class Bindings {
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    /** 999 before 1001, names last. */
    private static final Comparator<String> BY_ID = Comparator.comparingInt(
                    (String id) -> DIGIT.matchesAllOf(id) ? id.length() : Integer.MAX_VALUE)
            .thenComparing(Comparator.naturalOrder());

    private final Snapshot snapshot;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    /** @param place where the PBX says it */
    private record OnPbx(
            ImmutableList<String> lines, Optional<PhoneModel> model, Optional<String> label, String place) {
        boolean sameLines(List<String> others) {
            return ImmutableSet.copyOf(lines).equals(ImmutableSet.copyOf(others));
        }

        String said() {
            return place + " says " + String.join(", ", lines);
        }
    }

    private Bindings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** @param stored what the store holds, waiting phones included */
    public static Bound merge(Snapshot snapshot, Phones stored) {
        return new Bindings(snapshot).merge(stored);
    }

    private Bound merge(Phones stored) {
        Map<MacAddress, Phone> phones = new TreeMap<>(stored.byMac());
        ImmutableSortedMap.Builder<MacAddress, String> places = ImmutableSortedMap.naturalOrder();
        onPbx().forEach((mac, binding) -> {
            Phone known = stored.get(mac)
                    .orElseGet(() -> new Phone(
                            mac,
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(),
                            ImmutableList.of(),
                            Optional.empty()));
            if (!known.isBound()) {
                places.put(mac, binding.place());
            } else if (!binding.sameLines(known.lines())) {
                problems.add(conflict(known, binding));
            }
            phones.put(
                    mac,
                    new Phone(
                            mac,
                            known.model().or(binding::model),
                            known.label().or(binding::label),
                            known.isBound() ? known.lines() : binding.lines(),
                            known.keys(),
                            known.seen()));
        });
        return new Bound(
                new Phones(ImmutableSortedMap.copyOf(phones), stored.revision()),
                places.buildOrThrow(),
                problems.build());
    }

    private Map<MacAddress, OnPbx> onPbx() {
        Map<MacAddress, OnPbx> found = new TreeMap<>(accounts());
        byAstDb().forEach((mac, entry) -> {
            OnPbx byAccounts = found.get(mac);
            if (byAccounts != null && !byAccounts.sameLines(entry.lines())) {
                problems.add(disagree(mac, entry, byAccounts));
            }
            found.put(mac, entry);
        });
        return found;
    }

    /** The same MAC on several accounts: so many lines. */
    private Map<MacAddress, OnPbx> accounts() {
        ListMultimap<MacAddress, AccountClaims.Claim> claims =
                MultimapBuilder.treeKeys().arrayListValues().build();
        Consumer<Problem> report = problems::add;
        snapshot.extensions().values().stream()
                .flatMap(extension -> AccountClaims.of(extension, report).stream())
                .distinct()
                .sorted(Comparator.comparing(AccountClaims.Claim::extension, BY_ID))
                .forEach(claim -> claims.put(claim.mac(), claim));
        Map<MacAddress, OnPbx> found = new TreeMap<>();
        claims.asMap()
                .forEach((mac, all) -> found.put(
                        mac,
                        new OnPbx(
                                all.stream()
                                        .map(AccountClaims.Claim::extension)
                                        .collect(ImmutableList.toImmutableList()),
                                Optional.empty(),
                                Optional.empty(),
                                String.join(
                                        " and ",
                                        all.stream()
                                                .map(AccountClaims.Claim::place)
                                                .toList()))));
        return found;
    }

    private Map<MacAddress, OnPbx> byAstDb() {
        Map<MacAddress, OnPbx> found = new TreeMap<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(snapshot.sidetone()).entrySet()) {
            AstDbBinding.of(entry, problems::add).ifPresent(binding -> {
                OnPbx read = new OnPbx(binding.lines(), binding.model(), binding.label(), binding.place());
                OnPbx other = found.putIfAbsent(binding.mac(), read);
                if (other != null && !other.lines().equals(read.lines())) {
                    problems.add(disagree(binding.mac(), other, read));
                }
            });
        }
        return found;
    }

    private static Problem conflict(Phone phone, OnPbx binding) {
        return Problem.warning(
                "binding-conflict",
                "phone " + phone.mac().deviceName(),
                "the store says " + String.join(", ", phone.lines()) + ", but " + binding.said() + "; the store wins",
                "let them agree: sidetone bind " + phone.mac() + " " + String.join(",", binding.lines())
                        + ", or change it on the PBX and reload");
    }

    private static Problem disagree(MacAddress mac, OnPbx taken, OnPbx other) {
        return Problem.warning(
                "binding-places-disagree",
                "phone " + mac.deviceName(),
                taken.said() + ", but " + other.said() + "; the former is taken",
                "take one of them out of the PBX, and reload");
    }
}
