package org.sidetone.serve;

import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.phone.MacAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Linux's neighbour table for IPv4, {@code /proc/net/arp}. It is read again when older than 300 ms, and before a refusal when
 * older than 50 ms, so that someone who walks through MAC addresses cannot make us read it for every guess.
 */
public final class ArpTable implements Neighbours {
    private static final Logger log = LoggerFactory.getLogger(ArpTable.class);
    private static final long OLD = Duration.ofMillis(300).toNanos();
    private static final long LATE = Duration.ofMillis(50).toNanos();
    // Address, hardware type, flags, hardware address. An entry that is still being resolved has only zeros.
    private static final Pattern LINE =
            Pattern.compile("(?m)^([0-9.]+)\\s+0x[0-9a-f]+\\s+0x[0-9a-f]+\\s+((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\\s");
    private static final String UNRESOLVED = "00:00:00:00:00:00";

    private record Reading(ImmutableSetMultimap<String, MacAddress> macs, long at) {}

    private final Path table;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Reading reading;

    public ArpTable() {
        this(Path.of("/proc/net/arp"));
    }

    ArpTable(Path table) {
        this.table = table;
        this.reading = read();
    }

    @Override
    public Set<MacAddress> of(InetAddress address) {
        return noOlderThan(OLD).get(address.getHostAddress());
    }

    @Override
    public Set<MacAddress> lately(InetAddress address) {
        return noOlderThan(LATE).get(address.getHostAddress());
    }

    private ImmutableSetMultimap<String, MacAddress> noOlderThan(long age) {
        Reading last = reading;
        if (System.nanoTime() - last.at > age) {
            last = read();
            reading = last;
        }
        return last.macs;
    }

    private Reading read() {
        try {
            return new Reading(parse(Files.readString(table, StandardCharsets.ISO_8859_1)), System.nanoTime());
        } catch (IOException e) {
            if (!told.getAndSet(true)) {
                log.warn(
                        "{} cannot be read: whose a SEP file is can only be told by tftp.allow ({})",
                        table,
                        e.toString());
            }
            return new Reading(ImmutableSetMultimap.of(), System.nanoTime());
        }
    }

    static ImmutableSetMultimap<String, MacAddress> parse(String text) {
        ImmutableSetMultimap.Builder<String, MacAddress> macs = ImmutableSetMultimap.builder();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (!line.group(2).equals(UNRESOLVED)) {
                macs.put(line.group(1), MacAddress.parse(line.group(2)));
            }
        }
        return macs.build();
    }
}
