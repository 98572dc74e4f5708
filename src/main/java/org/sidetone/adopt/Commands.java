package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Words;

/** What an owner would type for a phone. */
public final class Commands {
    private Commands() {}

    /** One that binds it, and one for each key. */
    public static ImmutableList<String> of(Phone phone) {
        ImmutableList.Builder<String> commands = ImmutableList.builder();
        commands.add("sidetone bind " + phone.mac() + " " + word(String.join(",", phone.lines()))
                + phone.model().map(model -> " --model " + model.label()).orElse("")
                + phone.label().map(Commands::label).orElse(""));
        phone.keys().forEach(key -> commands.add(key(phone.mac(), key)));
        return commands.build();
    }

    static String key(MacAddress mac, Key key) {
        return "sidetone key " + mac + " " + key.button() + " " + Words.name(key.kind())
                + (key.kind() == KeyKind.NONE ? "" : " " + word(key.number()))
                + (key.label().isEmpty() ? "" : " " + word(key.label()));
    }

    /** For the end of a command that binds. */
    static String label(String label) {
        return " --label " + word(label);
    }

    /** As a shell takes it. */
    private static String word(String text) {
        return text.matches("[A-Za-z0-9_.,:/@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
