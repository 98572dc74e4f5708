package org.sidetone.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A file of the root, in the state it was in when it was asked for. Equal to any other finding of the same state. */
final class RootFile implements Item {
    private final String name;
    private final FileContents.Key key;
    private final FileContents contents;
    private final Optional<ByteBuffer> atHand;

    RootFile(String name, FileContents.Key key, FileContents contents) {
        this.name = name;
        this.key = key;
        this.contents = contents;
        this.atHand = contents.inMemory(key);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String contentType() {
        return ContentTypes.of(name);
    }

    @Override
    public boolean inMemory() {
        return atHand.isPresent();
    }

    @Override
    public ByteBuffer content() throws IOException {
        Optional<ByteBuffer> known = atHand.or(() -> contents.inMemory(key));
        return known.isPresent() ? known.get() : contents.read(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RootFile that && that.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
