package org.sidetone.say;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sidetone.pbx.Registration;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.ServedFile;
import org.sidetone.serve.Admission;

/**
 * At which address a phone is, by what it has proven: with the secret of its line, or by taking its own file. What is said to phones
 * goes nowhere else.
 */
public final class Whereabouts {
    private final Admission admission;
    private final Supplier<ImmutableListMultimap<String, Registration>> registrations;
    private final Supplier<ImmutableMap<MacAddress, ServedFile>> served;

    /**
     * @param registrations who is registered now, by extension
     * @param served the last file that each phone took; may read the store
     */
    public Whereabouts(
            Admission admission,
            Supplier<ImmutableListMultimap<String, Registration>> registrations,
            Supplier<ImmutableMap<MacAddress, ServedFile>> served) {
        this.admission = admission;
        this.registrations = registrations;
        this.served = served;
    }

    /** @param why of a phone that cannot be found, with what to do */
    public record Place(Optional<InetAddress> address, String why) {}

    public Place of(Phone phone) {
        Optional<InetAddress> known = known(phone);
        if (known.isEmpty()) {
            return new Place(
                    known,
                    "where it is is not known: it is not registered, and did not take its file here (switch it on)");
        }
        if (!admission.owns(known.get(), phone.mac().deviceName())) {
            return new Place(
                    Optional.empty(),
                    "it was at " + InetAddresses.toAddrString(known.get())
                            + ", where another device is now, or which is not in http.allow");
        }
        return new Place(known, "");
    }

    private Optional<InetAddress> known(Phone phone) {
        List<Registration> onLines = phone.extensions().stream()
                .flatMap(line -> registrations.get().get(line).stream())
                .toList();
        String mac = phone.mac().digits().toLowerCase(Locale.ROOT);
        return first(onLines, registration -> callId(registration).startsWith(mac))
                .or(() -> Optional.ofNullable(served.get().get(phone.mac())).map(ServedFile::address))
                .or(() -> onLines.size() == 1 ? first(onLines, Whereabouts::mayBeIt) : Optional.empty())
                .filter(InetAddresses::isInetAddress)
                .map(InetAddresses::forString);
    }

    private static Optional<String> first(List<Registration> all, Predicate<Registration> wanted) {
        return all.stream().filter(wanted).map(Registration::address).findFirst();
    }

    /** chan_sip tells no Call-ID; another phone's would name that phone (Cisco's open SIP stack). */
    private static boolean mayBeIt(Registration registration) {
        return !callId(registration).matches("[0-9a-f]{12}.*")
                && registration
                        .userAgent()
                        .filter(agent -> agent.startsWith("Cisco"))
                        .isPresent();
    }

    private static String callId(Registration registration) {
        return registration
                .callId()
                .map(id -> id.replace("-", "").toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
