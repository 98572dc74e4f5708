package org.sidetone.plan.old;

import java.util.Optional;
import org.sidetone.plan.Decision;

/**
 * What only the file of a 7940 or 7960 says.
 *
 * @param clock its time zone, with the days on which its clock changes
 * @param logo the port at which our files are fetched over HTTP, the picture for its screen among them; empty: no picture
 */
public record OldPhone(Decision<OldClock> clock, Decision<Optional<Integer>> logo) {
    /** The picture, in the TFTP root. */
    public static final String LOGO = "logo.bmp";
}
