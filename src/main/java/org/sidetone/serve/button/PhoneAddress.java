package org.sidetone.serve.button;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sidetone.pbx.Registration;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.serve.Admission;
import org.sidetone.serve.page.LiveView;

/**
 * Whether who gives a phone's name is that phone. By the rule of its file, and because a page may be asked for at any time: from the
 * address where it booted last or where one of its lines is registered, as far as one is known.
 */
record PhoneAddress(Admission admission, LiveView view) {
    boolean isOf(MacAddress mac, InetAddress asker) {
        if (!admission.owns(asker, mac.deviceName())) {
            return false;
        }
        Set<InetAddress> known = known(mac);
        return known.isEmpty() || known.contains(asker);
    }

    private Set<InetAddress> known(MacAddress mac) {
        Optional<Phone> phone = Optional.ofNullable(view.phones().byMac().get(mac));
        Stream<String> seen = view
                .bootedAt(mac)
                .map(InetAddress::getHostAddress)
                .or(() -> phone.flatMap(Phone::seen).map(Phone.Seen::address))
                .stream();
        Stream<String> registered = phone.stream()
                .flatMap(one -> one.extensions().stream())
                .flatMap(id -> view.registrations().get(id).stream())
                .map(Registration::address);
        return Stream.concat(seen, registered)
                .filter(InetAddresses::isInetAddress)
                .map(InetAddresses::forString)
                .collect(Collectors.toSet());
    }
}
