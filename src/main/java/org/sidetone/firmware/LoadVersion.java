package org.sidetone.firmware;

import com.google.common.collect.ComparisonChain;

/**
 * {@code 9.4(2)SR3}.
 *
 * @param service the service release, 0 where there is none; of an SCCP load of a 7940/7960 its last number
 */
public record LoadVersion(int major, int minor, int maintenance, int service) implements Comparable<LoadVersion> {
    public static LoadVersion of(int major, int minor, int maintenance) {
        return new LoadVersion(major, minor, maintenance, 0);
    }

    boolean isBefore(LoadVersion other) {
        return compareTo(other) < 0;
    }

    /** Whether it lies between these two, or is one of them. */
    boolean isWithin(LoadVersion first, LoadVersion last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    @Override
    public int compareTo(LoadVersion other) {
        return ComparisonChain.start()
                .compare(major, other.major)
                .compare(minor, other.minor)
                .compare(maintenance, other.maintenance)
                .compare(service, other.service)
                .result();
    }

    @Override
    public String toString() {
        return major + "." + minor + "(" + maintenance + ")" + (service == 0 ? "" : "SR" + service);
    }
}
