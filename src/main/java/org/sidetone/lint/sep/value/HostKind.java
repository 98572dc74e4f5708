package org.sidetone.lint.sep.value;

import com.google.common.net.InetAddresses;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** A server's name or address, without a port. */
final class HostKind implements ValueKind {
    private static final int LONGEST = 50;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+\\.[0-9.]*");

    @Override
    public void check(Node element, Findings found) {
        String text = element.text().strip();
        boolean address = InetAddresses.isInetAddress(text);
        if (!address && (!NAME.matcher(text).matches() || NUMBERS.matcher(text).matches())) {
            found.error(
                    element.line(),
                    "not-a-host",
                    element.name() + " is " + Findings.quoted(text) + ", no name or address of a server",
                    "write the name or address alone; a port and http:// do not belong here",
                    Sources.STACK + ", " + Sources.UCM);
        } else if (text.length() > LONGEST) {
            found.warning(
                    element.line(),
                    "text-long",
                    element.name() + " has " + text.length() + " characters; " + LONGEST + " are advised",
                    "write the address, or a shorter name",
                    Sources.UCM);
        }
        TextKind.checkBlanks(element, found);
    }
}
