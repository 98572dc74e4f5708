package org.sidetone.say;

import com.google.common.base.Ascii;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.phone.message.Delivery.State;

/**
 * What came of a push, as the phone tells it: an item for each that it was told, or the number of an error (Cisco's service development
 * notes). Real phones write attributes, the schema has elements, and one letter of its name is in doubt (usecallmanager.nz): both are read.
 *
 * @param why of one that failed, with what to do
 */
record PhoneAnswer(State state, String why) {
    private static final Pattern STATUS_LINE = Pattern.compile("^HTTP/1\\.[0-9] ([0-9]{3})\\b");
    private static final Pattern HEAD_ENDS = Pattern.compile("\r?\n\r?\n");
    private static final Pattern ERROR = Pattern.compile("<CiscoIPPhoneError\\b[^>]*?\\bNumber\\s*=\\s*[\"']?(\\d+)");
    private static final Pattern RESPONSE = Pattern.compile("<CiscoIPP?honeResponse\\b");
    private static final Pattern ITEM =
            Pattern.compile("<ResponseItem\\b(?:[^>]*/>|.*?</ResponseItem>|[^>]*>)", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("\\bStatus\\s*(?:=\\s*[\"']|>)\\s*(-?\\d+)");
    private static final int LONGEST_SHOWN = 40;

    /** @param answer status line, headers and body */
    static PhoneAnswer of(String answer) {
        Matcher status = STATUS_LINE.matcher(answer);
        if (!status.find()) {
            return failed("what answers there speaks no HTTP: '" + shown(answer) + "'");
        }
        Matcher body = HEAD_ENDS.matcher(answer);
        return of(Integer.parseInt(status.group(1)), body.find() ? answer.substring(body.end()) : "");
    }

    private static PhoneAnswer of(int status, String body) {
        if (status == 401 || status == 403) {
            return notOurs();
        }
        Matcher error = ERROR.matcher(body);
        if (error.find()) {
            return error.group(1).equals("4")
                    ? notOurs()
                    : failed("it cannot read what it is told, error " + error.group(1) + " (please report it)");
        }
        if (status / 100 != 2 || !RESPONSE.matcher(body).find()) {
            return failed("what answers there is no such phone: HTTP " + status + ", "
                    + (body.isBlank() ? "nothing in it" : "'" + shown(body) + "'"));
        }
        Matcher items = ITEM.matcher(body);
        while (items.find()) {
            Matcher code = STATUS.matcher(items.group());
            boolean page = items.group().contains("http:");
            if (page && code.find() && !code.group(1).equals("0")) {
                return failed("it cannot show the page, status " + code.group(1)
                        + " (can it reach http.listen of this machine?)");
            }
        }
        return new PhoneAnswer(State.TAKEN, "");
    }

    static PhoneAnswer failed(String why) {
        return new PhoneAnswer(State.FAILED, why);
    }

    private static PhoneAnswer notOurs() {
        return failed(
                "it does not know that it is us: its authenticationURL must lead to a running Sidetone of this store"
                        + " (can it reach http.listen? has it taken its file from here? sidetone restart)");
    }

    private static String shown(String body) {
        return Ascii.truncate(body.strip().replaceAll("[^ -~]+", " "), LONGEST_SHOWN, "...");
    }
}
