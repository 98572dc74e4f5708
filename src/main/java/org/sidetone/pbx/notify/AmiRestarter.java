package org.sidetone.pbx.notify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** Has the PBX send the NOTIFY, over a connection of its own each time. What it needs to know it asks at that moment. */
public final class AmiRestarter implements Restarter {
    private final Settings.Ami ami;

    public AmiRestarter(Settings.Ami ami) {
        this.ami = ami;
    }

    @Override
    public ImmutableList<Told> restart(List<Target> targets, int most, boolean evenInCall) throws PbxException {
        if (targets.stream().allMatch(target -> target.lines().isEmpty())) {
            return targets.stream().map(AmiRestarter::elsewhere).collect(ImmutableList.toImmutableList());
        }
        ImmutableList.Builder<Told> told = ImmutableList.builder();
        try (AmiSession session = AmiSession.open(ami)) {
            Round round = new Round(session, targets, evenInCall ? Set.of() : inCall(session));
            int sent = 0;
            for (Target target : targets) {
                Told one = sent < most ? round.tell(target) : new Told(target, Result.LATER, "", "");
                sent += one.result() == Result.TOLD ? 1 : 0;
                told.add(one);
            }
        }
        return told.build();
    }

    private static Told elsewhere(Target target) {
        return new Told(
                target,
                Result.UNREGISTERED,
                "none of its lines is on the PBX, which would tell it",
                "press **#** in its Settings");
    }

    /** Accounts with a channel: ringing, talking or on hold. {@code PJSIP/1001-0000002a}. */
    private static Set<String> inCall(AmiSession session) throws PbxException {
        AmiAnswer answer = session.ask(AmiRequest.of("CoreShowChannels"));
        if (!answer.isSuccess()) {
            throw new PbxException("Asterisk does not tell which phones are in a call (CoreShowChannels: "
                    + answer.message() + "); the manager user needs write = system,reporting,command");
        }
        Set<String> accounts = new HashSet<>();
        for (AmiMessage event : answer.events()) {
            String channel = event.first("Channel");
            int dash = channel.lastIndexOf('-');
            accounts.add(dash < 0 ? channel : channel.substring(0, dash));
        }
        return accounts;
    }

    /** One connection's worth. */
    private static final class Round {
        private final AmiSession session;
        private final Set<String> inCall;
        private final ImmutableListMultimap<String, Contact> contacts;

        Round(AmiSession session, List<Target> targets, Set<String> inCall) throws PbxException {
            this.session = session;
            this.inCall = inCall;
            boolean pjsip = targets.stream()
                    .flatMap(target -> target.lines().stream())
                    .anyMatch(line -> line.driver() == Driver.PJSIP);
            this.contacts = pjsip ? PjsipContacts.read(session) : ImmutableListMultimap.of();
        }

        Told tell(Target target) throws PbxException {
            if (target.lines().isEmpty()) {
                return elsewhere(target);
            }
            for (Line line : target.lines()) {
                if (inCall.contains((line.driver() == Driver.PJSIP ? "PJSIP/" : "SIP/") + line.id())) {
                    return new Told(target, Result.IN_CALL, "its line " + line.id() + " is in a call", "");
                }
            }
            Optional<Told> failure = Optional.empty();
            for (Line line : target.lines()) {
                Told told = line.driver() == Driver.PJSIP ? pjsip(target, line) : chanSip(target, line);
                if (told.result() == Result.TOLD || told.result() == Result.FAILED) {
                    return told;
                }
                failure = failure.filter(one -> one.result() == Result.CALL_ID_UNKNOWN)
                        .or(() -> Optional.of(told));
            }
            return failure.orElseGet(() -> unregistered(target));
        }

