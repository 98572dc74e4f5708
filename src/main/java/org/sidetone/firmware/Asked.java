package org.sidetone.firmware;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.phone.FirmwareSeen;

/**
 * Something a phone asked for, and what it tells of its firmware. A phone asks for the load that its file names whenever it runs
 * another: so one that had asked for it, boots and then does not ask again runs it.
 *
 * @param file without folders
 * @param sent whether it took it whole
 */
public record Asked(String file, boolean sent, Instant at) {
    /** What only a phone's application asks for, not its boot: the locale, tones, dial plan, or a 7940/60's SIP settings. */
    private static final Pattern APPLICATION = Pattern.compile(
            "(?:[a-z]{2}-(?:sip|sccp)\\.jar|g\\d-tones\\.xml|79\\d\\d-(?:font|tones)\\.xml|dialplan\\.xml|sip[0-9a-f]{12}\\.cnf"
                    + "|ringlist\\..*|distinctiveringlist\\.xml)");
    /** Only these ask for it. */
    private static final Pattern OLD_PHONE = Pattern.compile(
            "os79xx\\.txt|(?:sip|mgc)[0-9a-f]{12}\\.cnf|sipdefault\\.cnf|79\\d\\d-(?:font|tones)\\.xml");

    private static final Pattern BOOT = Pattern.compile("sep[0-9a-f]{12}\\.cnf\\.xml|sipdefault\\.cnf");
    private static final String IMAGE_ENDS = "\\.(?:loads|bin|sbn)$";

    public Asked {
        file = file.toLowerCase(Locale.ROOT);
    }

    /** Whether it is worth a look at the store. */
    public boolean matters() {
        return isBoot()
                || FirmwareFile.isLoads(file)
                || FirmwareFile.isPart(file)
                || APPLICATION.matcher(file).matches()
                || OLD_PHONE.matcher(file).matches();
    }

    /** The first of its own files; a 7940/60 with SIP has another. */
    private boolean isBoot() {
        return BOOT.matcher(file).matches();
    }

    /**
     * What is known of the phone now.
     *
     * @param offered the load that its file names; only then its silence tells something
     */
    public FirmwareSeen addTo(FirmwareSeen seen, FirmwareInventory inventory, Optional<LoadName> offered) {
        FirmwareSeen known = model(seen);
        Optional<String> load = load(known);
        if (load.isPresent()) {
            return askedFor(load.get(), known);
        }
        if (FirmwareFile.isPart(file)) {
            Optional<Load> current = inventory.find(known.asked());
            return current.isPresent() ? part(known, current.get()) : known;
        }
        if (isBoot() && !known.asked().isEmpty()) {
            FirmwareSeen booted =
                    known.asking(known.asked(), known.asks(), known.boots() + 1, known.sent(), known.at());
            return booted.boots() > 1 ? arrived(booted, offered) : booted;
        }
        boolean application = APPLICATION.matcher(file).matches();
        return application && known.boots() > 0 ? arrived(known, offered) : known;
    }

    private FirmwareSeen model(FirmwareSeen seen) {
        Optional<LoadFamily> term = LoadFamily.ofTerm(file);
        if (term.isPresent()) {
            return seen.model(term.get().label(), "asked for " + file);
        }
        boolean exact = LoadFamily.parse(seen.model())
                .filter(family -> family == LoadFamily.P0)
                .isPresent();
        return OLD_PHONE.matcher(file).matches() && !exact
                ? seen.model(LoadFamily.P0.label(), "asked for " + file)
                : seen;
    }

    /** The load that this asks for: by its list, or as old 7940/7960 do by its image. */
    private Optional<String> load(FirmwareSeen known) {
        if (FirmwareFile.isLoads(file)) {
            return Optional.of(file.replaceFirst("\\.loads$", ""));
        }
        String name = file.replaceFirst(IMAGE_ENDS, "");
        // The signed image of a load that has a list is one of its parts.
        return FirmwareFile.isPart(file)
                        && !file.endsWith(".sb2")
                        && !name.equals(known.asked())
                        && LoadName.parse(name).isPresent()
                ? Optional.of(name)
                : Optional.empty();
    }

    private FirmwareSeen askedFor(String load, FirmwareSeen known) {
        boolean again = load.equals(known.asked());
        FirmwareSeen next = again
                ? known.asking(load, known.asks() + 1, 0, known.sent(), at)
                : known.asking(load, 1, 0, ImmutableSortedSet.of(), at);
        if (FirmwareFile.isPart(file) && sent) {
            next = next.asking(load, 0, 0, ImmutableSortedSet.of(file), at);
        }
        return load.equalsIgnoreCase(known.running())
                ? next.running(known.before(), "asked for " + file + ", so it does not run that yet")
                : next;
    }

    private FirmwareSeen part(FirmwareSeen known, Load load) {
        boolean ofIt = load.parts().stream().anyMatch(part -> part.equalsIgnoreCase(file))
                || file.replaceFirst(IMAGE_ENDS, "").equals(known.asked());
        if (!ofIt || !sent || known.sent().contains(file)) {
            return known;
        }
        ImmutableSortedSet<String> sentNow = ImmutableSortedSet.<String>naturalOrder()
                .addAll(known.sent())
                .add(file)
                .build();
        return known.asking(known.asked(), 0, 0, sentNow, at);
    }

    private static FirmwareSeen arrived(FirmwareSeen known, Optional<LoadName> offered) {
        boolean silent = offered.filter(load -> load.is(known.asked())).isPresent();
        return silent && !known.running().equalsIgnoreCase(known.asked())
                ? known.running(offered.get().text(), "asked for it, booted, and did not ask for it again")
                : known;
    }
}
