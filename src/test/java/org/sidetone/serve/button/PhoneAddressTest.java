package org.sidetone.serve.button;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.Registration;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.serve.Admission;
import org.sidetone.serve.page.FakeView;

class PhoneAddressTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    private static final InetAddress SEEN = InetAddresses.forString("192.0.2.7");
    private static final InetAddress REGISTERED = InetAddresses.forString("192.0.2.8");
    private static final InetAddress OTHER = InetAddresses.forString("192.0.2.9");

    private final FakeView view = new FakeView();
    private final Owning admission = new Owning();
    private final PhoneAddress address = new PhoneAddress(admission, view);

    /** Every name is anybody's, until told otherwise. */
    private static final class Owning implements Admission {
        private boolean owns = true;

        @Override
        public boolean admits(InetAddress asker) {
            return true;
        }

        @Override
        public boolean owns(InetAddress asker, String deviceName) {
            return owns;
        }
    }

    private void bind(Optional<Phone.Seen> seen) {
        Phone phone =
                new Phone(MAC, Optional.empty(), Optional.empty(), ImmutableList.of("1001"), ImmutableList.of(), seen);
        view.bind(new Phones(ImmutableSortedMap.of(MAC, phone), 1));
    }

    @Test
    void whereNothingIsKnownTheFilesRuleDecides() {
        assertThat(address.isOf(MAC, OTHER)).isTrue();
        bind(Optional.empty());
        assertThat(address.isOf(MAC, OTHER)).isTrue();
        admission.owns = false;
        assertThat(address.isOf(MAC, OTHER)).isFalse();
    }

    @Test
    void elseOnlyWhereItBootedOrIsRegistered() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        bind(Optional.of(new Phone.Seen(now, now, "192.0.2.7", Optional.of(now), "SEP001B54AABBCC.cnf.xml", true)));
        view.register(
                new Registration("1001", "192.0.2.8", Optional.empty(), Optional.empty()),
                new Registration("1002", "192.0.2.9", Optional.empty(), Optional.empty()));
        assertThat(address.isOf(MAC, SEEN)).isTrue();
        assertThat(address.isOf(MAC, REGISTERED)).isTrue();
        assertThat(address.isOf(MAC, OTHER)).isFalse();
        admission.owns = false;
        assertThat(address.isOf(MAC, SEEN)).isFalse();
    }

    @Test
    void aPhoneThatGotAnotherAddressIsKnownThereAsSoonAsItBooted() {
        Instant before = Instant.parse("2026-11-26T12:00:00Z");
        bind(Optional.of(
                new Phone.Seen(before, before, "192.0.2.7", Optional.of(before), "SEP001B54AABBCC.cnf.xml", true)));
        view.boot(MAC, OTHER);
        assertThat(address.isOf(MAC, OTHER)).isTrue();
        assertThat(address.isOf(MAC, SEEN)).isFalse();
    }
}
