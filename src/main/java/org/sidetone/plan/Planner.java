package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.net.InetAddresses;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.Severity;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;

/** Decides everything that a phone's file says. A line that cannot work is left out with a Problem; the phone's others are served. */
public final class Planner {
    private static final String DIAL_PLAN = "dialplan.xml";
    /** The firmware stores this many servers (Cisco's SIP stack). */
    private static final int MOST_SERVERS = 3;

    private final Settings settings;
    private final Snapshot snapshot;
    private final Phonebook phonebook;
    private final Predicate<String> inRoot;
    private final ImmutableListMultimap<String, Problem> read;
    /** The same for every phone, and not cheap. */
    private final CiscoTimeZone.Choice time;

    /**
     * @param zone this machine's time zone
     * @param inRoot whether the TFTP root holds a file of that name
     */
    public Planner(Settings settings, Snapshot snapshot, Phonebook phonebook, ZoneId zone, Predicate<String> inRoot) {
        this.settings = settings;
        this.snapshot = snapshot;
        this.phonebook = phonebook;
        this.inRoot = inRoot;
        this.read = Multimaps.index(snapshot.problems(), Problem::where);
        this.time = CiscoTimeZone.choose(settings.phone().timeZone(), zone, snapshot.readAt());
    }

    public Settings settings() {
        return settings;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** @param facing our address that the phone sees, as text; IPv6 without brackets */
    public PhonePlan plan(Phone phone, String facing) {
        List<Problem> problems = new ArrayList<>();
        Decision<PhoneModel> model = model(phone, problems);
        ImmutableList<Extension> usable = usableLines(phone, problems);
        Decision<ImmutableList<String>> servers = servers(facing);
        problems.addAll(time.problems());
        PhonePlan.Pages pages = new PhonePlan.Pages(
                inUrl(settings.server().address().orElse(facing)),
                settings.http().listen().getPort());
        if (usable.isEmpty()) {
            problems.add(Problem.error(
                    "no-line",
                    where(phone),
                    "none of its lines can be served, so it gets no file and keeps what it has",
                    "mend the problems of its lines, or bind it to another extension"));
        }
        Optional<SipChoice> sip = usable.isEmpty()
                ? Optional.empty()
                : Optional.of(SipChoice.of(usable, snapshot, settings.phone().transport()));
        sip.ifPresent(choice -> problems.addAll(choice.problems()));
        ImmutableList<Extension> lines = sip.map(SipChoice::lines).orElse(ImmutableList.of());
        KeyLayout layout = KeyLayout.of(
                phone, lines.stream().map(Extension::id).collect(ImmutableList.toImmutableList()), model.value());
        problems.addAll(layout.problems());
        Buttons buttons = new Buttons(snapshot, phonebook);
        return new PhonePlan(
                phone.mac(),
                model,
                servers,
                sip.map(SipChoice::transport).orElse(new Decision<>(SipTransport.UDP, "no line")),
                sip.map(SipChoice::port).orElse(new Decision<>(0, "no line")),
                Media.ports(snapshot),
                lines.isEmpty() ? new Decision<>(0, "no line") : Media.registerSeconds(lines),
                lines.isEmpty() ? new Decision<>("none", "no line") : Media.codec(lines),
                lines.isEmpty() ? new Decision<>("none", "no line") : Media.dtmf(lines),
                label(phone, lines),
                time.name(),
                new Decision<>(settings.phone().dateFormat(), "phone.date_format"),
                ntp(servers),
                dialTemplate(),
                new Decision<>(
                        pages,
                        settings.server().address().isPresent()
                                ? "server.address"
                                : "the address that faces the phone"),
                buttons.of(layout),
                ImmutableList.copyOf(problems));
    }

    private static String where(Phone phone) {
        return "phone " + phone.mac().deviceName();
    }

    private Decision<PhoneModel> model(Phone phone, List<Problem> problems) {
        if (phone.model().isPresent()) {
            return new Decision<>(phone.model().get(), "as bound");
        }
        String usual = settings.phone().model();
        Optional<PhoneModel> known = PhoneModel.parse(usual);
        if (known.isEmpty()) {
            problems.add(Problem.error(
                    "model-unknown",
                    "phone.model",
                    "'" + usual + "' is not a model this program knows; phones are planned as "
                            + PhoneModel.CP_7941G.label(),
                    "write one as 7941G, or bind each phone with --model"));
        }
        return new Decision<>(known.orElse(PhoneModel.CP_7941G), "phone.model; the binding names none");
    }

    /** The extensions of the phone, those of line keys included, that exist and have a secret the phone can hold. */
    private ImmutableList<Extension> usableLines(Phone phone, List<Problem> problems) {
        Set<String> wanted = new LinkedHashSet<>(phone.lines());
        phone.keys().stream()
                .filter(key -> key.kind() == KeyKind.LINE)
                .map(Key::number)
                .forEach(wanted::add);
        ImmutableList.Builder<Extension> usable = ImmutableList.builder();
        for (String id : wanted) {
            Optional<Extension> found = snapshot.extension(id);
            if (found.isEmpty()) {
                problems.add(Problem.error(
                        "extension-missing",
                        where(phone),
                        "its line " + id + " is not on the PBX",
                        "make the extension there and reload, or bind the phone to another"));
                continue;
            }
            ImmutableList<Problem> fitness = ImmutableList.<Problem>builder()
                    .addAll(read.get(LineFitness.where(found.get())))
                    .addAll(LineFitness.assess(found.get(), settings.phone()))
                    .build();
            problems.addAll(fitness);
            if (fitness.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
                usable.add(found.get());
            }
        }
        return usable.build();
    }

    private Decision<ImmutableList<String>> servers(String facing) {
        ImmutableList<String> set = settings.pbx().address();
        if (!set.isEmpty()) {
            return new Decision<>(set.subList(0, Math.min(set.size(), MOST_SERVERS)), "pbx.address");
        }
        String host = settings.ami().host();
        return isLoopback(host)
                ? new Decision<>(
                        ImmutableList.of(facing), "the PBX is on this machine; the address that faces the phone")
                : new Decision<>(ImmutableList.of(host), "ami.host");
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || (InetAddresses.isInetAddress(host)
                        && InetAddresses.forString(host).isLoopbackAddress());
    }

    private static String inUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private Decision<String> ntp(Decision<ImmutableList<String>> servers) {
        return settings.phone()
                .ntp()
                .map(host -> new Decision<>(host, "phone.ntp"))
                .orElse(new Decision<>(
                        servers.value().get(0),
                        "the PBX; the phone also takes the time from the answer to its REGISTER"));
    }

    private Decision<Optional<String>> dialTemplate() {
        return inRoot.test(DIAL_PLAN)
                ? new Decision<>(Optional.of(DIAL_PLAN), "written by hand, in the TFTP root")
                : new Decision<>(Optional.empty(), "no " + DIAL_PLAN + " in the TFTP root");
    }

    private static Decision<String> label(Phone phone, ImmutableList<Extension> lines) {
        if (phone.label().isPresent()) {
            return new Decision<>(phone.label().get(), "as bound");
        }
        return lines.isEmpty()
                ? new Decision<>("", "no line")
                : new Decision<>(lines.get(0).name(), "name of " + lines.get(0).id());
    }
}
