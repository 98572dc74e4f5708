package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.Samples.pjsip;
import static org.sidetone.plan.Samples.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.Secret;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.plan.Samples;
import org.sidetone.plan.StampKey;
import org.sidetone.publish.Catalogue;
import org.sidetone.publish.GeneratedShelf;
import org.sidetone.publish.Item;

class RefreshTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final GeneratedShelf shelf = new GeneratedShelf();
    private final Refresh refresh = new Refresh(
            Samples.SETTINGS,
            Samples.LONDON,
            Clock.systemUTC(),
            shelf::publish,
            Optional.empty(),
            kept -> {},
            StampKey.of("73616C74", Secret.of("s")),
            candidates -> {});

    @Test
    void aPhoneThatCannotBePlannedKeepsItsFileAndStopsNoOther() throws IOException {
        refresh.phones(phones("1001", "1002"));
        refresh.snapshot(snapshot(pjsip("1001", "Anna", "pw1001"), pjsip("1002", "Bert", "pw1002")));
        // An extension under another's id: nothing makes one, and planning trips over it.
        Snapshot broken = withExtensions(
                snapshot(),
                ImmutableSortedMap.of("1001", pjsip("x", "Anna", "pw1001"), "1002", pjsip("1002", "Bertha", "pw1002")));
        refresh.snapshot(broken);
        assertThat(file(1)).contains("Anna");
        assertThat(file(2)).contains("Bertha");
    }

    @Test
    void aReadingThatSaysNothingNewKeepsWhatWasRendered() throws IOException {
        refresh.phones(phones("1001"));
        refresh.snapshot(snapshot(pjsip("1001", "Anna", "pw1001")));
        assertThat(find(1).orElseThrow().inMemory()).isFalse();
        file(1);
        refresh.snapshot(snapshot(pjsip("1001", "Anna", "pw1001")));
        assertThat(find(1).orElseThrow().inMemory()).isTrue();
        refresh.snapshot(snapshot(pjsip("1001", "Hanna", "pw1001")));
        assertThat(file(1)).contains("Hanna");
    }

    @Test
    void keptFilesKeepNoOldSnapshotAlive() throws Exception {
        refresh.phones(phones("1001"));
        WeakReference<Snapshot> old = publishAndAsk();
        refresh.snapshot(snapshot(pjsip("1001", "Anna", "pw1001")));
        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(old.get()).isNull();
    }

    @Test
    void anotherAddressThatFacesThePhoneStandsInItsFile() throws IOException {
        refresh.phones(phones("1001"));
        refresh.snapshot(snapshot(pjsip("1001", "Anna", "pw1001")));
        InetAddress other = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        Item item = shelf.find(name(1), other).orElseThrow();
        assertThat(StandardCharsets.UTF_8.decode(item.content()).toString())
                .contains("<processNodeName>192.0.2.1<", "http://192.0.2.1:8087/services")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void aPhoneWhoseLineIsElsewhereIsServedBeforeThePbxWasRead() throws IOException {
        List<Catalogue> published = new ArrayList<>();
        AccountSettings account = Samples.elsewhere("620", AccountSettings.Mode.CALLMANAGER, Optional.empty());
        Refresh early = new Refresh(
                Samples.SETTINGS.with(ImmutableList.of(account)),
                Samples.LONDON,
                Clock.systemUTC(),
                files -> {
                    published.add(files);
                    shelf.publish(files);
                },
                Optional.empty(),
                kept -> {},
                StampKey.of("73616C74", Secret.of("s")),
                candidates -> {});
        early.phones(phones("620", "1001"));

        assertThat(file(1)).contains("<name>office</name>");
        assertThat(find(2)).isEmpty();
        // What another server's folder holds for the others must stay there.
        assertThat(published).noneMatch(Catalogue::isWhole);
        early.snapshot(snapshot(pjsip("1001", "Anna", "pw1001")));
        assertThat(file(2)).contains("Anna");
        assertThat(published.get(published.size() - 1).isWhole()).isTrue();
    }

    private WeakReference<Snapshot> publishAndAsk() throws IOException {
        Snapshot first = snapshot(pjsip("1001", "Anna", "pw1001"));
        refresh.snapshot(first);
        file(1);
        return new WeakReference<>(first);
    }

    /** Phone 1 has the first line, phone 2 the second. */
    private static Phones phones(String... lines) {
        ImmutableSortedMap.Builder<MacAddress, Phone> phones = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < lines.length; i++) {
            MacAddress mac = mac(i + 1);
            phones.put(
                    mac,
                    new Phone(
                            mac,
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(lines[i]),
                            ImmutableList.of(),
                            Optional.empty()));
        }
        return new Phones(phones.build(), 1);
    }

    private static Snapshot withExtensions(Snapshot other, ImmutableSortedMap<String, Extension> extensions) {
        return new Snapshot(
                other.version(),
                other.readAt(),
                extensions,
                other.transports(),
                other.rtp(),
                other.sipVoicemailNumber(),
                other.dialPlan(),
                other.hints(),
                other.names(),
                other.sidetone(),
                other.registrations(),
                Optional.empty(),
                other.problems());
    }

    private static MacAddress mac(int phone) {
        return new MacAddress("001B54AABB0" + phone);
    }

    private static String name(int phone) {
        return mac(phone).deviceName() + ".cnf.xml";
    }

    private Optional<Item> find(int phone) {
        return shelf.find(name(phone), HERE);
    }

    private String file(int phone) throws IOException {
        return StandardCharsets.UTF_8
                .decode(find(phone).orElseThrow().content())
                .toString();
    }
}
