package org.sidetone.cli;

import java.io.PrintWriter;
import java.util.List;
import org.sidetone.pbx.Driver;
import org.sidetone.ready.Proposal;
import org.sidetone.ready.Readying;

/** What {@code ready} says. Secrets come masked unless they were asked for. */
final class ReadyText {
    private final PrintWriter out;
    private final Proposal proposal;

    ReadyText(PrintWriter out, Proposal proposal) {
        this.out = out;
        this.proposal = proposal;
    }

    /** @param permitted whether the registrations are being limited to subnets */
    void proposal(boolean permitted, boolean writing) {
        proposal.items().forEach(this::item);
        if (!proposal.leftovers().isEmpty()) {
            line("Extensions that are gone, but still overridden: " + String.join(", ", proposal.leftovers())
                    + (writing ? "" : ". --write takes their files away."));
        }
        if (proposal.items().stream().anyMatch(item -> item.overUdp() && item.driver() == Driver.PJSIP)) {
            overTcpInstead();
        }
        if (proposal.items().stream().anyMatch(Proposal.Item::newSecret)) {
            if (!permitted) {
                line(
                        "A secret this short should not be open to the world: --permit lan (or a subnet) lets the extension"
                                + " register from there only.");
            }
            if (proposal.way() == Proposal.Way.FREEPBX_DATA || proposal.way() == Proposal.Way.KEPT_FILES) {
                line(
                        "For extensions still to come: FreePBX's Advanced Setting SIPSECRETSIZE (6 to 32) makes such secrets"
                                + " at once: fwconsole setting SIPSECRETSIZE 8");
            }
        }
        if (!writing && proposal.way().isWritable() && needed()) {
            line("Nothing was written. --write does it, with a secret made then.");
        }
    }

    void written(Readying.Done done) {
        done.notes().forEach(note -> line("Mind: " + note));
        line("");
        List<String> gone = done.extensions().stream()
                .filter(proposal.leftovers()::contains)
                .toList();
        List<String> written = done.extensions().stream()
                .filter(extension -> !gone.contains(extension))
                .toList();
        if (!gone.isEmpty()) {
            line("Removed what was left of " + String.join(", ", gone) + ".");
        }
        if (!written.isEmpty()) {
            line("Written, reloaded, and seen on the PBX: " + String.join(", ", written));
        }
        done.places().forEach(place -> line("  " + place));
        List<Proposal.Item> changed = proposal.items().stream()
                .filter(item -> !item.places().isEmpty())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        String first = changed.get(0).extension();
        line("Next: sidetone bind MAC " + first + ", then restart the phone (**#** in its Settings).");
        if (changed.stream().anyMatch(Proposal.Item::newSecret)) {
            line("A softphone on such an extension needs the new secret: it is in "
                    + (proposal.way() == Proposal.Way.FREEPBX_DATA ? "FreePBX's page of it." : "the file above."));
        }
        line("'sidetone ready " + first + " --undo' takes it back.");
    }

    private void item(Proposal.Item item) {
        String name = "Extension " + item.extension() + " (" + item.driver().label() + ")";
        if (item.obstacle().isPresent()) {
            line(name + " cannot be made fit: " + item.obstacle().get());
        } else if (item.places().isEmpty()) {
            line(name + " is fit for such a phone.");
        } else {
            line(name + ":");
        }
        item.reasons().forEach(reason -> line("  - " + reason));
        for (Proposal.Place place : item.places()) {
            line("  " + place.file() + ":");
            place.lines().forEach(text -> line("      " + text));
        }
        if (item.overUdp() && item.driver() == Driver.PJSIP) {
            line("  Breaks: a softphone behind a router that uses this same extension; it needs one of its own.");
        }
        line("");
    }

    private void overTcpInstead() {
        boolean freePbx = proposal.way() == Proposal.Way.FREEPBX_DATA || proposal.way() == Proposal.Way.KEPT_FILES;
        line("Or PJSIP over TCP instead of force_rport=no and rewrite_contact=no, which leaves softphones alone: "
                + (freePbx
                        ? "in FreePBX's Asterisk SIP Settings, SIP Settings [chan_pjsip], set tcp - 0.0.0.0 to Yes, apply,"
                        : "in pjsip.conf add a section with type=transport, protocol=tcp, bind=0.0.0.0:5060,")
                + " and restart Asterisk once (calls end; a reload does not open a transport). TCP 5060 must pass the"
                + " firewall. Sidetone then tells the phones to use TCP, and 'ready' asks for the secret only.");
    }

    private boolean needed() {
        return proposal.items().stream().anyMatch(item -> !item.places().isEmpty());
    }

    private void line(String text) {
        out.println(Messages.printable(text));
    }
}
