package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.sidetone.phone.MacAddress;

/**
 * A phone as its files have it.
 *
 * @param file the one that names it
 * @param defaults what other files add to it: a 7940's or 7960's SIPDefault.cnf
 * @param old whether it is a 7940 or 7960
 * @param load the firmware that its file names; may be empty
 * @param modelName what a file calls it, {@code IP Phone 7960}; may be empty
 * @param label the text at the top of its screen; may be empty
 * @param lines by button
 * @param keys by button
 * @param outboundProxy with its port, where there is one: {@code host:5060}; else empty
 * @param tcp whether its file asks for TCP: by 1, or by 4, which Cisco's SIP stack takes for it
 */
public record HandPhone(
        MacAddress mac,
        HandFile file,
        ImmutableList<HandFile> defaults,
        boolean old,
        String load,
        String modelName,
        String label,
        ImmutableList<HandLine> lines,
        ImmutableList<HandKey> keys,
        String outboundProxy,
        boolean tcp) {

    public HandPhone withModelName(String name) {
        return new HandPhone(mac, file, defaults, old, load, name, label, lines, keys, outboundProxy, tcp);
    }

    /** The files that say something of it, its own first. */
    public Stream<HandFile> files() {
        return Stream.concat(Stream.of(file), defaults.stream());
    }

    /** What its file says, else the defaults; empty where neither does. */
    public String value(String key) {
        return files().flatMap(one -> one.first(key).stream())
                .map(Item::value)
                .findFirst()
                .orElse("");
    }

    /** The button furthest down; 0 where none is set. */
    public int lastButton() {
        return Stream.concat(lines.stream().map(HandLine::button), keys.stream().map(HandKey::button))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
