package standin;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import standin.file.DialTemplates;
import standin.file.Element;
import standin.file.SepFile;
import standin.file.XmlTree;
import standin.page.HttpGet;

/** What a phone fetches when it boots, in the order logged from a 7942 with SIP42.9-4-2SR3, and what it makes of it. */
public final class Boot {
    private final Setup setup;
    private final TftpClient tftp;
    private final List<String> asked = new ArrayList<>();
    private SepFile sep;
    private DialTemplates dialTemplates = new DialTemplates(List.of(), List.of());
    private Optional<Element> tones = Optional.empty();

    Boot(Setup setup, TftpClient tftp) {
        this.setup = setup;
        this.tftp = tftp;
    }

    /** The file names in the order in which they were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public SepFile sep() {
        return sep;
    }

    /** Empty where the SEP file names no dial template, or the server has none. */
    public DialTemplates dialTemplates() {
        return dialTemplates;
    }

    /** The country's tones, where a network locale is set and the server has them. */
    public Optional<Element> tones() {
        return tones;
    }

    Boot run() throws Refusal {
        trustList("CTLSEP" + setup.mac() + ".tlv");
        trustList("ITLSEP" + setup.mac() + ".tlv");
        trustList("ITLFile.tlv");
        String name = "SEP" + setup.mac() + ".cnf.xml";
        byte[] bytes = ask(name)
                .orElseThrow(() ->
                        new Refusal(name + ": the server has none; the phone shows Unprovisioned and asks again"));
        sep = SepFile.read(name, bytes, setup.model());
        say(name + ": taken, " + bytes.length + " bytes");
        load(sep.value("loadInformation"));
        // An empty locale name leaves the slash in front.
        optional(sep.userLocale() + "/" + setup.model().localeJar(), "Error Updating Locale; harmless");
        readTones();
        dialPlan();
        return this;
    }

    private void readTones() throws Refusal {
        if (sep.networkLocale().isEmpty()) {
            return;
        }
        String name = sep.networkLocale().get() + "/g3-tones.xml";
        Optional<byte[]> bytes = optional(name, "the built-in tones sound");
        if (bytes.isPresent()) {
            Element root = XmlTree.parse(name, bytes.get());
            if (!root.name().equals("tones")) {
                throw new Refusal(name + ": begins with " + root.name() + ", not with tones");
            }
            tones = Optional.of(root);
            say(name + ": " + root.children("tone").size() + " tones");
        }
    }

    private void dialPlan() throws Refusal {
        String name = sep.value("sipProfile/dialTemplate");
        if (name.isEmpty()) {
            return;
        }
        Optional<byte[]> bytes = optional(name, "every number waits for the time-out");
        if (bytes.isPresent()) {
            dialTemplates = DialTemplates.read(bytes.get());
            say(name + ": " + dialTemplates.templates().size() + " patterns");
            dialTemplates.faults().forEach(fault -> say(name + ": PROBLEM: " + fault));
        }
    }

    private void load(String wanted) throws Refusal {
        if (!wanted.isEmpty() && !wanted.equals(setup.model().load())) {
            optional(wanted + ".loads", "the phone keeps the load it has");
        }
    }

    /** A phone that has once installed a trust list takes no other: a server that makes one up locks it in. */
    private void trustList(String name) throws Refusal {
        Optional<byte[]> bytes = ask(name);
        if (bytes.isPresent() && bytes.get().length > 1) {
            throw new Refusal(name + ": a trust list, which the phone would install for good");
        }
        say(name + ": none; No Trust List Installed, harmless");
    }

    private Optional<byte[]> optional(String name, String otherwise) throws Refusal {
        Optional<byte[]> bytes = ask(name);
        if (bytes.isEmpty()) {
            say(name + ": none; " + otherwise);
        }
        return bytes;
    }

    private Optional<byte[]> ask(String name) throws Refusal {
        asked.add(name);
        try {
            if (setup.httpFirst().isPresent()) {
                Optional<byte[]> bytes = byHttp(name);
                if (bytes.isPresent()) {
                    return bytes;
                }
            }
            return tftp.get(name);
        } catch (IOException e) {
            throw new NoAnswer(name + ": " + e.getMessage(), e);
        }
    }

    private Optional<byte[]> byHttp(String name) {
        String path = name.startsWith("/") ? name : "/" + name;
        URI uri = URI.create("http://" + setup.tftp().getHostString() + ":"
                + setup.httpFirst().getAsInt() + path);
        try {
            HttpGet answer = HttpGet.get(setup.address(), uri, Map.of());
            return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            // Nobody there: firmware 9.x goes on with TFTP.
            return Optional.empty();
        }
    }

    private void say(String step) {
        setup.narrator().accept(step);
    }
}
