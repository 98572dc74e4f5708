package org.sidetone.plan;

import org.sidetone.plan.line.Subscriber;

/**
 * Names a phone's own account data, and the firmware for which an admin ordered a restart; nothing else of its file: only when they
 * change is it worth one. Not in it, on purpose: dial plan, RTP range, tones, codecs, timers, time, voicemail number, our own address and page port.
 */
public final class AccountStamp {
    private AccountStamp() {}

    /** @param plan made for the same address of ours each time, since servers may be that address */
    public static String of(PhonePlan plan, StampKey key) {
        Fields fields = new Fields();
        fields.add(plan.label().value());
        fields.add(plan.transport().value().name());
        fields.add(String.valueOf(plan.sipPort().value()));
        plan.servers().value().forEach(fields::add);
        for (Button button : plan.buttons()) {
            fields.add(button.getClass().getSimpleName());
            fields.add(String.valueOf(button.position()));
            fields.add(button.label());
            if (button instanceof Button.Line line) {
                Subscriber who = line.who();
                fields.add(who.id());
                fields.add(who.name());
                fields.add(who.number());
                fields.add(who.authName());
                fields.add(line.password().reveal());
                who.registrar().ifPresent(registrar -> {
                    fields.add(who.user());
                    fields.add(registrar.toString());
                });
            } else if (button instanceof Button.SpeedDial speed) {
                fields.add(speed.number());
            } else if (button instanceof Button.BusyLamp lamp) {
                fields.add(lamp.number());
            } else if (button instanceof Button.Service service) {
                fields.add(service.address());
            }
        }
        // Only what is unusual: else every phone that an older version served would seem changed.
        if (plan.mode().value() != SipMode.CALL_MANAGER) {
            fields.add(plan.mode().value().name());
        }
        plan.outboundProxy().ifPresent(proxy -> fields.add(proxy.toString()));
        if (!plan.load().restartFor().isEmpty()) {
            fields.add(plan.load().restartFor());
        }
        return key.seal(fields.text.toString());
    }

    /** Each with its length, so that no two lists make the same text. */
    private static final class Fields {
        private final StringBuilder text = new StringBuilder();

        void add(String field) {
            text.append(field.length()).append(':').append(field);
        }
    }
}
