package org.sidetone.dhcp.bench;

/** A bench network cannot be served; what is in the way, and the remedy. */
public final class BenchFailure extends Exception {
    private final String hint;

    BenchFailure(String what, String hint) {
        super(what);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
