package org.sidetone.render.call;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.call.Caller;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.feature.CallNumbers;
import org.sidetone.render.page.PageLinks;

/**
 * Who looks at calls, and what is known of people here.
 *
 * @param known whether it is proven which of our phones looks; strangers are not told who calls
 * @param line that the phone dials from; empty where it has none on the PBX, or is not known
 * @param numbers what it can dial
 * @param refresh how often the phone asks again
 */
public record Viewer(
        PageLinks links,
        boolean known,
        Optional<Extension> line,
        CallNumbers numbers,
        Snapshot snapshot,
        Phonebook names,
        Duration refresh,
        int offset) {
    /** {@code PJSIP/1002}, {@code Local/1001@from-queue/n}. */
    private static final Pattern DEVICE = Pattern.compile("([A-Za-z0-9]+)/([^@/,]+).*");

    /** Name and number, as far as they are known. */
    String caller(Caller caller) {
        Optional<String> name = caller.number()
                .flatMap(names::name)
                .or(caller::name)
                .filter(it -> !caller.number().equals(Optional.of(it)));
        return name.map(it -> it + caller.number().map(number -> " " + number).orElse(""))
                .or(caller::number)
                .orElse("Unknown");
    }

    /** Whose device it is; the device itself where it is nobody's. */
    String owner(String device) {
        return id(device)
                .flatMap(id -> snapshot.extension(id)
                        .map(Extension::name)
                        .or(() -> names.name(id))
                        .or(() -> Optional.of(id)))
                .orElse(device);
    }

    /** Whether it is the line that looks. */
    boolean isOwn(String device) {
        Optional<String> id = id(device);
        return line.filter(it -> id.equals(Optional.of(it.id())) || id.equals(Optional.of(it.number())))
                .isPresent();
    }

    /** A queue or a room, which FreePBX knows by its number. */
    String named(String subject) {
        return names.name(subject).map(name -> name + " " + subject).orElse(subject);
    }

    private static Optional<String> id(String device) {
        Matcher matcher = DEVICE.matcher(device);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }
}
