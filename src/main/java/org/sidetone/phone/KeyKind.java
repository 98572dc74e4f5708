package org.sidetone.phone;

/** What a key beside the screen does. */
public enum KeyKind {
    /** A line: its number is an extension id. */
    LINE,
    /** Dials a number. */
    SPEED,
    /** Dials a number and, where the PBX can, shows its state; unproven on a stock Asterisk. */
    LAMP,
    /** Parks a call at, or fetches it from, the number. */
    PARK,
    /** Opens a page: its number is the address, or one of our own pages by name. */
    SERVICE,
    /** Nothing, although a line would fall on it. */
    NONE
}
