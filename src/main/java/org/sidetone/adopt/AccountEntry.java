package org.sidetone.adopt;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.sidetone.config.Secret;
import org.sidetone.config.SettingsText.NewEntry;

/**
 * An account at a registrar that is not the PBX, as the settings hold it.
 *
 * @param number what {@code bind} names
 * @param name the SIP user
 * @param outboundProxy with its port; empty: none
 * @param messagesNumber empty: none
 * @param plain whether the phone asks the account's own server, in the old way; else as it would ask a CallManager
 */
public record AccountEntry(
        String number,
        String name,
        String authName,
        Secret secret,
        String server,
        int port,
        String outboundProxy,
        String displayName,
        String messagesNumber,
        boolean tcp,
        boolean plain) {
    static final int USUAL_PORT = 5060;

    /** Whether it is the same account, whatever a phone calls it. */
    boolean isSame(AccountEntry other) {
        return name.equals(other.name) && server.equalsIgnoreCase(other.server) && port == other.port;
    }

    AccountEntry withNumber(String other) {
        return new AccountEntry(
                other, name, authName, secret, server, port, outboundProxy, displayName, messagesNumber, tcp, plain);
    }

    /** What is as it would be anyhow is not written. */
    public NewEntry entry() {
        return entry(secret.reveal());
    }

    /** For people to look at. */
    public NewEntry masked() {
        return entry("********");
    }

    private NewEntry entry(String shown) {
        ImmutableMap.Builder<String, Object> keys = ImmutableMap.builder();
        keys.put("number", number);
        unless(keys, "name", name, number);
        unless(keys, "auth_name", authName, name);
        keys.put("secret", shown);
        keys.put("server", server);
        if (port != USUAL_PORT) {
            keys.put("port", port);
        }
        unless(keys, "outbound_proxy", outboundProxy, "");
        unless(keys, "display_name", displayName, number);
        unless(keys, "messages_number", messagesNumber, "");
        unless(keys, "transport", tcp ? "tcp" : "udp", "udp");
        unless(keys, "mode", plain ? "plain" : "callmanager", "callmanager");
        return new NewEntry("account", keys.buildOrThrow());
    }

    private static void unless(ImmutableMap.Builder<String, Object> keys, String key, String value, String usual) {
        if (!Optional.of(value).filter(text -> !text.isEmpty()).orElse(usual).equals(usual)) {
            keys.put(key, value);
        }
    }
}
