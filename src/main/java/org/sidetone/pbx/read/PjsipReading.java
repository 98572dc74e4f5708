package org.sidetone.pbx.read;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Account.RegistrationLimits;
import org.sidetone.pbx.Account.ReplyPort;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Transport;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;

/**
 * PJSIP's endpoints as they run. One PJSIPShowEndpoint each brings endpoint, auths and aors together, so the lists of auths and
 * aors need not be asked for.
 */
final class PjsipReading {
    static final AmiRequest ENDPOINTS = AmiRequest.of("PJSIPShowEndpoints");
    static final AmiRequest CONTACTS = AmiRequest.of("PJSIPShowContacts");

    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();
    /** Several {@code set_var} come as {@code A=1,B=2}; a comma inside a value is not followed by a name and an equals sign. */
    private static final Pattern NEXT_VARIABLE = Pattern.compile(",(?=[A-Za-z_][\\w()]*=)");

    private final Answers answers;
    private final Map<String, Protocol> transports = new TreeMap<>();
    private final Predicate<String> knownDevice;

    /** @param knownDevice whether AstDB has this id as a device, which a trunk never is */
    PjsipReading(Answers answers, ImmutableListMultimap<Driver, Transport> listening, Predicate<String> knownDevice) {
        this.answers = answers;
        this.knownDevice = knownDevice;
        listening.get(Driver.PJSIP).forEach(transport -> transports.put(transport.name(), transport.protocol()));
    }

