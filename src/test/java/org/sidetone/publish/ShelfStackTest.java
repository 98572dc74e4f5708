package org.sidetone.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.render.Document;

class ShelfStackTest {
    private static final String BOUND = "SEP001B54AABBCC.cnf.xml";
    private static final String UNBOUND = "SEP001B54000000.cnf.xml";

    @TempDir
    Path root;

    private Shelf shelf;

    @BeforeEach
    void stack() throws IOException {
        GeneratedShelf generated = new GeneratedShelf();
        generated.publish(Catalogue.of(List.of(made(BOUND), made("dialplan.xml"), made("ringlist.xml"))));
        for (String name : List.of(BOUND.toLowerCase(java.util.Locale.ROOT), UNBOUND, "DialPlan.xml")) {
            Files.writeString(root.resolve(name), "by hand");
        }
        shelf = new ShelfStack(generated, new RootShelf(root));
    }

    private static Catalogue.Entry made(String name) {
        return new Catalogue.Entry(name, facing -> Document.xml(name, "made"));
    }

    private String text(String name) throws IOException {
        Item item = shelf.find(name, InetAddress.getLoopbackAddress()).orElseThrow();
        return StandardCharsets.UTF_8.decode(item.content()).toString();
    }

    @Test
    void boundPhonesFileIsAlwaysTheGeneratedOne() throws IOException {
        assertThat(text(BOUND)).isEqualTo("made");
    }

    @Test
    void anyOtherNameComesFromTheRootFirst() throws IOException {
        assertThat(text(UNBOUND)).isEqualTo("by hand");
        assertThat(text("dialplan.xml")).isEqualTo("by hand");
        assertThat(text("RINGLIST.XML")).isEqualTo("made");
        assertThat(shelf.find("CTLSEP001B54AABBCC.tlv", InetAddress.getLoopbackAddress()))
                .isEmpty();
    }
}
