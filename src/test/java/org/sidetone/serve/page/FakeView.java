package org.sidetone.serve.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phones;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebooks;

/** A PBX that says what a test wants. */
public final class FakeView implements LiveView {
    private volatile Optional<Snapshot> snapshot = Optional.empty();
    private volatile Phonebook phonebook = Phonebook.EMPTY;
    private volatile ImmutableList<Book> books = ImmutableList.of();
    private volatile Lamps lamps = Lamps.NONE;
    private volatile Optional<Duration> away = Optional.empty();
    private volatile Phones phones = Phones.NONE;
    private volatile ImmutableListMultimap<String, Registration> registrations = ImmutableListMultimap.of();
    private final Map<MacAddress, InetAddress> booted = new ConcurrentHashMap<>();
    private final Map<MacAddress, Phonebook> personal = new ConcurrentHashMap<>();
    private final Map<MacAddress, FirmwareSeen> firmware = new ConcurrentHashMap<>();
    private volatile boolean broken;

    public void read(Snapshot newSnapshot) {
        phonebook = Phonebooks.of(newSnapshot);
        snapshot = Optional.of(newSnapshot);
    }

    /** These names in place of the PBX's. */
    public void show(Phonebook newPhonebook) {
        phonebook = newPhonebook;
    }

    public void hold(Book... newBooks) {
        books = ImmutableList.copyOf(newBooks);
    }

    public void ring(Lamps newLamps) {
        lamps = newLamps;
    }

    public void bind(Phones newPhones) {
        phones = newPhones;
    }

    public void register(Registration... now) {
        registrations =
                Arrays.stream(now).collect(ImmutableListMultimap.toImmutableListMultimap(Registration::id, one -> one));
    }

    public void boot(MacAddress phone, InetAddress at) {
        booted.put(phone, at);
    }

    public void give(MacAddress phone, Phonebook own) {
        personal.put(phone, own);
    }

    public void run(MacAddress mac, String load) {
        firmware.put(mac, FirmwareSeen.NOTHING.running(load, "a test says so"));
    }

    public void away(Duration age) {
        away = Optional.of(age);
    }

    public void forget() {
        snapshot = Optional.empty();
        phonebook = Phonebook.EMPTY;
    }

    public void breakDown() {
        broken = true;
    }

    @Override
    public Optional<Snapshot> snapshot() {
        return snapshot;
    }

    @Override
    public Phones phones() {
        return phones;
    }

    @Override
    public Lamps lamps() {
        if (broken) {
            throw new IllegalStateException("broken for the test");
        }
        return lamps;
    }

    @Override
    public Phonebook phonebook() {
        return phonebook;
    }

    @Override
    public ImmutableList<Book> books() {
        return books;
    }

    @Override
    public Optional<InetAddress> bootedAt(MacAddress phone) {
        return Optional.ofNullable(booted.get(phone));
    }

    @Override
    public Phonebook personal(MacAddress phone) {
        return personal.getOrDefault(phone, Phonebook.EMPTY);
    }

    @Override
    public ImmutableListMultimap<String, Registration> registrations() {
        return registrations;
    }

    @Override
    public Optional<FirmwareSeen> firmware(MacAddress mac) {
        return Optional.ofNullable(firmware.get(mac));
    }

    @Override
    public Optional<Duration> away() {
        return away;
    }
}
