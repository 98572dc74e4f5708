package org.sidetone.serve.tftp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes our packets into a buffer that the loop reuses: no allocation per block. */
final class Packets {
    static final int DATA = 3;
    static final int ACK = 4;
    static final int ERROR = 5;
    static final int OACK = 6;
    static final int HEADER = 4;

    /** The error codes of RFC 1350. */
    enum Refusal {
        OTHER(0),
        NOT_FOUND(1),
        ACCESS(2),
        ILLEGAL(4);

        private final int code;

        Refusal(int code) {
            this.code = code;
        }
    }

    private Packets() {}

    static void data(ByteBuffer out, int block, ByteBuffer content) {
        out.clear().putShort((short) DATA).putShort((short) block).put(content).flip();
    }

    static void oack(ByteBuffer out, Map<String, String> options) {
        out.clear().putShort((short) OACK);
        for (Map.Entry<String, String> option : options.entrySet()) {
            text(out, option.getKey());
            text(out, option.getValue());
        }
        out.flip();
    }

    static void error(ByteBuffer out, Refusal refusal, String text) {
        out.clear().putShort((short) ERROR).putShort((short) refusal.code);
        text(out, text);
        out.flip();
    }

    private static void text(ByteBuffer out, String text) {
        out.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
    }
}
