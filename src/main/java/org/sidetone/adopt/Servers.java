package org.sidetone.adopt;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sidetone.adopt.read.HandLine;
import org.sidetone.adopt.read.HandPhone;

/**
 * Which servers are the PBX. It is decided once for all files: were it asked line by line, the same address could become that of the
 * PBX and of an account in one run.
 */
final class Servers {
    private final Surroundings around;
    private final ImmutableSet<String> alsoPbx;

    Servers(Surroundings around, List<HandPhone> phones) {
        this.around = around;
        ListMultimap<String, HandLine> lines = ArrayListMultimap.create();
        phones.forEach(phone -> phone.lines().forEach(line -> lines.put(lower(line.server()), line)));
        this.alsoPbx = lines.asMap().entrySet().stream()
                .filter(server -> mostAreExtensions(server.getValue()))
                .map(server -> server.getKey())
                .collect(ImmutableSet.toImmutableSet());
    }

    private boolean mostAreExtensions(Collection<HandLine> lines) {
        long extensions = lines.stream()
                .filter(line -> around.extension(line.name(), line.authName()).isPresent())
                .count();
        return 2 * extensions > lines.size();
    }

    /** Whether it is the PBX, be it by a name that the settings do not have. */
    boolean isPbx(String server) {
        return !around.isElsewhere(server) || alsoPbx.contains(lower(server));
    }

    /** Whether a line that registers there is none of the PBX's. */
    boolean isElsewhere(String server) {
        return !isPbx(server);
    }

    private static String lower(String server) {
        return server.toLowerCase(Locale.ROOT);
    }
}
