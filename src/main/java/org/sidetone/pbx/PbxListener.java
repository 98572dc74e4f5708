package org.sidetone.pbx;

/** Told what the PBX says, by one thread at a time. Must not wait long: the next change waits behind it. */
public interface PbxListener {
    /** A whole reading succeeded; it replaces the last. */
    void snapshot(Snapshot snapshot);

    /** A lamp changed, or all were read again. */
    void lamps(Lamps lamps);

    /** The PBX is away or refuses; what it said last stays true until told otherwise. Told once per change of reason. */
    void away(PbxException why);

    /** Phones registered or went: this is the last snapshot with new {@code registrations}, all else in it is unchanged. */
    default void registrations(Snapshot snapshot) {}

    /** The dial plan, or another user of the manager interface, wants something to be said on phones. */
    default void said(PbxSaying saying) {}
}
