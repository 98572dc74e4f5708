package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.config.Problem;
import org.sidetone.plan.Inventory;

/**
 * Trust lists in the root, left by a Cisco call manager or copied from another's folder. A phone asks for them before anything
 * else, and what is signed it keeps for good: then it takes no file that the same key did not sign.
 */
final class TrustListCheck {
    private static final Pattern NAME =
            Pattern.compile("(?:CTLFile|ITLFile|(?:CTL|ITL)(SEP[0-9A-F]{12}))\\.tlv", Pattern.CASE_INSENSITIVE);
    /** What people put there to have the phone stop complaining: a single byte, which it takes for "no list". */
    private static final int EMPTY = 1;

    private TrustListCheck() {}

    static ImmutableList<Problem> of(Path root, Inventory inventory) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        for (String name : inventory.spellings().values()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                Optional<String> device = Optional.ofNullable(matcher.group(1));
                found.add(problem(
                        root.resolve(name),
                        device.map(one -> "phone " + one.toUpperCase(Locale.ROOT))
                                .orElse("tftp.root")));
            }
        }
        return found.build();
    }

    private static Problem problem(Path file, String where) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            return Problem.warning(
                    "trust-list",
                    where,
                    file + " is a trust list that cannot be looked at: " + e.getMessage(),
                    "move it away");
        }
        if (size <= EMPTY) {
            return Problem.info(
                    "trust-list-empty",
                    where,
                    file + " is an empty trust list: harmless, and of no use",
                    "if a phone restarts over and over while it is there, take it away");
        }
        return Problem.warning(
                "trust-list",
                where,
                file
                        + " is a trust list: one of another key keeps a phone restarting over and over with CTL or TLV errors, and a"
                        + " phone that accepts it takes from then on only files that the same key signed",
                "take it away, also while the phone restarts; one that has it already: Settings > Security Configuration >"
                        + " CTL or Trust List, **# to unlock, Erase");
    }
}
