package org.sidetone.adopt;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandKey;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.adopt.read.Item;
import org.sidetone.config.SettingsText.NewKey;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.phone.Key;

/** Of a phone that is not bound: what else its file holds, and how its owner gets it when it is. */
final class Unbound {
    private static final ImmutableMap<String, String> SETTINGS = ImmutableMap.of(
            "timeZone", "phone.time_zone",
            "dateTemplate", "phone.date_format",
            "ntp/name", "phone.ntp",
            "networkLocale", "phone.network_locale",
            "userLocale/name", "phone.user_locale");
    private static final String THEN = "its phone is not bound; when it is: ";

    private final HandPhone hand;
    private final Remains remains;

    Unbound(HandPhone hand, Remains remains) {
        this.hand = hand;
        this.remains = remains;
    }

    void keys(List<Key> keys) {
        for (HandKey key : hand.keys()) {
            keys.stream()
                    .filter(made -> made.button() == key.button())
                    .findFirst()
                    .ifPresent(made -> item(key.key())
                            .ifPresent(
                                    item -> remains.refused(hand.file(), item, THEN + Commands.key(hand.mac(), made))));
        }
    }

    private Optional<Item> item(int key) {
        return hand.file().items().stream()
                .filter(item -> item.key() == key && item.name().equalsIgnoreCase("featureID"))
                .findFirst();
    }

    void label(String label) {
        for (String name : List.of("phoneLabel", "phone_label")) {
            hand.files()
                    .forEach(file -> file.first(name)
                            .ifPresent(item -> remains.refused(
                                    file,
                                    item,
                                    THEN + "sidetone bind " + hand.mac() + " EXTENSION" + Commands.label(label))));
        }
    }

    /** @param chosen what the files of phones that are bound say */
    void settings(List<NewKey> chosen) {
        HandFile file = hand.file();
        SETTINGS.forEach((element, setting) -> file.first(element)
                .filter(item -> !item.value().isEmpty() && !Placeholder.is(item.value()))
                .filter(item -> chosen.stream().noneMatch(key -> is(key, setting, item.value())))
                .ifPresent(item -> remains.refused(
                        file, item, "its phone is not bound; all phones get what " + setting + " says")));
    }

    private static boolean is(NewKey key, String setting, String value) {
        return key.name().equals(setting) && key.values().contains(value);
    }
}
