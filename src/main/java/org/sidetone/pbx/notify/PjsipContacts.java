package org.sidetone.pbx.notify;

import com.google.common.collect.ImmutableListMultimap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** Who is registered on PJSIP, and how to address one of them. */
final class PjsipContacts {
    private static final Pattern HOST = Pattern.compile("sips?:(?:[^@]*@)?(\\[[^\\]]*\\]|[^:;>]*).*");
    private static final Pattern OUTBOUND = Pattern.compile("\\s*default_outbound_endpoint\\s*:\\s*(\\S+)\\s*");

    private PjsipContacts() {}

    static ImmutableListMultimap<String, Contact> read(AmiSession session) throws PbxException {
        ImmutableListMultimap.Builder<String, Contact> contacts = ImmutableListMultimap.builder();
        AmiAnswer answer = session.ask(AmiRequest.of("PJSIPShowContacts"));
        for (AmiMessage event : answer.events()) {
            if (event.first("Event").equals("ContactList")
                    && !event.first("CallId").isEmpty()) {
                String via = event.first("ViaAddr");
                contacts.put(
                        event.first("Endpoint"),
                        new Contact(
                                event.first("Uri"),
                                via.isEmpty() ? host(event.first("Uri")) : via,
                                event.first("UserAgent"),
                                event.first("CallId")));
            }
        }
        return contacts.build();
    }

    /** Asterisk sends to a bare URI only as its default outbound endpoint, and says that it did where it has none. */
    static boolean canAddressOne(AmiSession session) throws PbxException {
        for (String line :
                session.ask(AmiRequest.command("pjsip show settings")).output()) {
            Matcher found = OUTBOUND.matcher(line);
            if (found.matches()) {
                return session.ask(AmiRequest.of("PJSIPShowEndpoint", "Endpoint", found.group(1)))
                        .isSuccess();
            }
        }
        return false;
    }

    private static String host(String uri) {
        Matcher found = HOST.matcher(uri);
        return found.matches() ? found.group(1).replaceAll("[\\[\\]]", "") : "";
    }
}
