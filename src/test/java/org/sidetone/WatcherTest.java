package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Secret;
import org.sidetone.phone.Key;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Sighting;
import org.sidetone.phone.Store;
import org.sidetone.plan.Samples;
import org.sidetone.plan.StampKey;
import org.sidetone.publish.GeneratedShelf;
import org.sidetone.publish.RootShelf;

class WatcherTest {
    @Test
    void takesUpBindingsWhenTheStoreIsBack(@TempDir Path root) {
        GeneratedShelf shelf = new GeneratedShelf();
        Refresh refresh = new Refresh(
                Samples.SETTINGS,
                Samples.LONDON,
                Clock.systemUTC(),
                shelf::publish,
                Optional.empty(),
                kept -> {},
                StampKey.of("73616C74", Secret.of("s")),
                candidates -> {});
        refresh.snapshot(Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")));
        FailingStore store = new FailingStore();
        Watcher watcher = new Watcher(store, new RootShelf(root), preferred -> {}, refresh);
        watcher.run();
        watcher.run();
        assertThat(isServed(shelf)).isFalse();
        store.fails = false;
        watcher.run();
        assertThat(isServed(shelf)).isTrue();
    }

    private static boolean isServed(GeneratedShelf shelf) {
        return shelf.find(Samples.MAC.deviceName() + ".cnf.xml", InetAddress.getLoopbackAddress())
                .isPresent();
    }

    private static final class FailingStore implements Store {
        boolean fails = true;

        @Override
        public Phones phones() {
            ImmutableList<String> lines = ImmutableList.of("1001");
            Phone phone = new Phone(
                    Samples.MAC, Optional.empty(), Optional.empty(), lines, ImmutableList.of(), Optional.empty());
            return new Phones(ImmutableSortedMap.of(Samples.MAC, phone), 1);
        }

        @Override
        public long revision() {
            if (fails) {
                throw new UncheckedIOException(new IOException("the disk is gone"));
            }
            return 1;
        }

        @Override
        public void bind(MacAddress mac, List<String> extensions, Optional<PhoneModel> model, Optional<String> label) {}

        @Override
        public boolean unbind(MacAddress mac) {
            return false;
        }

        @Override
        public boolean put(Phones base, Collection<Phone> wanted, Collection<MacAddress> gone) {
            return false;
        }

        @Override
        public void setKey(MacAddress mac, Key key) {}

        @Override
        public void sighted(Collection<Sighting> sightings) {}

        @Override
        public Optional<byte[]> reading(String source) {
            return Optional.empty();
        }

        @Override
        public void keepReading(String source, byte[] content) {}

        @Override
        public void close() {}
    }
}
