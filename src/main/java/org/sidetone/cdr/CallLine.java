package org.sidetone.cdr;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * Whose calls are wanted.
 *
 * @param account the SIP account's id
 * @param number what others dial to reach it
 */
public record CallLine(String account, String number) {
    private static final ImmutableList<String> DRIVERS = ImmutableList.of("PJSIP/", "SIP/");

    /** How FreePBX writes that a call came to its mailbox: unavailable, busy, or asked for. */
    private static final Pattern MAILBOX = Pattern.compile("vm[bsui]?(.+)");

    /** What its channels begin with; the rest of the name counts calls. */
    ImmutableList<String> channels() {
        return DRIVERS.stream().map(driver -> driver + account + "-").collect(ImmutableList.toImmutableList());
    }

    boolean isChannel(String channel) {
        return channels().stream()
                .anyMatch(begin -> channel.startsWith(begin) && channel.indexOf('-', begin.length()) < 0);
    }

    boolean isNumber(String destination) {
        return destination.equals(number)
                || MAILBOX.matcher(destination).replaceFirst("$1").equals(number);
    }
}
