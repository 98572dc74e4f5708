package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;

/** A privilege that our manager user needs ({@code write=} in manager.conf), and what is missing without it. */
enum Need {
    SYSTEM(
            "system",
            "system",
            "PJSIP extensions and registrations, the secrets of chan_sip and the country's tones cannot be read"),
    REPORTING(
            "reporting", "reporting, or config", "the dial plan cannot be read: no voicemail number, no dial template"),
    LAMPS("reporting", "reporting, or call", "the lamps and the mailboxes cannot be read"),
    NAMES(
            "system",
            "system, or reporting",
            "extensions of chan_sip, the names in AstDB and the version cannot be read"),
    WRITE_NAMES("system", "system", "names of phonebooks cannot be written to AstDB (directory.write_cidname)"),
    PARKED("call", "call", "the phones' page of parked calls stays empty"),
    COMMAND("command", "command", "the SIP ports, the RTP range and chan_sip's voicemail number cannot be read");

    private final String advised;
    private final String anyOf;
    private final String without;

    Need(String advised, String anyOf, String without) {
        this.advised = advised;
        this.anyOf = anyOf;
        this.without = without;
    }

    /** What Asterisk's ListCommands says of the action, 16 and 22 alike. */
    static Need of(String action) {
        return switch (action) {
            case "Command" -> COMMAND;
            case "ParkedCalls" -> PARKED;
            case "ShowDialPlan" -> REPORTING;
            case "DBDel", "DBPut" -> WRITE_NAMES;
            case "ExtensionStateList", "VoicemailUsersList" -> LAMPS;
            case "SIPpeers", "SIPshowpeer", "DBGetTree", "CoreSettings" -> NAMES;
            default -> SYSTEM;
        };
    }

    String without() {
        return without;
    }

    Problem missing(String user, ImmutableList<String> actions) {
        // Who has our user's lines of before there was that page loses nothing.
        Severity severity = this == PARKED ? Severity.INFO : Severity.ERROR;
        return new Problem(
                severity,
                "ami-privilege",
                "ami.user",
                "the manager user " + user + " lacks the privilege " + anyOf + ": " + without,
                "add " + advised + " to write= of [" + user + "] in manager.conf, then: asterisk -rx 'manager reload'",
                "refused: " + String.join(", ", actions));
    }
}