        private Told pjsip(Target target, Line line) throws PbxException {
            ImmutableList<Contact> onLine = contacts.get(line.id());
            Optional<Contact> own = Contact.of(target, onLine);
            if (own.isEmpty()) {
                return unregistered(target);
            }
            if (target.order() == Order.CHECK_SYNC) {
                Optional<AmiRequest> order = CheckSync.onPjsip(line.id(), own.get(), onLine, session);
                return order.isPresent() ? answered(target, session.ask(order.get())) : shared(target, line);
            }
            if (!own.get().canBeNamed()) {
                return unnameable(target);
            }
            boolean alone = onLine.size() == 1 || !PjsipContacts.canAddressOne(session);
            return answered(
                    target,
                    session.ask(ServiceControl.restart(
                            "PJSIPNotify",
                            alone ? "Endpoint" : "URI",
                            alone ? line.id() : own.get().uri(),
                            own.get().callId())));
        }

        private Told chanSip(Target target, Line line) throws PbxException {
            AmiMessage peer =
                    session.ask(AmiRequest.of("SIPshowpeer", "Peer", line.id())).response();
            String address = peer.first("Address-IP");
            if (address.isEmpty() || address.equals("(null)")) {
                return unregistered(target);
            }
            if (target.order() == Order.CHECK_SYNC) {
                return CheckSync.isOwn(target, peer)
                        ? answered(target, session.ask(CheckSync.order("SIPnotify", "Channel", line.id())))
                        : unregistered(target);
            }
            ImmutableList<Contact> found = SipDialogs.callIdsFrom(address, session).stream()
                    .map(callId -> new Contact("", address, peer.first("SIP-Useragent"), callId))
                    .filter(contact ->
                            Contact.of(target, ImmutableList.of(contact)).isPresent())
                    .collect(ImmutableList.toImmutableList());
            if (found.isEmpty()) {
                return new Told(
                        target,
                        Result.CALL_ID_UNKNOWN,
                        "chan_sip tells what such a phone must be told by (its registration's Call-ID) only for half a"
                                + " minute after it registers",
                        "it can be told at its next registration; or press **#** in the phone's Settings");
            }
            if (!found.stream().allMatch(Contact::canBeNamed)) {
                return unnameable(target);
            }
            Told told = unregistered(target);
            // Which line a Call-ID belongs to is not shown: the phone takes the order that names its first and answers
            // 400 to others.
            for (Contact contact : found) {
                told = answered(
                        target,
                        session.ask(ServiceControl.restart("SIPnotify", "Channel", line.id(), contact.callId())));
            }
            return told;
        }

        private static Told answered(Target target, AmiAnswer answer) {
            if (answer.isSuccess()) {
                return new Told(target, Result.TOLD, "", "");
            }
            String action = answer.request().action();
            if (answer.isUnknown()) {
                return new Told(
                        target,
                        Result.FAILED,
                        "Asterisk does not offer " + action + ", so that no phone can be told to restart",
                        action.equals("PJSIPNotify")
                                ? "make an empty pjsip_notify.conf in Asterisk's folder, then: asterisk -rx 'module load"
                                        + " res_pjsip_notify.so'"
                                : "load chan_sip");
            }
            return new Told(
                    target,
                    Result.FAILED,
                    "Asterisk does not send the NOTIFY: " + answer.message(),
                    answer.isDenied() ? "the manager user needs write = system,reporting,command" : "");
        }

        private static Told unnameable(Target target) {
            return new Told(
                    target,
                    Result.FAILED,
                    "the Call-ID of its registration has characters that AMI cannot carry",
                    "press **#** in the phone's Settings");
        }

        private static Told shared(Target target, Line line) {
            return new Told(
                    target,
                    Result.FAILED,
                    "others are registered on its line " + line.id() + " too, and would restart with it",
                    "press **#** in the phone's Settings; or give PJSIP a default_outbound_endpoint, then one alone can be told");
        }

        private static Told unregistered(Target target) {
            return new Told(
                    target,
                    Result.UNREGISTERED,
                    "it is not registered on the PBX",
                    "it takes its file when it is switched on; or press **#** in its Settings");
        }
    }
}
