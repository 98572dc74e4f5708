package org.sidetone.phone;

import java.time.Instant;

/** The last SEP file that a phone took whole, and from which address it asked. */
public record ServedFile(Stamps stamps, String address, Instant at) {}
