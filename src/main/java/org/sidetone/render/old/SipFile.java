package org.sidetone.render.old;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import com.google.common.net.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.plan.Button;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.dialplan.DialTemplate;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.old.OldPhone;
import org.sidetone.render.Document;

/**
 * {@code SIP<MAC>.cnf}: all that a 7940 or 7960 reads of its account. It is read after {@code SIPDefault.cnf} and goes before it, and what
 * neither names stays as it was in the phone: so every key is written, empty ones too, or a line that was taken away would live on.
 */
public final class SipFile {
    private static final int LONGEST_NAME = 31;
    /** In the corner of the screen, as an owner saw it. */
    private static final int LONGEST_PHONE_LABEL = 11;

    private static final int SIP_PORT = 5060;

    /** Longer ones may be cut, which would make another page of it. */
    private static final int LONGEST_ADDRESS = 127;

    private static final CharMatcher BLANKS = CharMatcher.whitespace();

    private SipFile() {}

    /** @throws IllegalArgumentException if the plan is for a phone with Java, or holds what the file cannot carry */
    public static Document render(PhonePlan plan) {
        return file(plan, plan.pages().value()).document(plan.model().value().fileOf(plan.mac()));
    }

    /** Names the content, our own host name apart, so that nodes agree on it. */
    public static String stamp(PhonePlan plan) {
        PhonePlan.Pages nowhere = plan.pages().value().on("");
        return Hashing.sha256()
                .hashString(file(plan, nowhere).toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 20);
    }

    private static TextFile file(PhonePlan plan, PhonePlan.Pages pages) {
        OldPhone old = plan.old()
                .orElseThrow(() -> new IllegalArgumentException(plan.mac() + " is planned as no 7940 or 7960"));
        TextFile file = new TextFile()
                .remark("Made by Sidetone for a " + plan.model().value().label() + ".");
        if (!plan.load().load().isEmpty()) {
            file.put("image_version", plan.load().load());
        }
        file.put("phone_label", PlainText.fold(plan.label().value(), LONGEST_PHONE_LABEL));
        for (int key = 1; key <= plan.model().value().lineKeys(); key++) {
            key(file, plan, key);
        }
        Settings.Ports media = plan.mediaPorts().value();
        file.put("timer_register_expires", plan.registerSeconds().value())
                .put("preferred_codec", plan.preferredCodec().value())
                .put("dtmf_outofband", plan.dtmf().value())
                .put("start_media_port", media.first())
                .put("end_media_port", media.last())
                .put("messages_uri", messages(plan))
                .put(
                        "outbound_proxy",
                        plan.outboundProxy().map(HostAndPort::getHost).orElse(""))
                .put(
                        "outbound_proxy_port",
                        plan.outboundProxy()
                                .map(proxy -> proxy.getPortOrDefault(SIP_PORT))
                                .orElse(SIP_PORT))
                .put(
                        "dial_template",
                        plan.dialTemplate()
                                .value()
                                .map(DialTemplate::fileName)
                                .map(name -> name.replaceFirst("(?i)[.]xml$", ""))
                                .orElse(""))
                .put("services_url", named(pages.services(), plan))
                .put("directory_url", named(pages.directories(), plan))
                .put(
                        "logo_url",
                        old.logo()
                                .value()
                                .map(port -> new PhonePlan.Pages(pages.host(), port, Optional.empty())
                                        .at("/" + OldPhone.LOGO))
                                .orElse(""));
        String date = plan.dateTemplate().value();
        file.put("sntp_server", plan.ntp().value())
                .put("sntp_mode", "unicast")
                .put("date_format", CharMatcher.anyOf("Aa").trimTrailingFrom(date))
                .put("time_format_24hr", date.endsWith("A") || date.endsWith("a") ? 0 : 1)
                .putAll(ClockLines.of(old.clock().value()));
        return file.putUsual();
    }

    /** Of these phones nobody wrote that they say their name by themselves, as those with Java do. */
    private static String named(String page, PhonePlan plan) {
        String named = page + "?name=" + plan.mac().deviceName();
        return named.length() <= LONGEST_ADDRESS ? named : page;
    }

    private static void key(TextFile file, PhonePlan plan, int key) {
        Optional<Button> button =
                plan.buttons().stream().filter(one -> one.position() == key).findFirst();
        Optional<Button.Line> line =
                button.filter(Button.Line.class::isInstance).map(Button.Line.class::cast);
        Optional<Button.SpeedDial> speed =
                button.filter(Button.SpeedDial.class::isInstance).map(Button.SpeedDial.class::cast);
        Optional<Subscriber> who = line.map(Button.Line::who);
        Optional<HostAndPort> server = line.map(plan::server);
        file.put("line" + key + "_name", who.map(Subscriber::user).orElse(""))
                .put(
                        "line" + key + "_shortname",
                        line.map(one -> name(one.label(), one.who().number())).orElse(""))
                .put(
                        "line" + key + "_displayname",
                        who.map(one -> name(one.name(), one.number())).orElse(""))
                // The registrar calls sip:<contact>@phone.
                .put("line" + key + "_contact", who.map(Subscriber::id).orElse(""))
                .put("line" + key + "_authname", who.map(Subscriber::authName).orElse(""))
                .put(
                        "line" + key + "_password",
                        line.map(one -> one.password().reveal()).orElse(""))
                .put(
                        "proxy" + key + "_address",
                        server.map(HostAndPort::getHost).orElse(""))
                .put(
                        "proxy" + key + "_port",
                        server.map(one -> String.valueOf(one.getPort())).orElse(""))
                .put(
                        "speed_line" + key,
                        speed.map(one -> BLANKS.removeFrom(one.number())).orElse(""))
                .put(
                        "speed_label" + key,
                        speed.map(one -> name(one.label(), one.number())).orElse(""));
    }

    /** One for the whole phone, where a Java phone has one for each line. */
    private static String messages(PhonePlan plan) {
        return plan.buttons().stream()
                .filter(Button.Line.class::isInstance)
                .flatMap(button -> ((Button.Line) button).messagesNumber().value().stream())
                .map(BLANKS::removeFrom)
                .filter(TextFile::carries)
                .findFirst()
                .orElse("");
    }

    private static String name(String name, String standIn) {
        return PlainText.name(name, standIn, LONGEST_NAME);
    }
}
