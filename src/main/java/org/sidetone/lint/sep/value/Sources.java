package org.sidetone.lint.sep.value;

/** Who says so, as findings name it. */
public final class Sources {
    public static final String STACK = "Cisco's SIP stack (config_parser.c)";
    public static final String UCM = "usecallmanager.nz";
    public static final String FIELD = "field guides of the 7941";

    private Sources() {}
}
