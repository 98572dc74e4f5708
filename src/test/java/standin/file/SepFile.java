package standin.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import standin.Model;
import standin.Refusal;

/** What a phone takes from its SEP file. Its text never shows a password. */
public final class SepFile {
    private final Element device;

    private SepFile(Element device) {
        this.device = device;
    }

    /** @throws Refusal with every fault, when a phone of this model would not take the file */
    public static SepFile read(String name, byte[] bytes, Model model) throws Refusal {
        Element root = XmlTree.parse(name, bytes);
        if (!root.name().equals("device")) {
            throw new Refusal(name + ":" + root.row() + ": begins with " + root.name() + ", not with device");
        }
        List<String> faults = SepRules.faults(root, model);
        if (!faults.isEmpty()) {
            throw new Refusal(String.join(
                    "\n", faults.stream().map(fault -> name + ":" + fault).toList()));
        }
        return new SepFile(root);
    }

    /** A key beside the screen that is a line; its text leaves the password out. */
    public record Line(
            int button,
            String label,
            String name,
            String displayName,
            String contact,
            String authName,
            String password,
            String messagesNumber,
            Server proxy) {
        @Override
        public String toString() {
            return "line " + button + " (" + name + ")";
        }
    }

    public String value(String path) {
        return device.value(path);
    }

    public int number(String path, int otherwise) {
        return (int) SepRules.number(device.value(path), otherwise);
    }

    /** In the order in which a phone tries them; it keeps three. */
    public List<Server> servers() {
        return device.at("devicePool/callManagerGroup/members").stream()
                .flatMap(members -> members.children("member").stream())
                .map(member -> new Server(member.value("callManager/processNodeName"), (int)
                        SepRules.number(member.value("callManager/ports/sipPort"), 5060)))
                .filter(server -> !server.host().isEmpty())
                .limit(3)
                .toList();
    }

    public List<Line> lines() {
        return keys().stream()
                .filter(line -> line.value("featureID").equals("9")
                        && !line.value("name").isEmpty())
                .map(SepFile::line)
                .toList();
    }

    /** All keys beside the screen, whatever they do. */
    public List<Element> keys() {
        return device.at("sipProfile/sipLines")
                .map(lines -> lines.children("line"))
                .orElse(List.of());
    }

    /** Only line 1 decides it, for the whole phone (sip_common_transport.c). */
    public boolean usesCallManager() {
        return keys().stream()
                .filter(line -> "1".equals(line.attributes().get("button")))
                .anyMatch(line -> line.value("proxy").equalsIgnoreCase("USECALLMANAGER"));
    }

    /** 1 and 4 are TCP, 2 is UDP, and 3, TLS, becomes TCP where the phone is not to encrypt; without a call manager always UDP. */
    public boolean usesTcp() {
        return usesCallManager() && number("transportLayerProtocol", 2) != 2;
    }

    /** The folder of the user locale's jar, empty when none is set: the phone then asks for {@code /mk-sip.jar}. */
    public String userLocale() {
        return device.value("userLocale/name");
    }

    public Optional<String> networkLocale() {
        return Optional.of(device.value("networkLocale")).filter(name -> !name.isEmpty());
    }

    /** Where requests go instead of to the server they name; Cisco's own files write USECALLMANAGER for none. */
    public Optional<Server> outboundProxy() {
        String host = device.value("sipProfile/sipProxies/outboundProxy");
        return host.isEmpty() || host.equalsIgnoreCase("USECALLMANAGER")
                ? Optional.empty()
                : Optional.of(new Server(host, number("sipProfile/sipProxies/outboundProxyPort", 5060)));
    }

    private static Line line(Element line) {
        String name = line.value("name");
        return new Line(
                Integer.parseInt(line.attributes().get("button")),
                line.value("featureLabel"),
                name,
                line.value("displayName"),
                line.value("contact").isEmpty() ? name : line.value("contact"),
                line.value("authName").isEmpty() ? name : line.value("authName"),
                line.value("authPassword"),
                line.value("messagesNumber"),
                new Server(
                        line.value("proxy").toLowerCase(Locale.ROOT), (int) SepRules.number(line.value("port"), 5060)));
    }
}
