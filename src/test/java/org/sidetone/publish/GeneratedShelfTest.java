package org.sidetone.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sidetone.render.Document;

class GeneratedShelfTest {
    private static final String SEP = "SEP001B54AABBCC.cnf.xml";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final GeneratedShelf shelf = new GeneratedShelf();
    private final AtomicInteger renderings = new AtomicInteger();
    private final Hosts document = new Hosts(renderings);

    /** Equal to another that renders the same. */
    private record Hosts(AtomicInteger renderings) implements Function<InetAddress, Document> {
        @Override
        public Document apply(InetAddress facing) {
            renderings.incrementAndGet();
            return Document.xml(SEP, "<host>" + facing.getHostAddress() + "</host>");
        }
    }

    private static Catalogue catalogue(String name, Function<InetAddress, Document> document) {
        return Catalogue.of(List.of(new Catalogue.Entry(name, document)));
    }

    private static String text(Item item) throws IOException {
        return StandardCharsets.UTF_8.decode(item.content()).toString();
    }

    @Test
    void renderedOncePerAddressAndKeptOverANewCatalogue() throws IOException {
        shelf.publish(catalogue(SEP, document));
        Item first = shelf.find("/sep001b54aabbcc.CNF.xml", HERE).orElseThrow();
        assertThat(first.inMemory()).isFalse();
        assertThat(first.name()).isEqualTo(SEP);
        assertThat(text(first)).isEqualTo("<host>127.0.0.1</host>");
        shelf.publish(catalogue(SEP, new Hosts(renderings)));
        Item again = shelf.find(SEP, HERE).orElseThrow();
        assertThat(again.inMemory()).isTrue();
        assertThat(again.contentType()).isEqualTo(first.contentType()).isEqualTo("text/xml");
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(renderings).hasValue(1);
        InetAddress other = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        assertThat(text(shelf.find(SEP, other).orElseThrow())).isEqualTo("<host>192.0.2.1</host>");
    }

    @Test
    void newCatalogueReplacesTheOld() throws IOException {
        shelf.publish(catalogue(SEP, document));
        text(shelf.find(SEP, HERE).orElseThrow());
        shelf.publish(catalogue(SEP, facing -> Document.xml(SEP, "new")));
        assertThat(text(shelf.find(SEP, HERE).orElseThrow())).isEqualTo("new");
        shelf.publish(Catalogue.EMPTY);
        assertThat(shelf.find(SEP, HERE)).isEmpty();
    }

    @Test
    void failedRenderingNamesTheFileAndQuotesNothing() {
        shelf.publish(catalogue(SEP, facing -> {
            throw new IllegalStateException("swordfish");
        }));
        Item item = shelf.find(SEP, HERE).orElseThrow();
        assertThatThrownBy(item::content)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(SEP)
                .hasMessageNotContaining("swordfish");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        List<Catalogue.Entry> twins =
                List.of(new Catalogue.Entry("a.xml", document), new Catalogue.Entry("A.xml", document));
        assertThatThrownBy(() -> Catalogue.of(twins)).hasMessageContaining("a.xml and A.xml");
    }
}
