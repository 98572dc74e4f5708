package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.tone.CountryTones;

/** Reads a PBX whole, by a connection of its own that is closed afterwards. May be used by several threads. */
public final class SnapshotReader {
    /** How long a PBX that is still booting may take. */
    private static final Duration BOOT = Duration.ofSeconds(30);

    private static final AmiRequest VERSION = AmiRequest.of("CoreSettings");

    private static final ImmutableList<AmiRequest> LISTS = ImmutableList.of(
            VERSION,
            AmiRequest.command(Listening.PJSIP),
            AmiRequest.command(Listening.SIP),
            AmiRequest.command(Listening.RTP),
            PjsipReading.ENDPOINTS,
            PjsipReading.CONTACTS,
            SipReading.PEERS,
            DialPlanReading.PLAN,
            DialPlanReading.STATES,
            MailboxReading.USERS,
            TonesReading.REQUEST,
            AstDbReading.NAMES,
            AstDbReading.USERS,
            AstDbReading.DEVICES,
            AstDbReading.SIDETONE);

    private final Settings.Ami ami;
    private final Clock clock;

    public SnapshotReader(Settings.Ami ami) {
        this(ami, Clock.systemUTC());
    }

    SnapshotReader(Settings.Ami ami, Clock clock) {
        this.ami = ami;
        this.clock = clock;
    }

    /**
     * Reads everything; with 5,000 extensions that takes one to three seconds. Waits up to 30 s for a PBX that boots.
     *
     * @throws PbxException if the PBX is away, refuses us, or does not list its extensions; nothing is known then
     */
    public Reading read() throws PbxException {
        try (AmiSession session = AmiSession.open(ami)) {
            return read(session);
        }
    }

    /** The same by a session that the caller opened and may close to give up. */
    public Reading read(AmiSession session) throws PbxException {
        return read(session, ImmutableSortedMap.of(), ImmutableListMultimap.of(), ImmutableList.of());
    }

    /**
     * A quick look after a reload of a big PBX: lists, dial plan and lamps are read, but of the accounts only those that the last
     * snapshot does not have and the urgent ones. Takes a third of the time; a whole reading should follow.
     *
     * @param urgent ids of extensions that may have changed and that someone waits for
     */
    public Reading readNews(AmiSession session, Snapshot last, Set<String> urgent) throws PbxException {
        Map<String, Extension> kept = new TreeMap<>(last.extensions());
        kept.keySet().removeAll(urgent);
        return read(session, ImmutableSortedMap.copyOf(kept), last.registrations(), last.problems());
    }

    private Reading read(
            AmiSession session,
            ImmutableSortedMap<String, Extension> kept,
            ImmutableListMultimap<String, Registration> keptRegistrations,
            ImmutableList<Problem> knownProblems)
            throws PbxException {
        // Right after its start Asterisk answers before its modules are loaded, and its lists are short. Without the
        // privilege
        // the answer is a refusal at once, which the commands below report.
        session.ask(AmiRequest.command("core waitfullybooted"), BOOT);
        Answers answers = new Answers(ami, session);
        knownProblems.forEach(answers::report);
        answers.fetch(LISTS);
        Listening listening = Listening.read(answers);
        AstDbReading astDb = AstDbReading.read(answers);
        DialPlanReading plan = DialPlanReading.read(answers);
        ImmutableListMultimap.Builder<String, Registration> registrations = ImmutableListMultimap.builder();
        registrations.putAll(PjsipReading.registrations(answers));

        PjsipReading pjsip = new PjsipReading(answers, listening.transports(), astDb.devices()::containsKey);
        List<String> endpoints = pjsip.endpoints();
        List<FoundAccount> accounts = new ArrayList<>(pjsip.read(without(kept, Driver.PJSIP, endpoints)));
        SipReading sip = new SipReading(answers, listening);
        List<String> peers = sip.peers();
        if (!peers.isEmpty()) {
            accounts.addAll(sip.read(without(kept, Driver.SIP, peers), SipSecrets.read(answers, ami)));
            registrations.putAll(sip.registrations());
        }
        Map<String, Extension> extensions = extensions(answers, accounts, astDb, plan);
        Set<String> listed = new HashSet<>(endpoints);
        listed.addAll(peers);
        kept.forEach((id, extension) -> {
            if (listed.contains(id)) {
                extensions.putIfAbsent(id, extension);
                if (extension.account().driver() == Driver.SIP) {
                    registrations.putAll(id, keptRegistrations.get(id));
                }
            }
        });
        astDb.report(extensions.keySet(), answers);
        Optional<CountryTones> tones = TonesReading.read(answers);
        List<String> contexts =
                extensions.values().stream().map(Extension::context).toList();
        Snapshot snapshot = new Snapshot(
                answers.usable(VERSION)
                        .map(answer -> answer.response().first("AsteriskVersion"))
                        .orElse(""),
                clock.instant(),
                ImmutableSortedMap.copyOf(extensions),
                listening.transports(),
                listening.rtp(),
                listening.sipVoicemailNumber(),
                plan.dialPlan(),
                plan.hintsFor(contexts),
                astDb.names(),
                astDb.sidetone(),
                registrations.build(),
                tones,
                answers.problems());
        return new Reading(snapshot, plan.lamps());
    }