    ImmutableList<String> endpoints() throws PbxException {
        return answers.requiredList(ENDPOINTS).stream()
                .map(event -> event.first("ObjectName"))
                .filter(id -> !id.isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    List<FoundAccount> read(List<String> ids) throws PbxException {
        List<FoundAccount> found = new ArrayList<>(ids.size());
        List<AmiRequest> details = ids.stream()
                .map(id -> AmiRequest.of("PJSIPShowEndpoint", "Endpoint", id))
                .toList();
        answers.each(
                details,
                answer -> account(answer).ifPresent(found::add),
                answer -> unreadable(answer.request().value(), answer.message()));
        return found;
    }

    static ImmutableListMultimap<String, Registration> registrations(Answers answers) throws PbxException {
        ImmutableListMultimap.Builder<String, Registration> all = ImmutableListMultimap.builder();
        for (AmiMessage contact : answers.list(CONTACTS)) {
            // A static contact has no Call-ID of a REGISTER: it is an address in a file, not a phone.
            String callId = contact.first("CallId");
            String id = contact.first("Endpoint");
            if (id.isEmpty() || callId.isEmpty()) {
                continue;
            }
            String address = contact.first("ViaAddr");
            all.put(
                    id,
                    new Registration(
                            id,
                            address.isEmpty() ? hostOf(contact.first("Uri")) : address,
                            present(contact.first("UserAgent")),
                            Optional.of(callId)));
        }
        return all.build();
    }

    private Optional<FoundAccount> account(AmiAnswer answer) {
        String id = answer.request().value();
        AmiMessage endpoint = null;
        List<AmiMessage> auths = new ArrayList<>();
        List<AmiMessage> aors = new ArrayList<>();
        for (AmiMessage event : answer.events()) {
            switch (event.first("Event")) {
                case "EndpointDetail" -> endpoint = event;
                case "AuthDetail" -> auths.add(event);
                case "AorDetail" -> aors.add(event);
                default -> {}
            }
        }
        if (endpoint == null) {
            unreadable(id, "its details are missing in the answer");
            return Optional.empty();
        }
        List<String> authNames = COMMA.splitToList(endpoint.first("Auth"));
        List<AmiMessage> aorsTaking =
                aors.stream().filter(PjsipReading::takesRegistrations).toList();
        if (aorsTaking.isEmpty() && isTrunk(id, endpoint, authNames, aors)) {
            answers.report(Problem.info(
                    "trunk", "endpoint " + id, "it takes no registrations and is left out as a trunk", ""));
            return Optional.empty();
        }
        checkAors(id, aors, aorsTaking);
        // A phone registers under the name it has, so the aor of that name is its own.
        Optional<AmiMessage> aor = aorsTaking.stream()
                .filter(a -> a.first("ObjectName").equals(id))
                .findFirst()
                .or(() -> aorsTaking.stream().findFirst())
                .or(() -> aors.stream().findFirst());
        PjsipAuth auth = PjsipAuth.choose(id, authNames, auths);
        auth.problem().ifPresent(answers::report);
        return Optional.of(new FoundAccount(
                id,
                CallerId.parse(endpoint.first("Callerid")),
                endpoint.first("Context"),
                COMMA.splitToStream(endpoint.first("Mailboxes")).collect(ImmutableList.toImmutableList()),
                new Account(
                        Driver.PJSIP,
                        auth.userName(),
                        auth.credential(),
                        replyPort(endpoint),
                        transports(id, endpoint.first("Transport")),
                        codecs(endpoint.first("Allow")),
                        endpoint.first("DtmfMode"),
                        Optional.of(
                                aor.map(a -> number(a.first("MaxContacts"), 0)).orElse(0)),
                        aor.map(PjsipReading::limits).orElse(RegistrationLimits.DEFAULT),
                        variables(endpoint.first("SetVar")),
                        // PJSIP has no such field.
                        "",
                        true)));
    }

    /**
     * Without an aor that takes registrations no phone can use the endpoint. With a fixed contact or credentials for going out it
     * is plainly a trunk; with an auth for coming in and neither of these, someone forgot {@code max_contacts}. A trunk that
     * registers with us (its aor takes contacts) cannot be told from a phone and is listed.
     */
    private boolean isTrunk(String id, AmiMessage endpoint, List<String> auths, List<AmiMessage> aors) {
        boolean fixed = aors.stream().anyMatch(aor -> !aor.first("Contacts").isEmpty());
        return !knownDevice.test(id)
                && (auths.isEmpty() || fixed || !endpoint.first("OutboundAuth").isEmpty());
    }

    private void checkAors(String id, List<AmiMessage> aors, List<AmiMessage> aorsTaking) {
        if (aorsTaking.isEmpty()) {
            answers.report(Problem.error(
                    "aor-takes-no-contact",
                    "extension " + id,
                    aors.isEmpty()
                            ? "the endpoint has no aor, so the PBX refuses every registration"
                            : "its aor has max_contacts=0, so the PBX refuses every registration",
                    "give it an aor of the name " + id + " with max_contacts=1 or more"));
        } else if (aorsTaking.stream().noneMatch(aor -> aor.first("ObjectName").equals(id))) {
            answers.report(Problem.error(
                    "aor-name",
                    "extension " + id,
                    "a phone registers as " + id + ", but the endpoint's aor is called "
                            + aorsTaking.get(0).first("ObjectName"),
                    "give the aor the name " + id + " and write aors=" + id + " in the endpoint"));
        }
    }

    private static boolean takesRegistrations(AmiMessage aor) {
        return number(aor.first("MaxContacts"), 0) > 0;
    }

    private static ReplyPort replyPort(AmiMessage endpoint) {
        boolean rport = yes(endpoint.first("ForceRport"));
        boolean rewrite = yes(endpoint.first("RewriteContact"));
        if (!rport && !rewrite) {
            return new ReplyPort(true, "force_rport=no, rewrite_contact=no");
        }
        List<String> against = new ArrayList<>();
        if (rport) {
            against.add("force_rport=yes");
        }
        if (rewrite) {
            against.add("rewrite_contact=yes");
        }
        return new ReplyPort(false, String.join(", ", against));
    }

    private ImmutableList<Protocol> transports(String id, String pinned) {
        if (pinned.isEmpty()) {
            return ImmutableList.of();
        }
        Protocol protocol = transports.get(pinned);
        if (protocol != null) {
            return ImmutableList.of(protocol);
        }
        if (!transports.isEmpty()) {
            answers.report(Problem.error(
                    "transport-missing",
                    "extension " + id,
                    "the endpoint is pinned to transport=" + pinned + ", which does not run",
                    "remove transport= from the endpoint, or define that transport and restart Asterisk"));
        }
        return ImmutableList.of();
    }

    private static RegistrationLimits limits(AmiMessage aor) {
        RegistrationLimits usual = RegistrationLimits.DEFAULT;
        return new RegistrationLimits(
                number(aor.first("MinimumExpiration"), usual.minimum()),
                number(aor.first("DefaultExpiration"), usual.usual()),
                number(aor.first("MaximumExpiration"), usual.maximum()));
    }

    private static ImmutableMap<String, String> variables(String text) {
        ImmutableMap.Builder<String, String> variables = ImmutableMap.builder();
        for (String variable : Splitter.on(NEXT_VARIABLE).split(text)) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(
                        variable.substring(0, equals).strip(),
                        variable.substring(equals + 1).strip());
            }
        }
        return variables.buildKeepingLast();
    }

    /** {@code (ulaw|alaw)}; {@code (nothing)} where no codec is allowed. */
    static ImmutableList<String> codecs(String text) {
        return Splitter.onPattern("[()|]")
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(text)
                .filter(codec -> !codec.equals("nothing"))
                .collect(ImmutableList.toImmutableList());
    }

    private void unreadable(String id, String why) {
        answers.report(Problem.warning(
                "extension-unreadable",
                "extension " + id,
                "PJSIP lists it, but its details cannot be read: " + why,
                "look at it by hand: asterisk -rx 'pjsip show endpoint " + id + "'"));
    }

    private static String hostOf(String uri) {
        String host = uri.replaceFirst("^sips?:", "").replaceFirst(";.*", "").replaceFirst("^.*@", "");
        return host.startsWith("[") ? host.replaceFirst("^\\[(.*)].*", "$1") : host.replaceFirst(":\\d+$", "");
    }

    static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static boolean yes(String text) {
        return Set.of("true", "yes", "1", "on").contains(text);
    }
}
