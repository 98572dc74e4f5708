package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account.RegistrationLimits;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Transport;

/**
 * What the PBX listens on, as its CLI tells: files lie, since PJSIP transports do not follow a reload and FreePBX's sip.conf
 * cannot be read.
 *
 * @param sipTransports what chan_sip allows peers that do not say {@code transport=}
 * @param sipLimits chan_sip's registration times, the same for all peers
 */
record Listening(
        ImmutableListMultimap<Driver, Transport> transports,
        Optional<Settings.Ports> rtp,
        Optional<String> sipVoicemailNumber,
        String sipTransports,
        RegistrationLimits sipLimits) {
    static final String PJSIP = "pjsip show transports";
    static final String SIP = "sip show settings";
    static final String RTP = "rtp show settings";

    private static final Pattern PJSIP_LINE =
            Pattern.compile("Transport:\\s+(\\S+)\\s+(udp|tcp|tls|ws|wss)\\s+\\S+\\s+\\S+\\s+(\\S+)\\s*");
    /** {@code UDP Bindaddress: 0.0.0.0:5060}; some labels have no colon of their own. */
    private static final Pattern SETTING = Pattern.compile("\\s*(.*?)(?::\\s+|\\s{2,})(.*?)\\s*");
    /** Asterisk's own range where rtp.conf says nothing (res_rtp_asterisk.c). */
    private static final int DEFAULT_RTP_START = 5000;

    private static final int DEFAULT_RTP_END = 31000;

    static Listening read(Answers answers) throws PbxException {
        ImmutableListMultimap.Builder<Driver, Transport> transports = ImmutableListMultimap.builder();
        for (String line : answers.output(PJSIP).orElse(ImmutableList.of())) {
            Matcher found = PJSIP_LINE.matcher(line);
            if (found.matches()) {
                Protocol protocol = Protocol.valueOf(found.group(2).toUpperCase(Locale.ROOT));
                socket(found.group(1), protocol, found.group(3)).ifPresent(t -> transports.put(Driver.PJSIP, t));
            }
        }
        SipSettings sip = new SipSettings();
        for (String line : answers.output(SIP).orElse(ImmutableList.of())) {
            sip.take(line, transports);
        }
        return new Listening(transports.build(), rtp(answers), sip.voicemail, sip.allowed, sip.limits());
    }

    private static Optional<Settings.Ports> rtp(Answers answers) throws PbxException {
        int first = 0;
        int last = 0;
        for (String line : answers.output(RTP).orElse(ImmutableList.of())) {
            Matcher found = SETTING.matcher(line);
            if (found.matches() && found.group(1).equals("Port start")) {
                first = number(found.group(2));
            } else if (found.matches() && found.group(1).equals("Port end")) {
                last = number(found.group(2));
            }
        }
        if (first == 0 || last == 0) {
            // FreePBX's rtp.conf is a link that GetConfig refuses; what it includes can be read.
            Optional<ConfigFile> file = answers.config("rtp.conf");
            if (file.isEmpty()) {
                file = answers.config("rtp_additional.conf");
            }
            Optional<ConfigFile.Section> general = file.flatMap(config -> config.section("general"));
            if (general.isEmpty()) {
                return Optional.empty();
            }
            first = general.get().last("rtpstart").map(Listening::number).orElse(DEFAULT_RTP_START);
            last = general.get().last("rtpend").map(Listening::number).orElse(DEFAULT_RTP_END);
        }
        if (first < 1 || last > 65535 || first > last) {
            answers.report(Problem.error(
                    "rtp-range",
                    "RTP ports",
                    "the PBX has no usable range of RTP ports: " + first + " to " + last,
                    "set rtpstart and rtpend in rtp.conf"));
            return Optional.empty();
        }
        return Optional.of(new Settings.Ports(first, last));
    }

    private static Optional<Transport> socket(String name, Protocol protocol, String address) {
        int colon = address.lastIndexOf(':');
        int port = colon < 0 ? 0 : number(address.substring(colon + 1));
        if (port < 1 || port > 65535) {
            return Optional.empty();
        }
        String host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
        return Optional.of(new Transport(name, protocol, host, port));
    }

    private static int number(String text) {
        String digits = text.replaceAll("\\s.*", "");
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The lines of {@code sip show settings} that matter. */
    private static final class SipSettings {
        /** What chan_sip prints where {@code vmexten} is not set: nobody dials that. */
        private static final String UNSET_VMEXTEN = "asterisk";

        private Optional<String> voicemail = Optional.empty();
        private String allowed = "UDP";
        private int minimum = 60;
        private int usual = 120;
        private int maximum = 3600;

        void take(String line, ImmutableListMultimap.Builder<Driver, Transport> transports) {
            Matcher found = SETTING.matcher(line);
            if (!found.matches()) {
                return;
            }
            String value = found.group(2);
            switch (found.group(1)) {
                case "UDP Bindaddress" ->
                    socket("udp", Protocol.UDP, value).ifPresent(t -> transports.put(Driver.SIP, t));
                case "TCP SIP Bindaddress" ->
                    socket("tcp", Protocol.TCP, value).ifPresent(t -> transports.put(Driver.SIP, t));
                case "TLS SIP Bindaddress" ->
                    socket("tls", Protocol.TLS, value).ifPresent(t -> transports.put(Driver.SIP, t));
                case "Allowed transports" -> allowed = value;
                case "Voice Mail Extension" ->
                    voicemail = Optional.of(value).filter(v -> !v.isEmpty() && !v.equals(UNSET_VMEXTEN));
                case "Reg. min duration" -> minimum = number(value);
                case "Reg. default duration" -> usual = number(value);
                case "Reg. max duration" -> maximum = number(value);
                default -> {}
            }
        }

        RegistrationLimits limits() {
            return new RegistrationLimits(minimum, usual, maximum);
        }
    }
}
