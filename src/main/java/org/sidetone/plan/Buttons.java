package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.line.Subscribers;

/** Turns a {@link KeyLayout} into buttons: names found, addresses made whole. */
record Buttons(Snapshot snapshot, Phonebook phonebook, Subscribers subscribers) {

    ImmutableList<Button> of(KeyLayout layout) {
        ImmutableList.Builder<Button> buttons = ImmutableList.builder();
        for (Map.Entry<Integer, String> line : layout.lines().entrySet()) {
            buttons.add(line(line.getKey(), subscribers.find(line.getValue()).orElseThrow()));
        }
        for (Key key : layout.keys().values()) {
            buttons.add(button(key));
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Button::position), buttons.build());
    }

    private Button.Line line(int position, Subscriber who) {
        return new Button.Line(position, who.name(), who, who.secret().orElseThrow(), Voicemail.number(who, snapshot));
    }

    private Button button(Key key) {
        return switch (key.kind()) {
            // A park slot is dialled like any number: the phone's own park key asks for a Cisco call manager.
            case SPEED, PARK -> new Button.SpeedDial(key.button(), label(key), key.number());
            case LAMP -> new Button.BusyLamp(key.button(), label(key), key.number());
            case SERVICE -> new Button.Service(key.button(), label(key), address(key.number()));
            case LINE, NONE -> throw new IllegalArgumentException(key.kind() + " is no button of its own");
        };
    }

    private String label(Key key) {
        if (!key.label().isBlank()) {
            return key.label();
        }
        return phonebook.name(key.number()).orElse(key.number());
    }

    private static String address(String number) {
        String page = number.startsWith("/") ? number.substring(1) : number;
        return KeyFitness.isWhole(number) ? number : "/" + page.toLowerCase(Locale.ROOT);
    }
}
