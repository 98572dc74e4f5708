package standin.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A SIP request or response (RFC 3261); header names are compared without regard to case, and short forms are known. */
public final class SipMessage {
    private static final Map<String, String> SHORT = Map.of(
            "v",
            "Via",
            "f",
            "From",
            "t",
            "To",
            "i",
            "Call-ID",
            "m",
            "Contact",
            "l",
            "Content-Length",
            "c",
            "Content-Type",
            "o",
            "Event");

    private final String startLine;
    private final List<Header> headers = new ArrayList<>();
    private String body = "";

    private record Header(String name, String value) {}

    public SipMessage(String startLine) {
        this.startLine = startLine;
    }

    static SipMessage request(String method, String uri) {
        return new SipMessage(method + " " + uri + " SIP/2.0");
    }

    /** An answer with what must be taken over from the request. */
    static SipMessage answer(int status, String reason, SipMessage request) {
        SipMessage answer = new SipMessage("SIP/2.0 " + status + " " + reason);
        for (String name : List.of("Via", "From", "To", "Call-ID", "CSeq")) {
            request.all(name).forEach(value -> answer.add(name, value));
        }
        return answer;
    }

    /** @throws IllegalArgumentException when that is no SIP message */
    static SipMessage parse(String text) {
        String[] halves = text.split("\r\n\r\n", 2);
        String[] lines = halves[0].split("\r\n", -1);
        SipMessage message = new SipMessage(lines[0]);
        if (!lines[0].startsWith("SIP/2.0 ") && !lines[0].endsWith(" SIP/2.0")) {
            throw new IllegalArgumentException("no SIP message: " + lines[0]);
        }
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            if (pair.length == 2) {
                message.add(
                        SHORT.getOrDefault(pair[0].strip().toLowerCase(Locale.ROOT), pair[0].strip()), pair[1].strip());
            }
        }
        message.body = halves.length == 2 ? halves[1] : "";
        return message;
    }

    SipMessage add(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    SipMessage body(String type, String text) {
        add("Content-Type", type);
        body = text;
        return this;
    }

    boolean isRequest() {
        return !startLine.startsWith("SIP/2.0");
    }

    /** Of a request its own, of an answer the one it answers. */
    String method() {
        return isRequest() ? word(0) : header("CSeq").replaceAll("^[0-9]+\\s+", "");
    }

    String uri() {
        return word(1);
    }

    int status() {
        return Integer.parseInt(word(1));
    }

    /** {@code 403 Forbidden}. */
    String statusLine() {
        return startLine.substring("SIP/2.0 ".length());
    }

    private String word(int index) {
        return startLine.split(" ", 3)[index];
    }

    /** The first header of that name, or nothing. */
    public String header(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public String body() {
        return body;
    }

    /** Of a parameter behind a header's value, {@code ;tag=…}. */
    Optional<String> parameter(String header, String name) {
        String value = header(header);
        for (String part : value.substring(value.indexOf('>') + 1).split(";", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair[0].equalsIgnoreCase(name)) {
                return Optional.of(pair.length == 2 ? pair[1] : "");
            }
        }
        return Optional.empty();
    }

    /** The address in angle brackets, or the bare one, of a Contact or a From. */
    static String address(String header) {
        int open = header.indexOf('<');
        return open >= 0 ? header.substring(open + 1, header.indexOf('>', open)) : header.split(";", 2)[0].strip();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(startLine).append("\r\n");
        for (Header header : headers) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
        return text.append(body).toString().getBytes(UTF_8);
    }
}
