package org.sidetone.cli;

/** What commands return; {@code Main} hands it to the system. */
final class Exit {
    static final int OK = 0;
    /** It did not work, or, of a command that checks: there are warnings. */
    static final int FAILED = 1;
    /** Of a command that checks: there are errors. */
    static final int ERRORS = 2;
    /** Wrong usage (sysexits.h, EX_USAGE): the same command line can never work. */
    static final int USAGE = 64;

    private Exit() {}
}