    private static List<String> without(Map<String, Extension> kept, Driver driver, List<String> ids) {
        return ids.stream()
                .filter(id -> !kept.containsKey(id) || kept.get(id).account().driver() != driver)
                .toList();
    }

    /**
     * Reads only who is registered.
     *
     * @param peers the accounts that changed, {@code PJSIP/1001}, {@code SIP/1001}
     * @return the last snapshot with new registrations
     */
    public Snapshot readRegistrations(AmiSession session, Snapshot last, Set<String> peers) throws PbxException {
        Answers answers = new Answers(ami, session);
        List<String> sipPeers = peers.stream()
                .filter(peer -> peer.startsWith("SIP/"))
                .map(peer -> peer.substring("SIP/".length()))
                .filter(id -> last.extension(id)
                        .filter(e -> e.account().driver() == Driver.SIP)
                        .isPresent())
                .toList();
        boolean pjsip = peers.stream().anyMatch(peer -> peer.startsWith("PJSIP/"));
        ImmutableListMultimap.Builder<String, Registration> registrations = ImmutableListMultimap.builder();
        last.registrations().forEach((id, registration) -> {
            boolean ofPjsip = last.extension(id)
                    .filter(e -> e.account().driver() == Driver.PJSIP)
                    .isPresent();
            if (ofPjsip ? !pjsip : !sipPeers.contains(id)) {
                registrations.put(id, registration);
            }
        });
        if (pjsip) {
            registrations.putAll(PjsipReading.registrations(answers));
        }
        registrations.putAll(SipReading.registrations(answers, sipPeers));
        return last.withRegistrations(registrations.build());
    }

    private static Map<String, Extension> extensions(
            Answers answers, List<FoundAccount> accounts, AstDbReading astDb, DialPlanReading plan)
            throws PbxException {
        Set<String> mailboxes = new HashSet<>();
        accounts.forEach(account -> account.mailboxes().forEach(box -> mailboxes.add(MailboxReading.qualified(box))));
        MailboxReading existing = MailboxReading.read(answers, mailboxes);
        Numbering numbering = new Numbering(astDb, plan.hints());
        Map<String, Extension> extensions = new TreeMap<>();
        for (FoundAccount found : accounts) {
            String number = numbering.number(found);
            Extension extension = new Extension(
                    found.id(),
                    number,
                    numbering.name(found, number),
                    found.context(),
                    existing.first(found.mailboxes()),
                    found.account());
            Extension other = extensions.putIfAbsent(found.id(), extension);
            if (other != null) {
                answers.report(Problem.warning(
                        "two-drivers",
                        "extension " + found.id(),
                        "it exists on " + other.account().driver().label() + " and on "
                                + found.account().driver().label() + "; the former is used",
                        "remove one of them"));
            }
        }
        return extensions;
    }
}
