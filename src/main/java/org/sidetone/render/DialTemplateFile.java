package org.sidetone.render;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.sidetone.plan.dialplan.DialRule;
import org.sidetone.plan.dialplan.DialTemplate;

/**
 * The dial plan as the phone's own tokenizer reads it, which is no XML parser: double quotes only, nothing decoded, a comment ends at
 * its first {@code >}, TEMPLATE in capitals, 8192 bytes at most (Cisco's SIP stack).
 */
final class DialTemplateFile {
    private static final String HEAD = """
            <DIALTEMPLATE>
            <!-- Made by Sidetone from what the PBX dials. A dialplan.xml in the TFTP root takes its place. -->
            """;

    private DialTemplateFile() {}

    static Document render(DialTemplate template) {
        String rules = template.rules().stream().map(DialTemplateFile::line).collect(Collectors.joining());
        // The phone keeps 64 characters of it, and compares it when it is told to look for changes.
        String stamp = Hashing.sha256()
                .hashString(rules, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 20);
        return Document.xml(
                template.fileName(),
                HEAD + "<versionStamp>" + stamp + "</versionStamp>\n" + rules + "</DIALTEMPLATE>\n");
    }

    private static String line(DialRule rule) {
        return "<TEMPLATE MATCH=\"" + rule.match() + "\" TIMEOUT=\"" + rule.seconds() + "\"/>\n";
    }
}
