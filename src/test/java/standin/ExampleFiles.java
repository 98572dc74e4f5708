package standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files of our own writing that a 7941G would take, and a 7940G. */
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

    /** What all old phones read. */
    public static String defaults(int sipPort) {
        return read("SIPDefault.cnf").replace("@SIP_PORT@", String.valueOf(sipPort));
    }

    /** What one old phone reads. */
    public static String cnf(String extension, String password) {
        return read("SIP.cnf").replace("@EXT@", extension).replace("@PASSWORD@", password);
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
