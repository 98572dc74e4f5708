package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.Severity;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.dialplan.DialTemplates;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.line.Subscribers;
import org.sidetone.plan.locale.Locales;
import org.sidetone.plan.old.ModelChoice;
import org.sidetone.plan.old.OldFitness;
import org.sidetone.plan.old.OldMedia;
import org.sidetone.plan.old.OldPhone;
import org.sidetone.plan.old.OldTimeZone;

/** Decides everything that a phone's file says. A line that cannot work is left out with a Problem; the phone's others are served. */
public final class Planner {
    private final Settings settings;
    private final Snapshot snapshot;
    private final Phonebook phonebook;
    private final DialTemplates dialTemplates;
    private final Firmware firmware;
    private final ImmutableListMultimap<String, Problem> read;
    /** The same for every phone, and not cheap. */
    private final CiscoTimeZone.Choice time;

    private final OldTimeZone.Choice oldTime;
    private final OldPhone old;
    private final Locales locales;
    private final Subscribers subscribers;

    private final ImmutableList<Problem> general;

    /** As if nobody had ordered any firmware. */
    public Planner(Settings settings, Snapshot snapshot, Phonebook phonebook, ZoneId zone, Predicate<String> inRoot) {
        this(settings, snapshot, phonebook, zone, inRoot, Firmware.NONE);
    }

    /**
     * @param zone this machine's time zone
     * @param inRoot whether the TFTP root holds a file of that name
     * @param firmware what was ordered of it, and seen
     */
    public Planner(
            Settings settings,
            Snapshot snapshot,
            Phonebook phonebook,
            ZoneId zone,
            Predicate<String> inRoot,
            Firmware firmware) {
        this.settings = settings;
        this.snapshot = snapshot;
        this.phonebook = phonebook;
        this.dialTemplates = new DialTemplates(snapshot.dialPlan(), inRoot);
        this.firmware = firmware;
        this.read = Multimaps.index(snapshot.problems(), Problem::where);
        this.time = CiscoTimeZone.choose(settings.phone().timeZone(), zone, snapshot.readAt());
        this.oldTime = OldTimeZone.choose(CiscoTimeZone.zone(settings.phone().timeZone(), zone), snapshot.readAt());
        this.old = new OldPhone(oldTime.clock(), logo(settings, inRoot));
        this.locales = Locales.of(settings.phone(), snapshot.tones(), inRoot);
        this.subscribers = new Subscribers(settings, snapshot);
        this.general = ImmutableList.<Problem>builder()
                .addAll(general(settings, time))
                .addAll(subscribers.problems())
                .addAll(locales.problems())
                .build();
    }

    /** What is wrong with the settings that every phone's file is made from. */
    public ImmutableList<Problem> general() {
        return general;
    }

    public Settings settings() {
        return settings;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Whom lines can be bound to. */
    public Subscribers subscribers() {
        return subscribers;
    }

    /** @param facing our address that the phone sees, as text; IPv6 without brackets */
    public PhonePlan plan(Phone phone, String facing) {
        List<Problem> problems = new ArrayList<>();
        Decision<PhoneModel> model = ModelChoice.of(phone, settings.phone().model(), firmware);
        ModelChoice.contradiction(phone, model.value(), firmware).ifPresent(problems::add);
        ImmutableList<Subscriber> usable = usableLines(phone, problems, model.value());
        boolean java = model.value().isJava();
        problems.addAll(general);
        if (!java) {
            problems.addAll(oldTime.problems());
        }
        locales.userProblem(model.value(), where(phone)).ifPresent(problems::add);
        if (usable.isEmpty()) {
            problems.add(Problem.error(
                    "no-line",
                    where(phone),
                    "none of its lines can be served, so it gets no file and keeps what it has",
                    "mend the problems of its lines, or bind it to another extension"));
        }
        Optional<SipChoice> sip = usable.isEmpty()
                ? Optional.empty()
                : Optional.of(SipChoice.of(usable, snapshot, settings.phone().transport(), model.value()));
        sip.ifPresent(choice -> problems.addAll(choice.problems()));
        ImmutableList<String> able = sip.map(SipChoice::lines).orElse(ImmutableList.of()).stream()
                .map(Subscriber::id)
                .collect(ImmutableList.toImmutableList());
        KeyLayout layout = KeyLayout.of(phone, able, model.value());
        ImmutableList<Subscriber> lines = layout.lines().values().stream()
                .map(id -> subscribers.find(id).orElseThrow())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Extension> onPbx =
                lines.stream().flatMap(line -> line.extension().stream()).collect(ImmutableList.toImmutableList());
        problems.addAll(layout.problems());
        Reach reach = Reach.of(
                settings, sip.map(SipChoice::sockets).orElse(ImmutableList.of()), sip.flatMap(SipChoice::registrar));
        Decision<ImmutableList<String>> servers = reach.servers(facing);
        return new PhonePlan(
                phone.mac(),
                model,
                servers,
                sip.map(SipChoice::mode).orElse(new Decision<>(SipMode.CALL_MANAGER, "no line")),
                sip.flatMap(SipChoice::outboundProxy),
                sip.map(SipChoice::transport).orElse(new Decision<>(SipTransport.UDP, "no line")),
                reach.sipPort(servers.value()),
                mediaPorts(reach, java),
                Media.registerSeconds(onPbx),
                Media.codec(onPbx, model.value()),
                Media.dtmf(onPbx),
                label(phone, lines),
                java ? time.name() : oldTime.zone(),
                new Decision<>(settings.phone().dateFormat(), "phone.date_format"),
                reach.ntp(servers.value()),
                onPbx.size() < lines.size()
                        ? dialTemplates.ofAnything()
                        : dialTemplates.of(
                                onPbx.stream().map(Extension::context).toList()),
                locales.network(model.value()),
                locales.user(model.value()),
                reach.pages(facing),
                messages(java),
                firmware.step(phone.mac()),
                java ? Optional.empty() : Optional.of(old),
                new Buttons(snapshot, phonebook, subscribers).of(layout),
                reach,
                ImmutableList.copyOf(problems));
    }

    /** What is wrong with a phone. A mistake of ours in planning it is told like the rest, so that it hides no other phone. */
    public ImmutableList<Problem> problems(Phone phone, String facing) {
        try {
            return plan(phone, facing).problems();
        } catch (RuntimeException e) {
            return ImmutableList.of(mistake(phone, e));
        }
    }

    /** Without the exception's own words, which may quote a secret. */
    public static Problem mistake(Phone phone, RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return Problem.error(
                "mistake",
                where(phone),
                "cannot be planned, by a mistake of Sidetone's (" + e.getClass().getSimpleName() + place + ")",
                "please report it; the other phones are served");
    }

    private static String where(Phone phone) {
        return "phone " + phone.mac().deviceName();
    }

    private static ImmutableList<Problem> general(Settings settings, CiscoTimeZone.Choice time) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        String usual = settings.phone().model();
        if (PhoneModel.parse(usual).isEmpty()) {
            found.add(Problem.error(
                    "model-unknown",
                    "phone.model",
                    "'" + usual + "' is not a model this program knows; phones are planned as "
                            + PhoneModel.CP_7941G.label(),
                    "write one as 7941G, or bind each phone with --model"));
        }
        settings.pbx().address().forEach(host -> ipv4Only("pbx.address", host).ifPresent(found::add));
        settings.server()
                .address()
                .flatMap(host -> ipv4Only("server.address", host))
                .ifPresent(found::add);
        settings.phone().ntp().flatMap(host -> ipv4Only("phone.ntp", host)).ifPresent(found::add);
        return found.addAll(time.problems()).build();
    }

