package org.sidetone.lint.sep;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.Sources;

/** All that is known of SEP&lt;MAC&gt;.cnf.xml. */
public final class SepRules {
    private static final Pattern SCCP_LOAD = Pattern.compile("SCCP.*|P003[0-9].*");

    private SepRules() {}

    /** @param device the outermost element of a file that is well formed */
    public static ImmutableList<Finding> check(Node device) {
        Findings found = new Findings();
        new Structure(found, false).check(device, Known.device());
        if (isSccp(device)) {
            found.info(
                    Paths.line(device, "deviceProtocol"),
                    "sccp",
                    "the file is for SCCP firmware: what SIP needs was not looked for",
                    "write SIP for a phone with SIP firmware",
                    Sources.UCM);
            return found.list();
        }
        if (Paths.value(device, "deviceProtocol").isEmpty()) {
            found.warning(
                    Paths.line(device, "deviceProtocol"),
                    "protocol-missing",
                    "deviceProtocol is missing",
                    "write <deviceProtocol>SIP</deviceProtocol>",
                    Sources.UCM);
        }
        List<Node> keys = Paths.find(device, "sipProfile/sipLines")
                .map(all -> all.children("line").toList())
                .orElse(List.of());
        List<Node> lines = LineRules.of(keys);
        new ServerRules(found).check(device);
        new ButtonRules(found).check(device, keys);
        if (!lines.isEmpty() || !saysNothingOfSip(device)) {
            new LineRules(found).check(device, lines);
        }
        Optional<Node> first = lines.stream().findFirst();
        first.ifPresent(line -> new ModeRules(found).check(device, line));
        new PageRules(found).check(device, lines);
        new TextRules(found).check(device);
        return found.list();
    }

    private static boolean isSccp(Node device) {
        String protocol = Paths.value(device, "deviceProtocol");
        return protocol.equals("SCCP")
                || (protocol.isEmpty()
                        && SCCP_LOAD
                                .matcher(Paths.value(device, "loadInformation"))
                                .matches());
    }

    /** As the files that a phone with either firmware takes: what it needs to get a load, say. */
    private static boolean saysNothingOfSip(Node device) {
        return Paths.value(device, "deviceProtocol").isEmpty()
                && Paths.find(device, "sipProfile/sipLines").isEmpty();
    }

    /** What the values say by themselves, where it is a guess which element stands in which. */
    public static ImmutableList<Finding> checkValues(Node device) {
        Findings found = new Findings();
        new Structure(found, true).check(device, Known.device());
        return found.list();
    }
}
