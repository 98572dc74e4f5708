package org.sidetone.pbx.ami;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * What came back for one action.
 *
 * @param request what was asked
 * @param response the headers of the response itself
 * @param events the list that followed it, its closing event left out
 */
public record AmiAnswer(AmiRequest request, AmiMessage response, ImmutableList<AmiMessage> events) {
    public boolean isSuccess() {
        return response.first("Response").equalsIgnoreCase("Success");
    }

    /** What Asterisk says about it: a reason if it is an error. */
    public String message() {
        return response.first("Message");
    }

    /**
     * An Error that means an empty list: {@code No Contacts found} of PJSIP; {@code No active conferences.} and, where a room has
     * just ended, {@code No Conference by that name found.} of ConfBridge.
     */
    public boolean isEmptyList() {
        String message = message().toLowerCase(Locale.ROOT);
        return !isSuccess()
                && message.startsWith("no ")
                && (message.endsWith(" found") || message.endsWith(" found.") || message.endsWith(" conferences."));
    }

    /** The module that offers this action, or this CLI command, is not loaded. */
    public boolean isUnknown() {
        if (isSuccess()) {
            return false;
        }
        return message().startsWith("Invalid/unknown command")
                || output().stream().anyMatch(line -> line.startsWith("No such command"));
    }

    /** Our user lacks the privilege. */
    public boolean isDenied() {
        return !isSuccess() && message().equalsIgnoreCase("Permission denied");
    }

    /** What a CLI command printed, line by line. */
    public ImmutableList<String> output() {
        return response.all("Output");
    }

    @Override
    public String toString() {
        // Never the headers: they hold passwords.
        return "answer to " + request.action() + ", " + events.size() + " events";
    }
}
