package org.sidetone.phonebook.ldap;

import com.google.common.base.Throwables;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.UnknownHostException;
import java.util.Locale;
import org.sidetone.fetch.Deadline;
import org.sidetone.phonebook.PhonebookException;

/** What went wrong, in the words of who has to mend it. */
final class LdapFailures {
    private LdapFailures() {}

    static PhonebookException of(LdapServer server, LdapQuery query, Deadline deadline, LDAPException cause) {
        ResultCode code = cause.getResultCode();
        if (code.equals(ResultCode.CONNECT_ERROR) || code.equals(ResultCode.SERVER_DOWN) || isLocal(code)) {
            return unreachable(server, deadline, cause);
        }
        return switch (code.intValue()) {
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE, ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE ->
                failure(
                        server + " refuses this user or password",
                        "write the user as a DN (cn=reader,dc=example,dc=org), for Active Directory as user@domain",
                        cause);
            case ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE, ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE ->
                failure(server + " takes passwords only over TLS", "write ldaps:// or switch StartTLS on", cause);
            case ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE, ResultCode.OPERATIONS_ERROR_INT_VALUE ->
                failure(
                        server + " does not let this user search " + query.base(),
                        server.login().isPresent() ? "give it the right to read there" : "write a user and password",
                        cause);
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE ->
                failure(
                        server + " has no " + query.base() + ", or does not show it to this user",
                        "check the base; ldapsearch -x -H " + server
                                + " -s base -b '' namingContexts shows what there is",
                        cause);
            case ResultCode.REFERRAL_INT_VALUE ->
                failure(server + " leads on to another server for " + query.base(), "write that one's address", cause);
            default -> failure(server + " answers: " + cause.getMessage(), "look into the server's log", cause);
        };
    }

    private static boolean isLocal(ResultCode code) {
        return code.equals(ResultCode.TIMEOUT)
                || code.equals(ResultCode.DECODING_ERROR)
                || code.equals(ResultCode.LOCAL_ERROR);
    }

    private static PhonebookException unreachable(LdapServer server, Deadline deadline, LDAPException cause) {
        String said = Throwables.getCausalChain(cause).stream()
                .map(String::valueOf)
                .reduce("", (all, one) -> all + one)
                .toLowerCase(Locale.ROOT);
        if (said.contains("certif") || said.contains("hostname")) {
            return certificate(server, cause);
        }
        if (Throwables.getRootCause(cause) instanceof UnknownHostException) {
            return failure(
                    "no name server knows " + server.address().getHost(), "check the spelling of the address", cause);
        }
        if (deadline.isOver() || said.contains("timeout") || said.contains("timed out")) {
            return failure(
                    server + " does not answer, or not to the end, within the time it has",
                    "is the server up and this its address? a firewall may swallow the packets",
                    cause);
        }
        if (said.contains("refused")) {
            return failure(
                    "nobody listens at " + server + ", port " + server.port(),
                    "is the server up, and the port right?",
                    cause);
        }
        return failure(
                server + " hangs up, or speaks something that is not LDAP",
                "is it an LDAP port? 389 for ldap://, 636 for ldaps://",
                cause);
    }

    static PhonebookException certificate(LdapServer server, LDAPException cause) {
        return failure(
                "the certificate of " + server + " is not trusted here, or is for another name",
                "write the name that stands in the certificate; put a certificate of your own into"
                        + " /usr/local/share/ca-certificates and run update-ca-certificates",
                cause);
    }

    static PhonebookException noStartTls(LdapServer server, LDAPException cause) {
        return failure(server + " does not speak StartTLS", "write ldaps://, or give the server a certificate", cause);
    }

    private static PhonebookException failure(String message, String hint, LDAPException cause) {
        return new PhonebookException(message, hint, cause);
    }
}
