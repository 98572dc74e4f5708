package org.sidetone.say;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.Registration;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.ServedFile;
import org.sidetone.phone.Stamps;
import org.sidetone.serve.Admission;

class WhereaboutsTest {
    private static final MacAddress MAC = new MacAddress("001B54AABB01");
    private static final Phone PHONE = new Phone(
            MAC, Optional.empty(), Optional.empty(), ImmutableList.of("1001"), ImmutableList.of(), Optional.empty());
    private static final Registration ITS_OWN =
            registration("10.0.0.1", "Cisco-CP7941G/9.4.2", "001b54aa-bb010002-1@10.0.0.1");
    private static final Registration ANOTHERS =
            registration("10.0.0.2", "Cisco-CP7941G/9.4.2", "001b54aa-bb020002-1@10.0.0.2");
    private static final Registration SOFTPHONE = registration("10.0.0.3", "Zoiper", "x1");
    private static final Registration NAMELESS = registration("10.0.0.4", "Cisco-CP7941G/9.4.2", "");
    private static final ServedFile TOOK = new ServedFile(new Stamps("1-a-b", "1-a-c"), "10.0.0.5", Instant.EPOCH);

    private static Registration registration(String address, String agent, String callId) {
        return new Registration(
                "1001", address, Optional.of(agent), Optional.of(callId).filter(id -> !id.isEmpty()));
    }

    private static Whereabouts.Place place(Optional<ServedFile> served, Registration... registrations) {
        return place(served, true, registrations);
    }

    private static Whereabouts.Place place(Optional<ServedFile> served, boolean itsOwn, Registration... registrations) {
        ImmutableListMultimap.Builder<String, Registration> all = ImmutableListMultimap.builder();
        all.putAll("1001", registrations);
        ImmutableMap.Builder<MacAddress, ServedFile> files = ImmutableMap.builder();
        served.ifPresent(file -> files.put(MAC, file));
        return new Whereabouts(
                        new Admission() {
                            @Override
                            public boolean admits(InetAddress asker) {
                                return true;
                            }

                            @Override
                            public boolean owns(InetAddress asker, String deviceName) {
                                return itsOwn && deviceName.equals("SEP001B54AABB01");
                            }
                        },
                        all::build,
                        files::buildOrThrow)
                .of(PHONE);
    }

    @Test
    void itsOwnRegistrationThenItsFileThenTheOnlyPhoneOnItsLine() {
        assertThat(place(Optional.of(TOOK), ANOTHERS, SOFTPHONE, ITS_OWN).address())
                .contains(InetAddresses.forString("10.0.0.1"));
        assertThat(place(Optional.of(TOOK), ANOTHERS, NAMELESS).address())
                .contains(InetAddresses.forString("10.0.0.5"));
        assertThat(place(Optional.empty(), NAMELESS).address()).contains(InetAddresses.forString("10.0.0.4"));
    }

    @Test
    void neverAnotherOnItsLine() {
        assertThat(place(Optional.empty(), ANOTHERS).address()).isEmpty();
        assertThat(place(Optional.empty(), SOFTPHONE).address()).isEmpty();
        assertThat(place(Optional.empty(), NAMELESS, SOFTPHONE).address()).isEmpty();
        assertThat(place(Optional.empty()).why()).contains("not registered");
    }

    @Test
    void neverWhereAnotherDeviceIsNow() {
        Whereabouts.Place place = place(Optional.of(TOOK), false, ITS_OWN);
        assertThat(place.address()).isEmpty();
        assertThat(place.why()).contains("10.0.0.1", "another device");
    }
}
