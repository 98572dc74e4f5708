package org.sidetone.publish;

import com.google.common.cache.Cache;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;
import org.sidetone.render.Document;

/** A generated file for one facing address. */
final class GeneratedFile implements Item {
    private final String name;
    private final GeneratedShelf.Key key;
    private final Supplier<Optional<Stamps>> stamps;
    private final Cache<GeneratedShelf.Key, Document> rendered;
    private final Optional<Document> atHand;

    GeneratedFile(
            String name,
            GeneratedShelf.Key key,
            Supplier<Optional<Stamps>> stamps,
            Cache<GeneratedShelf.Key, Document> rendered) {
        this.name = name;
        this.key = key;
        this.stamps = stamps;
        this.rendered = rendered;
        this.atHand = Optional.ofNullable(rendered.getIfPresent(key));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String contentType() {
        return atHand.map(Document::contentType).orElseGet(() -> ContentTypes.of(name));
    }

    @Override
    public boolean inMemory() {
        return atHand.isPresent();
    }

    @Override
    public ByteBuffer content() throws IOException {
        return ByteBuffer.wrap((atHand.isPresent() ? atHand.get() : render()).bytes())
                .asReadOnlyBuffer();
    }

    @Override
    public Supplier<Optional<Stamps>> stamps() {
        return stamps;
    }

    private Document render() throws IOException {
        try {
            return rendered.get(key, () -> key.document().apply(key.facing()));
        } catch (ExecutionException | UncheckedExecutionException e) {
            // Without the cause's own text, which may quote what was to be rendered: a secret.
            throw new IOException(
                    name + " cannot be rendered (" + e.getCause().getClass().getSimpleName() + ")", e.getCause());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedFile that && that.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
