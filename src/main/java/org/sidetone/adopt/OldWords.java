package org.sidetone.adopt;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.sidetone.adopt.read.Item;
import org.sidetone.plan.element.Element;
import org.sidetone.plan.element.Elements;
import org.sidetone.plan.old.UsualLines;

/** A 7940's and 7960's words: Cisco's later ones with underscores, but for these. */
final class OldWords {
    private static final ImmutableMap<String, String> OTHERS = ImmutableMap.<String, String>builder()
            .put("line_name", "sipProfile/sipLines/line/name")
            .put("line_authname", "authName")
            .put("line_password", "authPassword")
            .put("line_displayname", "displayName")
            .put("line_shortname", "featureLabel")
            .put("line_contact", "contact")
            .put("proxy_address", "processNodeName")
            .put("proxy_port", "sipPort")
            .put("call_manager_addr", "processNodeName")
            .put("call_manager_sip_port", "sipPort")
            .put("timer_register", "timerRegisterExpires")
            .put("image_version", "loadInformation")
            .put("nat_enable", "natEnabled")
            .put("end_media_port", "stopMediaPort")
            .put("cnf_join_enable", "cnfJoinEnabled")
            .put("proxy_register", "registerWithProxy")
            .put("proxy_backup", "backupProxy")
            .put("proxy_backup_port", "backupProxyPort")
            .put("proxy_emergency", "emergencyProxy")
            .put("proxy_emergency_port", "emergencyProxyPort")
            .put("messages_uri", "messagesNumber")
            .put("sntp_mode", "ntpMode")
            .put("sntp_server", "devicePool/dateTimeSetting/ntps/ntp/name")
            .put("date_format", "dateTemplate")
            .buildOrThrow();

    /** What the file for such a phone has and no other phone's, decided for each phone. */
    private static final ImmutableMap<String, String> DECIDED = ImmutableMap.<String, String>builder()
            .put("date_format", "phone.date_format")
            .put("time_format_24hr", "phone.date_format: twelve hours where it ends in A")
            .put("dst_", "the rules of phone.time_zone, this year's")
            .put("logo_url", "logo.bmp of tftp.root, where there is one and phones can fetch it")
            .put("speed_line", "its keys: sidetone key MAC BUTTON speed NUMBER LABEL")
            .put("speed_label", "its keys: sidetone key MAC BUTTON speed NUMBER LABEL")
            .buildOrThrow();

    private static final String STAYS = "Sidetone does not write it: it stays as it is in the phone";

    private OldWords() {}

    /** What an old phone's file has for a key; a constant's reason names no Java phone's habits. */
    static Element line(Item item) {
        String key = item.path();
        Optional<Element> usual =
                UsualLines.of(key).map(line -> new Element(key, Element.Handling.CONSTANT, line.value(), line.why()));
        Optional<Element> decided = DECIDED.entrySet().stream()
                .filter(word -> key.startsWith(word.getKey()))
                .map(word -> new Element(key, Element.Handling.DECIDED, "", word.getValue()))
                .findFirst();
        return usual.or(() -> decided).orElseGet(() -> {
            Element java = element(item);
            return java.isWritten() ? java : new Element(key, Element.Handling.LEFT_OUT, "", STAYS);
        });
    }

    /** What the table says of an element, or of a key in an old phone's text. */
    static Element element(Item item) {
        String path = item.path();
        if (path.contains("_") && !path.contains("/")) {
            String word = path.replaceFirst("^(line|proxy|call_manager)[1-9]_", "$1_");
            return Elements.of(OTHERS.getOrDefault(word, word.replace("_", "")));
        }
        return Elements.of(path);
    }
}