    private Decision<Settings.Ports> mediaPorts(Reach reach, boolean java) {
        Decision<Settings.Ports> ports = reach.registrar().isPresent() ? Media.portsElsewhere() : Media.ports(snapshot);
        return java ? ports : OldMedia.ports(ports);
    }

    private Decision<Boolean> messages(boolean java) {
        if (!java) {
            return new Decision<>(false, "no page can be pushed at a 7940 or 7960 with SIP firmware");
        }
        return settings.say().enabled()
                ? new Decision<>(true, "say.enabled: its web server is on, and asks us who may push")
                : new Decision<>(false, "say.enabled is false: its web server is off");
    }

    private static Decision<Optional<Integer>> logo(Settings settings, Predicate<String> inRoot) {
        if (!inRoot.test(OldPhone.LOGO)) {
            return new Decision<>(Optional.empty(), "no " + OldPhone.LOGO + " in the TFTP root");
        }
        return settings.http()
                .provisioning()
                .map(at -> new Decision<>(Optional.of(at.getPort()), OldPhone.LOGO + " in the TFTP root"))
                .orElse(new Decision<>(
                        Optional.empty(), "http.provisioning is off: the phone reads it over HTTP alone"));
    }

    private static Optional<Problem> ipv4Only(String where, String host) {
        return host.contains(":")
                ? Optional.of(Problem.error(
                        "address-ipv6",
                        where,
                        "'" + host + "' is an IPv6 address; the phones are set to IPv4 and cannot reach it",
                        "write a name or an IPv4 address"))
                : Optional.empty();
    }

    /** Whom the phone's lines, those of line keys included, register as, where they exist and have a secret the phone can hold. */
    private ImmutableList<Subscriber> usableLines(Phone phone, List<Problem> problems, PhoneModel model) {
        ImmutableList.Builder<Subscriber> usable = ImmutableList.builder();
        for (String id : phone.extensions()) {
            Optional<Subscriber> found = subscribers.find(id);
            if (found.isEmpty()) {
                problems.add(Problem.error(
                        "extension-missing",
                        where(phone),
                        "its line " + id + " is not on the PBX",
                        "make the extension there and reload, or bind the phone to another"));
                continue;
            }
            ImmutableList<Problem> fitness = ImmutableList.<Problem>builder()
                    .addAll(fitness(found.get()))
                    .addAll(model.isJava() ? List.of() : OldFitness.line(found.get()))
                    .build();
            problems.addAll(fitness);
            if (fitness.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
                usable.add(found.get());
            }
        }
        return usable.build();
    }

    private ImmutableList<Problem> fitness(Subscriber line) {
        if (line instanceof Subscriber.Elsewhere elsewhere) {
            return LineFitness.assess(elsewhere.account(), settings.phone());
        }
        return ImmutableList.<Problem>builder()
                .addAll(read.get(line.where()))
                .addAll(LineFitness.assess(line.extension().orElseThrow(), settings.phone()))
                .build();
    }

    private static Decision<String> label(Phone phone, ImmutableList<Subscriber> lines) {
        if (phone.label().isPresent()) {
            return new Decision<>(phone.label().get(), "as bound");
        }
        return lines.isEmpty()
                ? new Decision<>("", "no line")
                : new Decision<>(lines.get(0).name(), "name of " + lines.get(0).id());
    }
}
