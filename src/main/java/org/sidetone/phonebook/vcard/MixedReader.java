package org.sidetone.phonebook.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text whose character set nobody wrote down: what is UTF-8 is read as such, any other byte as Windows' western one. Files put together
 * from the exports of several phones have both.
 */
final class MixedReader extends Reader {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final InputStream in;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private final CharBuffer chars = CharBuffer.allocate(8192).flip();
    private boolean ended;

    private MixedReader(InputStream in) {
        this.in = in;
    }

    /** Without the byte order mark, if there is one; some address books of macOS export UTF-16. */
    static Reader of(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] first = pushback.readNBytes(3);
        if (first.length >= 2 && mark(first[0], first[1])) {
            pushback.unread(first);
            return new InputStreamReader(pushback, StandardCharsets.UTF_16);
        }
        if (!new String(first, UTF_8).equals(Character.toString(BYTE_ORDER_MARK))) {
            pushback.unread(first);
        }
        return new MixedReader(pushback);
    }

    private static boolean mark(byte high, byte low) {
        int pair = (high & 0xFF) << 8 | (low & 0xFF);
        return pair == BYTE_ORDER_MARK || pair == 0xFFFE;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, from, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        if (!ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
        }
        bytes.flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            byte[] foreign = new byte[result.length()];
            bytes.get(foreign);
            // Room for them: an error comes before the characters' buffer is full, or else an overflow would have.
            if (chars.remaining() < foreign.length) {
                bytes.position(bytes.position() - foreign.length);
            } else {
                chars.put(new String(foreign, WESTERN));
            }
        }
        chars.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
