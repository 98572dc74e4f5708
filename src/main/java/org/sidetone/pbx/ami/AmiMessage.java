package org.sidetone.pbx.ami;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** One block of headers, in the order they came, repeated names kept. Only {@link KeptHeaders} are in it. */
public final class AmiMessage {
    /** Name, value, name, value. */
    private final String[] pairs;

    AmiMessage(String[] pairs) {
        this.pairs = pairs;
    }

    /** The first value of this name; empty where there is none, as Asterisk writes an unset value too. */
    public String first(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        // A misspelt name would read as "unset" for ever.
        KeptHeaders.require(name);
        return "";
    }

    public ImmutableList<String> all(String name) {
        KeptHeaders.require(name);
        ImmutableList.Builder<String> values = ImmutableList.builder();
        forEach((header, value) -> {
            if (header.equals(name)) {
                values.add(value);
            }
        });
        return values.build();
    }

    public void forEach(BiConsumer<String, String> headers) {
        for (int i = 0; i < pairs.length; i += 2) {
            headers.accept(pairs[i], pairs[i + 1]);
        }
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    /** Collects the headers of one message. */
    static final class Builder {
        private String[] pairs = new String[64];
        private int size;

        void add(String name, String value) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = name;
            pairs[size++] = value;
        }

        AmiMessage build() {
            AmiMessage message = new AmiMessage(Arrays.copyOf(pairs, size));
            size = 0;
            return message;
        }
    }
}
