package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/** The PBX as a whole: drivers, ports, media. */
final class PbxCheck {
    private static final String WHERE = "PBX";

    private PbxCheck() {}

    static ImmutableList<Problem> of(Snapshot snapshot, Phones phones) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        if (snapshot.extensions().isEmpty()) {
            found.add(Problem.warning(
                    "no-extensions",
                    WHERE,
                    "has no SIP extensions",
                    "make one on the PBX and apply the configuration"));
        }
        if (snapshot.rtp().isEmpty()) {
            found.add(Problem.warning(
                    "rtp-unknown",
                    WHERE,
                    "does not tell its RTP range; phones are given 16384-32766",
                    "let the AMI user run commands (write = command)"));
        }
        Optional<String> distant = distantPhone(phones);
        for (Map.Entry<Driver, Collection<Transport>> driver :
                snapshot.transports().asMap().entrySet()) {
            if (distant.isPresent() && driver.getValue().stream().allMatch(PbxCheck::onLoopback)) {
                found.add(Problem.error(
                        "transport-loopback",
                        WHERE,
                        driver.getKey().label() + " listens on this machine's loopback address only, but phone "
                                + distant.get() + " is elsewhere",
                        "bind its transport to 0.0.0.0 and restart Asterisk"));
            }
        }
        return found.build();
    }

    private static boolean onLoopback(Transport transport) {
        return InetAddresses.isInetAddress(transport.address())
                && InetAddresses.forString(transport.address()).isLoopbackAddress();
    }

    private static Optional<String> distantPhone(Phones phones) {
        return phones.byMac().values().stream()
                .filter(Phone::isBound)
                .filter(phone -> phone.seen()
                        .filter(seen -> InetAddresses.isInetAddress(seen.address())
                                && !InetAddresses.forString(seen.address()).isLoopbackAddress())
                        .isPresent())
                .map(phone -> phone.mac().deviceName())
                .findFirst();
    }
}
