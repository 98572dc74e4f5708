package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.adopt.read.DefaultLoads;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.adopt.read.HandKind;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.adopt.read.SepReading;
import org.sidetone.adopt.read.SipReading;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;

/** Makes an {@link Adoption} of a folder. */
public final class Adopter {
    private static final Pattern WRONG_END = Pattern.compile("(?i)(SEP[0-9A-F]{12})(?:\\.cfg\\.xml|\\.xml|\\.cnf)");

    private final HandFolder folder;
    private final Surroundings around;
    private final Remains remains = new Remains();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private final List<HandFile> told = new ArrayList<>();
    private final List<HandPhone> unbound = new ArrayList<>();

    private Adopter(HandFolder folder, Surroundings around) {
        this.folder = folder;
        this.around = around;
    }

    public static Adoption adopt(HandFolder folder, Surroundings around) {
        return new Adopter(folder, around).adopt();
    }

    private Adoption adopt() {
        problems.addAll(folder.problems());
        Accounts accounts = new Accounts(
                around.settings().accounts(),
                around.snapshot()
                        .map(now -> ImmutableSet.copyOf(now.extensions().keySet()))
                        .orElse(ImmutableSet.of()));
        ImmutableList<HandPhone> hands = phones();
        Servers servers = new Servers(around, hands);
        Shared shared = new Shared(around, servers, remains, folder.folders());
        DefaultLoads loads = DefaultLoads.of(folder.files());
        ImmutableList.Builder<AdoptedPhone> phones = ImmutableList.builder();
        for (HandPhone hand : hands) {
            Optional<AdoptedPhone> made = new PhoneMaking(hand, around, servers, accounts, remains, loads).make();
            made.ifPresent(phones::add);
            if (made.isPresent()) {
                shared.ask(hand, !isElsewhere(made.get(), accounts));
                told.addAll(hand.files().filter(file -> !told.contains(file)).toList());
            } else {
                problems.add(withoutLine(hand));
                unbound.add(hand);
            }
        }
        defaults().filter(file -> !told.contains(file)).ifPresent(file -> alone(file, shared));
        ImmutableList.Builder<NotCarried> notCarried = ImmutableList.builder();
        var settings = shared.settings();
        told.forEach(file -> notCarried.addAll(remains.of(file)));
        unbound.forEach(hand -> {
            new Unbound(hand, remains).settings(settings);
            notCarried.addAll(remains.refusedIn(hand.file()));
        });
        return new Adoption(
                phones.build(),
                accounts.added(),
                settings,
                notCarried.build(),
                new Kept(folder, around).told(),
                problems.build());
    }

    private static Problem withoutLine(HandPhone hand) {
        boolean nameless = hand.old() && hand.lines().isEmpty();
        return Problem.warning(
                "adopt-no-line",
                hand.file().name(),
                nameless
                        ? "line1_name is missing, without which a phone has no line; so its phone is not bound"
                        : "no line of it can be carried over, so its phone is not bound",
                "sidetone bind " + hand.mac() + " EXTENSION");
    }

    private void alone(HandFile defaults, Shared shared) {
        if (defaults.items().isEmpty()) {
            return;
        }
        problems.add(Problem.warning(
                "adopt-no-phone",
                defaults.name(),
                "it names no phone, and no phone is bound here that reads it: of it only what the settings hold for all"
                        + " phones can be taken",
                "sidetone bind MAC EXTENSION --model 7940G, or 7960G, for each phone"));
        shared.ask(defaults);
        told.add(defaults);
    }

    /** What all 7940 and 7960 read. */
    private Optional<HandFile> defaults() {
        return folder.files().stream()
                .filter(file -> file.name().equalsIgnoreCase("SIPDefault.cnf"))
                .findFirst();
    }

    /** Its first line decides for the whole phone. */
    private static boolean isElsewhere(AdoptedPhone made, Accounts accounts) {
        return accounts.has(made.phone().lines().get(0));
    }

    /** By MAC. A phone with files of both kinds is what its Java file's firmware says. */
    private ImmutableList<HandPhone> phones() {
        Map<MacAddress, HandPhone> found = new TreeMap<>();
        Optional<HandFile> defaults = defaults();
        folder.files().stream()
                .filter(file -> file.kind() == HandKind.SIP_DEFAULT && !defaults.equals(Optional.of(file)))
                .forEach(this::unasked);
        for (HandFile file : inOrder()) {
            Optional<MacAddress> mac = file.mac();
            if (mac.isEmpty()) {
                unasked(file);
            } else if (file.kind() == HandKind.SIP) {
                HandPhone phone = SipReading.read(mac.get(), file, defaults);
                HandPhone java = found.get(mac.get());
                if (java == null || isOld(java) || java.lines().isEmpty()) {
                    found.put(mac.get(), java == null ? phone : phone.withModelName(java.modelName()));
                    if (java != null) {
                        second(java.file(), file, "the model, if it names one, was taken of it");
                    }
                } else {
                    second(file, java.file(), "nothing of it was taken");
                }
            } else if (SepReading.isSccp(file)) {
                problems.add(Problem.warning(
                        "adopt-sccp",
                        file.name(),
                        "it is for SCCP firmware, the other protocol; Sidetone serves SIP phones",
                        "see the Firmware section of the README for the way to SIP"));
            } else if (SepReading.isOtherSeries(file)) {
                problems.add(Problem.warning(
                        "adopt-other-series",
                        file.name(),
                        "it is not a 7900 phone's file: its load is " + file.value("loadInformation")
                                + "; Sidetone serves the 7900 series alone",
                        "if it is one all the same, take that load out of the file"));
            } else if (found.containsKey(mac.get())) {
                second(file, found.get(mac.get()).file(), "nothing of it was taken");
            } else {
                found.put(mac.get(), SepReading.read(mac.get(), file));
            }
        }
        return ImmutableList.copyOf(found.values());
    }

    private static boolean isOld(HandPhone phone) {
        return phone.load().toUpperCase(Locale.ROOT).startsWith("P0");
    }

    private ImmutableList<HandFile> inOrder() {
        return folder.files().stream()
                .filter(file -> file.kind() == HandKind.SEP || file.kind() == HandKind.SIP)
                .sorted(Comparator.comparing(HandFile::kind).thenComparing(HandFile::name))
                .collect(ImmutableList.toImmutableList());
    }

    private void unasked(HandFile file) {
        if (file.items().isEmpty()) {
            return;
        }
        Matcher wrongEnd = WRONG_END.matcher(file.name());
        if (wrongEnd.matches()) {
            problems.add(Problem.warning(
                    "adopt-file-name",
                    file.name(),
                    "no phone asks for a file of this name: it must end with .cnf.xml",
                    "rename it to " + wrongEnd.group(1) + ".cnf.xml and run the command again"));
            return;
        }
        problems.add(Problem.info(
                "adopt-template",
                file.name(),
                "no phone asks for a file of this name, so it is taken for a template",
                "a phone's is SEP, its MAC and .cnf.xml, or SIP, its MAC and .cnf for a 7940 or 7960, which all read"
                        + " SIPDefault.cnf too"));
    }

    private void second(HandFile file, HandFile instead, String taken) {
        problems.add(
                Problem.info("adopt-second-file", file.name(), "the same phone is read from " + instead.name(), taken));
    }
}
