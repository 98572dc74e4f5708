package org.sidetone;

/** Wires the parts and runs the refresh loop. */
public final class Sidetone {
    private Sidetone() {}
}
