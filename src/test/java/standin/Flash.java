package standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The firmware of a phone: what it asks for from one boot to the next, as logs of such phones show it. A Java phone reads its file,
 * fetches the load that this names if it runs another, writes it and boots; it takes a load with the newer signature only from 8.3(3)
 * on, and one after 8.5(2) in SIP not from SCCP 8.5(3) or 8.5(4) ("Auth Fail").
 */
public final class Flash {
    private static final Pattern LOAD = Pattern.compile("<loadInformation>([^<]*)</loadInformation>");
    private static final Pattern NAME = Pattern.compile("(SIP|SCCP|TERM)(\\d\\d)\\.(\\d+)-(\\d+)-(\\d+)(SR\\d+)?.*");

    private final Setup setup;
    private final TftpClient tftp;
    private final List<String> asked = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private String running;

    public Flash(Setup setup, String running) {
        this.setup = setup;
        this.tftp = new TftpClient(setup.address(), setup.tftp(), setup.tftpPatience());
        this.running = running;
    }

    /** The load it runs. */
    public String running() {
        return running;
    }

    /** Every load it ran since it began, in order. */
    public List<String> ran() {
        return List.copyOf(ran);
    }

    /** What it asked for since it was made. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The load that its file names now; empty for none. */
    public String offered() throws IOException {
        return tftp.get(sep()).map(Flash::loadIn).orElse("");
    }

    /** Switches it on: it boots, loads what its file says, boots again, until its application runs. */
    public void boot() throws IOException {
        for (int times = 0; times < 10; times++) {
            ask("CTLSEP" + setup.mac() + ".tlv");
            String wanted = ask(sep()).map(Flash::loadIn).orElse("");
            if (wanted.isEmpty() || wanted.equals(running) || !load(wanted)) {
                ask("/" + setup.model().localeJar());
                ask("dialplan.xml");
                return;
            }
        }
        throw new IOException("it boots over and over");
    }

    /** After 123456789*0# it knows nothing but to ask for this. Returns whether it found a load. */
    public boolean reset() throws IOException {
        Optional<byte[]> list = ask("term" + setup.model().label().substring(5, 7) + ".default.loads");
        if (list.isPresent() && parts(list.get())) {
            running = "of the reset";
            return true;
        }
        return false;
    }

    private boolean load(String wanted) throws IOException {
        Optional<byte[]> list = ask(wanted + ".loads");
        if (list.isEmpty() || !accepts(wanted) || !parts(list.get())) {
            return false;
        }
        running = wanted;
        ran.add(wanted);
        return true;
    }

    private boolean accepts(String wanted) {
        Matcher now = NAME.matcher(running);
        Matcher next = NAME.matcher(wanted);
        if (!now.matches() || !next.matches() || !now.group(2).equals(next.group(2))) {
            return false;
        }
        boolean newSignature = version(next) > 8_05_02 || (version(next) == 8_05_02 && next.group(6) != null);
        boolean knowsIt = version(now) >= 8_03_03;
        boolean sccpAfter852 = !now.group(1).equals("SIP") && version(now) > 8_05_02 && version(now) < 9_00_00;
        return !newSignature || (knowsIt && !(sccpAfter852 && next.group(1).equals("SIP")));
    }

    private static int version(Matcher name) {
        return Integer.parseInt(name.group(3)) * 10_000
                + Integer.parseInt(name.group(4)) * 100
                + Integer.parseInt(name.group(5));
    }

    private boolean parts(byte[] list) throws IOException {
        int header = (list[8] & 0xff) << 8 | (list[9] & 0xff);
        for (String line : new String(list, header, list.length - header, ISO_8859_1).split("\r?\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).strip().endsWith(".sbn")
                    && ask(line.strip()).filter(part -> part.length > 0).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String sep() {
        return "SEP" + setup.mac() + ".cnf.xml";
    }

    private static String loadIn(byte[] file) {
        Matcher load = LOAD.matcher(new String(file, ISO_8859_1));
        return load.find() ? load.group(1) : "";
    }

    private Optional<byte[]> ask(String name) throws IOException {
        asked.add(name);
        return tftp.get(name);
    }
}
