package org.sidetone.serve.tftp;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sidetone.publish.Item;
import org.sidetone.publish.Shelf;

/** Items that a test put there. */
final class FixedShelf implements Shelf {
    private final Map<String, Item> items = new ConcurrentHashMap<>();

    FixedShelf with(String name, byte[] content) {
        return with(new InMemory(name, ByteBuffer.wrap(content).asReadOnlyBuffer()));
    }

    FixedShelf with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    FixedShelf with(Item item) {
        items.put(item.name(), item);
        return this;
    }

    @Override
    public Optional<Item> find(String name, InetAddress facing) {
        return Optional.ofNullable(items.get(name));
    }

    record InMemory(String name, ByteBuffer content) implements Item {
        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public boolean inMemory() {
            return true;
        }
    }

    /** Something to read, slowly or not at all. */
    interface Reading {
        ByteBuffer read() throws IOException;
    }

    record OnDisk(String name, Reading reading) implements Item {
        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public boolean inMemory() {
            return false;
        }

        @Override
        public ByteBuffer content() throws IOException {
            return reading.read();
        }
    }
}
