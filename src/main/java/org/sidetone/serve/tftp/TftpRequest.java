package org.sidetone.serve.tftp;

import com.google.common.base.Ascii;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.net.tftp.TFTP;
import org.apache.commons.net.tftp.TFTPPacket;
import org.apache.commons.net.tftp.TFTPPacketException;
import org.apache.commons.net.tftp.TFTPRequestPacket;

/**
 * A read or write request (RFC 1350, 2347).
 *
 * @param name never empty, as written
 * @param options by lower-case name
 */
record TftpRequest(boolean write, String name, boolean netascii, Map<String, String> options) {
    static final int READ = 1;
    static final int WRITE = 2;

    private static final int LONGEST_SHOWN_NAME = 200;

    /** The first two bytes; -1 when there are fewer. */
    static int opcode(ByteBuffer datagram) {
        return datagram.remaining() < 2 ? -1 : datagram.getShort(datagram.position()) & 0xFFFF;
    }

    /** @throws MalformedRequestException for anything that is not a whole request */
    static TftpRequest parse(ByteBuffer datagram, InetSocketAddress from) throws MalformedRequestException {
        // Exactly as long as the datagram: commons-net reads past the end of an option without its NUL.
        byte[] bytes = new byte[datagram.remaining()];
        datagram.duplicate().get(bytes);
        if (bytes.length < 4 || bytes[bytes.length - 1] != 0) {
            throw new MalformedRequestException("the request is cut off");
        }
        try {
            TFTPPacket packet = TFTPPacket.newTFTPPacket(
                    new DatagramPacket(bytes, bytes.length, from.getAddress(), from.getPort()));
            if (!(packet instanceof TFTPRequestPacket request)) {
                throw new MalformedRequestException("not a request");
            }
            String name = utf8(request.getFilename());
            if (name.isEmpty()) {
                throw new MalformedRequestException("the request names no file");
            }
            return new TftpRequest(
                    request.getType() == TFTPPacket.WRITE_REQUEST,
                    name,
                    request.getMode() == TFTP.NETASCII_MODE,
                    lowerCaseNames(request.getOptions()));
        } catch (TFTPPacketException | IndexOutOfBoundsException e) {
            throw new MalformedRequestException("mode or options cannot be read");
        }
    }

    /** commons-net makes one character of each byte, sign-extended. */
    private static String utf8(String oneCharPerByte) {
        byte[] bytes = new byte[oneCharPerByte.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) oneCharPerByte.charAt(i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> lowerCaseNames(Map<String, String> options) {
        Map<String, String> lower = new TreeMap<>();
        options.forEach((name, value) -> lower.put(Ascii.toLowerCase(name), value));
        return lower;
    }

    /** The name for logs: nothing in it can end a line or hide. */
    static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_SHOWN_NAME)
                .forEach(c -> shown.appendCodePoint(
                        switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> '?';
                            default -> c;
                        }));
        return shown.toString();
    }
}
