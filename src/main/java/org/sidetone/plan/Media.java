package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.PhoneModel;

/** Sound: ports, codec, key presses; and how long a registration lasts. */
final class Media {
    /** What Cisco's own files say where nobody chose. */
    private static final Settings.Ports CISCO_PORTS = new Settings.Ports(16384, 32766);

    private static final String NOBODY = "no line is on the PBX; the usual";

    private static final int USUAL_REGISTRATION = 3600;
    /** The phone registers again some seconds before the end. */
    private static final int SHORTEST_REGISTRATION = 60;

    /** Asterisk's name to Cisco's, exactly as the firmware's table spells it (SIPCC codec_table). */
    private static final ImmutableMap<String, String> CODECS = ImmutableMap.of(
            "ulaw", "g711ulaw", "alaw", "g711alaw", "g722", "g722", "g729", "g729a", "g729a", "g729a", "ilbc", "iLBC");

    /** What a 7940 or 7960 speaks of them (Cisco's data sheet). */
    private static final ImmutableSet<String> OLD_CODECS = ImmutableSet.of("g711ulaw", "g711alaw", "g729a");

    private Media() {}

    static Decision<Settings.Ports> ports(Snapshot snapshot) {
        return snapshot.rtp()
                .map(range -> new Decision<>(range, "the PBX's running RTP range"))
                .orElse(new Decision<>(CISCO_PORTS, "the PBX did not tell its RTP range"));
    }

    /** For a phone without a line on the PBX. */
    static Decision<Settings.Ports> portsElsewhere() {
        return new Decision<>(CISCO_PORTS, "no line is on the PBX; what Cisco's own files say");
    }

    /** The first codec of line 1 that every line allows and the phone speaks. */
    static Decision<String> codec(List<Extension> lines, PhoneModel model) {
        if (lines.isEmpty()) {
            return new Decision<>("none", NOBODY);
        }
        for (String codec : lines.get(0).account().codecs()) {
            boolean everywhere =
                    lines.stream().allMatch(line -> line.account().codecs().contains(codec));
            String cisco = CODECS.get(codec);
            if (everywhere && cisco != null && (model.isJava() || OLD_CODECS.contains(cisco))) {
                return new Decision<>(cisco, "first in the allow list of " + ids(lines) + " that the phone speaks");
            }
        }
        return new Decision<>("none", "no codec that the phone speaks is allowed on all of " + ids(lines));
    }

    static Decision<String> dtmf(List<Extension> lines) {
        if (lines.isEmpty()) {
            return new Decision<>("avt", NOBODY);
        }
        String mode = lines.get(0).account().dtmf();
        boolean inBand = mode.equals("inband");
        return new Decision<>(
                inBand ? "none" : "avt", "DTMF mode of " + lines.get(0).id() + " is " + mode);
    }

    /** Whether the extension allows any codec that the phone speaks. */
    static boolean hasCodec(Extension extension) {
        return extension.account().codecs().stream().anyMatch(CODECS::containsKey);
    }

    /** A time above the PBX's limit does no harm (it grants less); one below its minimum is refused, and 0 would unregister. */
    static Decision<Integer> registerSeconds(List<Extension> lines) {
        if (lines.isEmpty()) {
            return new Decision<>(USUAL_REGISTRATION, NOBODY);
        }
        ImmutableList<Account.RegistrationLimits> limits = lines.stream()
                .map(line -> line.account().registrationSeconds())
                .collect(ImmutableList.toImmutableList());
        int longest = limits.stream()
                .mapToInt(Account.RegistrationLimits::maximum)
                .filter(limit -> limit > 0)
                .min()
                .orElse(USUAL_REGISTRATION);
        int shortest = limits.stream()
                .mapToInt(Account.RegistrationLimits::minimum)
                .max()
                .orElse(0);
        int chosen = Math.max(Math.max(shortest, SHORTEST_REGISTRATION), Math.min(USUAL_REGISTRATION, longest));
        return new Decision<>(
                chosen,
                chosen == USUAL_REGISTRATION
                        ? "the usual hour; the PBX allows it"
                        : "the PBX allows " + shortest + " to " + longest + " s");
    }

    private static String ids(List<Extension> lines) {
        return String.join(", ", lines.stream().map(Extension::id).toList());
    }
}
