package org.sidetone.adopt.read;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sidetone.phone.MacAddress;

/**
 * What a file says, in its own order.
 *
 * @param name without folders
 */
public record HandFile(String name, HandKind kind, ImmutableList<Item> items) {
    private static final Pattern ASKED_FOR =
            Pattern.compile("SEP[0-9A-F]{12}\\.cnf\\.xml|SIP[0-9A-F]{12}\\.cnf", Pattern.CASE_INSENSITIVE);
    /** What templates have for a MAC. */
    private static final Pattern NOBODY =
            Pattern.compile("(.)\\1{11}|112233445566|123456789ABC|0123456789AB|AABBCCDDEEFF");

    /** Whether it is one of a 7940's and 7960's. */
    public boolean isText() {
        return kind == HandKind.SIP || kind == HandKind.SIP_DEFAULT;
    }

    /** The phone that asks for it; empty where no phone asks for such a name. */
    public Optional<MacAddress> mac() {
        return ASKED_FOR.matcher(name).matches()
                ? MacAddress.ofFileName(name)
                        .filter(mac -> !NOBODY.matcher(mac.digits()).matches())
                : Optional.empty();
    }

    /**
     * The value of the first element that is called so, not among the keys; empty where there is none. Elements are found wherever
     * they stand and whatever their capitals, as Cisco's SIP stack and their authors do.
     *
     * @param end one name, or a name with those around it: {@code ntp/name}
     */
    public String value(String end) {
        return first(end).map(Item::value).orElse("");
    }

    public Optional<Item> first(String end) {
        return items.stream()
                .filter(item -> item.key() == 0 && endsWith(item, end))
                .findFirst();
    }

    /** Every value of elements that are called so, not among the keys. */
    public Stream<String> values(String end) {
        return items.stream()
                .filter(item -> item.key() == 0 && endsWith(item, end))
                .map(Item::value)
                .filter(value -> !value.isEmpty());
    }

    /** What stands in the key, the first of them being 1. */
    public String value(int key, String end) {
        return items.stream()
                .filter(item -> item.key() == key && endsWith(item, end))
                .map(Item::value)
                .findFirst()
                .orElse("");
    }

    /** The numbers of its keys, from 1. */
    public IntStream keys() {
        return IntStream.rangeClosed(1, items.stream().mapToInt(Item::key).max().orElse(0));
    }

    private static boolean endsWith(Item item, String end) {
        String path = Ascii.toLowerCase(item.path());
        String wanted = Ascii.toLowerCase(end);
        return path.equals(wanted) || path.endsWith("/" + wanted);
    }
}
