package org.sidetone.adopt;

import com.google.common.collect.ImmutableMap;
import org.sidetone.adopt.read.Item;
import org.sidetone.plan.element.Element;
import org.sidetone.plan.element.Elements;

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

    private OldWords() {}

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
