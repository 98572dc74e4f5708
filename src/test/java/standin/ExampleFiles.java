package standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files of our own writing that a 7941G would take. */
public final class ExampleFiles {
    private ExampleFiles() {}

    /** @param transport 1 is TCP, 2 is UDP */
    public static String sep(String extension, String password, int sipPort, int transport) {
        return read("SEP.cnf.xml")
                .replace("@EXT@", extension)
                .replace("@PASSWORD@", password)
                .replace("@SIP_PORT@", String.valueOf(sipPort))
                .replace("@TRANSPORT@", String.valueOf(transport));
    }

    public static String dialPlan() {
        return read("dialplan.xml");
    }

    private static String read(String name) {
        try (InputStream in = ExampleFiles.class.getResourceAsStream("/standin/example/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
