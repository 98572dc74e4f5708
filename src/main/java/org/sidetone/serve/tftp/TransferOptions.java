package org.sidetone.serve.tftp;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What was agreed with the client. Nothing is volunteered: a plain RFC 1350 request has no options, and an option that is not
 * understood or out of range is left out of the OACK as if it had not been asked (RFC 2347).
 *
 * @param blockSize bytes per block, 8 to 65464
 * @param timeout between repeats, when the client chose it
 * @param accepted what the OACK says; empty: no OACK, the first block is the answer
 */
record TransferOptions(int blockSize, Optional<Duration> timeout, ImmutableMap<String, String> accepted) {
    static final int PLAIN_BLOCK = 512;
    static final int LARGEST_BLOCK = 65_464;
    private static final int SMALLEST_BLOCK = 8;

    /**
     * @param asked by lower-case name
     * @param fitting the largest block that leaves unfragmented: switches and firewalls lose fragments, and a smaller block than
     *     asked is a legal answer
     * @param length of the content, for tsize
     */
    static TransferOptions negotiate(Map<String, String> asked, int fitting, long length) {
        int blockSize = PLAIN_BLOCK;
        Optional<Duration> timeout = Optional.empty();
        ImmutableMap.Builder<String, String> accepted = ImmutableMap.builder();
        for (Map.Entry<String, String> option : asked.entrySet()) {
            int value = number(option.getValue());
            switch (option.getKey()) {
                case "blksize" -> {
                    if (value >= SMALLEST_BLOCK) {
                        blockSize = Math.min(value, Math.min(fitting, LARGEST_BLOCK));
                        accepted.put("blksize", Integer.toString(blockSize));
                    }
                }
                case "timeout" -> {
                    if (value >= 1 && value <= 255) {
                        timeout = Optional.of(Duration.ofSeconds(value));
                        accepted.put("timeout", Integer.toString(value));
                    }
                }
                case "tsize" -> {
                    if (value >= 0 && length > 0) { // curl takes "tsize 0" for an error
                        accepted.put("tsize", Long.toString(length));
                    }
                }
                default -> {} // not ours (RFC 2347: left out of the answer)
            }
        }
        return new TransferOptions(blockSize, timeout, accepted.build());
    }

    /** -1 for anything but one to nine digits. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }
}
