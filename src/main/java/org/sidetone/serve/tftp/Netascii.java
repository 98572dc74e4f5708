package org.sidetone.serve.tftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;
import org.sidetone.publish.Item;

/**
 * A file in netascii (RFC 764): LF becomes CR LF, a lone CR becomes CR NUL. No phone asks for it, but tftp-hpa's client does unless
 * told {@code mode binary}, and turns it back, so that the file arrives whole.
 */
record Netascii(Item item) implements Item {
    private static final int LARGEST = 1 << 20;

    /** Its message is for the client: nothing is wrong with the file. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("too large for netascii, ask for it in octet mode (binary)");
        }
    }

    @Override
    public String name() {
        return item.name();
    }

    @Override
    public String contentType() {
        return item.contentType();
    }

    @Override
    public boolean inMemory() {
        return false; // to convert takes too long for the loop
    }

    @Override
    public ByteBuffer content() throws IOException {
        ByteBuffer plain = item.content().duplicate();
        if (plain.remaining() > LARGEST) {
            throw new TooLargeException();
        }
        ByteBuffer encoded = ByteBuffer.allocate(plain.remaining() * 2);
        while (plain.hasRemaining()) {
            byte b = plain.get();
            switch (b) {
                case '\n' -> encoded.put((byte) '\r').put((byte) '\n');
                case '\r' -> encoded.put((byte) '\r').put((byte) 0);
                default -> encoded.put(b);
            }
        }
        return encoded.flip().asReadOnlyBuffer();
    }

    @Override
    public Supplier<Optional<Stamps>> stamps() {
        return item.stamps();
    }
}
