package org.sidetone.phone;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where bindings and sightings are kept. Safe for many threads; several processes may hold the same store open. Every action
 * throws {@link java.io.UncheckedIOException} with a {@link StoreException} when the disk or the server fails.
 */
public interface Store extends AutoCloseable {
    /** Everything, as of now. */
    Phones phones();

    /** A number that differs after any process changed a binding or key; cheap enough to ask five times a second. */
    long revision();

    /**
     * Gives the phone these lines instead of those it had; model and label stay as they were where empty, and a label that is an
     * empty text is taken away.
     *
     * @throws IllegalArgumentException if there is no extension or one is named twice
     */
    void bind(MacAddress mac, List<String> extensions, Optional<PhoneModel> model, Optional<String> label);

    /** Takes lines, keys, model and label away. Returns whether there was anything to take. */
    boolean unbind(MacAddress mac);

    /** Sets one key of a phone; the phone may be unbound as yet. */
    void setKey(MacAddress mac, Key key);

    /**
     * Sets these phones whole (lines, keys, model, label; not what was seen) and takes others away, all or nothing.
     *
     * @param base what {@link #phones} said when the change was thought out
     * @return false if another change came between; then nothing was done
     */
    boolean put(Phones base, Collection<Phone> wanted, Collection<MacAddress> gone);

    /** Keeps the newest sighting of each phone. */
    void sighted(Collection<Sighting> sightings);

    /** What {@link #keepReading} kept for this source last. */
    Optional<byte[]> reading(String source);

    /**
     * Keeps what a PBX or a phonebook's source said, in the place of what it said before. The bytes may hold secrets: the store is as
     * private as the file it is kept in.
     *
     * @param source names it, up to 255 characters
     */
    void keepReading(String source, byte[] content);

    @Override
    void close();
}
