package standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The firmware of a 7960, from a log of ten such phones and Cisco's description of their loaders. Before 7.0 it asks for OS79XX.TXT first
 * and fetches a load's image at once, unsigned before 5.0; from 7.0 on it fetches the list of a load, its loader, boots, the list
 * again, the application, and boots into that.
 */
public final class OldFlash {
    private static final Pattern LOAD = Pattern.compile("<loadInformation>([^<]*)</loadInformation>");
    private static final Pattern IMAGE = Pattern.compile("image_version: \"([^\"]*)\"");

    private final String mac;
    private final TftpClient tftp;
    private final List<String> asked = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private String running;
    private String loader = "";

    public OldFlash(Setup setup, String running) {
        this.mac = setup.mac();
        this.tftp = new TftpClient(setup.address(), setup.tftp(), setup.tftpPatience());
        this.running = running;
    }

    public String running() {
        return running;
    }

    /** Every load it ran since it began, in order. */
    public List<String> ran() {
        return List.copyOf(ran);
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void boot() throws IOException {
        for (int times = 0; times < 10; times++) {
            if (!(major() < 7 ? bootOld() : bootUniversal())) {
                return;
            }
        }
        throw new IOException("it boots over and over");
    }

    /** Returns whether it boots again. */
    private boolean bootOld() throws IOException {
        ask("OS79XX.TXT");
        String wanted = wanted();
        if (wanted.isEmpty() || wanted.equals(running)) {
            application();
            return false;
        }
        // An older loader knows its own signalling only, and 5.x is as far as an unsigned one goes.
        boolean takes = wanted.substring(0, 4).equals(running.substring(0, 4))
                && (major() >= 3 || major(wanted) < 5)
                && (major() >= 5 || major(wanted) < 7);
        Optional<byte[]> image = ask(wanted + (major() < 5 ? ".bin" : ".sbn"));
        if (image.isEmpty() || !takes) {
            application();
            return false;
        }
        if (major(wanted) >= 7) {
            loader = wanted + ".sbn";
        }
        running = wanted;
        ran.add(wanted);
        return true;
    }

    private boolean bootUniversal() throws IOException {
        if (running.startsWith("P0S3")) {
            ask("SIPDefault.cnf");
            Optional<String> image = ask("SIP" + mac + ".cnf").map(file -> first(IMAGE, file));
            if (image.isEmpty() || image.get().isEmpty() || image.get().equals(running)) {
                return false;
            }
            return fetch(image.get());
        }
        String wanted = wanted();
        if (wanted.isEmpty() || wanted.equals(running)) {
            application();
            return false;
        }
        return fetch(wanted);
    }

    private boolean fetch(String wanted) throws IOException {
        Optional<byte[]> list = ask(wanted + ".loads");
        if (list.isEmpty()) {
            return false;
        }
        int header = (list.get()[8] & 0xff) << 8 | (list.get()[9] & 0xff);
        String text = new String(list.get(), header, list.get().length - header, ISO_8859_1);
        for (String part : text.split("\n", -1)) {
            if (part.endsWith(".sbn") && !part.equals(loader)) {
                boolean there = ask(part).isPresent();
                loader = part;
                return there;
            }
            if (part.endsWith(".sb2")) {
                if (ask(part).isEmpty()) {
                    return false;
                }
                running = wanted;
                ran.add(wanted);
                return true;
            }
        }
        return false;
    }

    private String wanted() throws IOException {
        ask("CTLSEP" + mac + ".tlv");
        Optional<byte[]> file = ask("SEP" + mac + ".cnf.xml");
        return file.map(bytes -> first(LOAD, bytes)).orElse("");
    }

    private void application() throws IOException {
        if (running.startsWith("P003")) {
            ask("7960-font.xml");
            ask("US/7960-tones.xml");
        } else {
            ask("SIPDefault.cnf");
            ask("SIP" + mac + ".cnf");
        }
    }

    private int major() {
        return major(running);
    }

    private static int major(String load) {
        return Integer.parseInt(load.substring(4).replaceFirst("^-", "").replaceFirst("^(\\d{1,2}).*", "$1"));
    }

    private static String first(Pattern pattern, byte[] file) {
        Matcher match = pattern.matcher(new String(file, ISO_8859_1));
        return match.find() ? match.group(1) : "";
    }

    private Optional<byte[]> ask(String name) throws IOException {
        asked.add(name);
        return tftp.get(name);
    }
}
