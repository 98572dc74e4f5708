package org.sidetone.phonebook.ldap;

import com.google.common.collect.ImmutableList;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.sidetone.config.Problem;
import org.sidetone.fetch.Deadline;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.ContactList;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** The people of a directory server. A connection of its own for each reading: servers drop idle ones. */
public final class LdapBook implements Source {
    private static final int CONNECT_MILLIS = 10_000;
    /** An entry of ours has a few hundred bytes. */
    private static final int LARGEST_MESSAGE = 4 << 20;

    /** Also takes {@code *.example.org}. */
    private static final HostNameSSLSocketVerifier NAMES = new HostNameSSLSocketVerifier(true);

    private final LdapServer server;
    private final LdapQuery query;
    private final Duration patience;
    private final Consumer<Problem> remarks;

    /**
     * @param patience for one whole reading, which may take many pages
     * @param remarks is told at every good reading what the server left out, if anything
     */
    public LdapBook(LdapServer server, LdapQuery query, Duration patience, Consumer<Problem> remarks) {
        this.server = server;
        this.query = query;
        this.patience = patience;
        this.remarks = remarks;
    }

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        Deadline deadline = Deadline.in(patience);
        try (LDAPConnection connection = connect(deadline)) {
            if (server.startTls()) {
                startTls(connection);
            }
            if (server.login().isPresent()) {
                Login login = server.login().get();
                connection.bind(
                        new SimpleBindRequest(login.user(), login.password().reveal()));
            }
            return search(connection, deadline);
        } catch (LDAPException e) {
            throw LdapFailures.of(server, query, deadline, e);
        }
    }

    private ImmutableList<Contact> search(LDAPConnection connection, Deadline deadline)
            throws LDAPException, PhonebookException {
        PagedSearch search = new PagedSearch(connection, new PersonReader(query), deadline);
        try {
            search.run(query);
        } catch (LDAPException e) {
            if (search.isTooLarge()) {
                throw ContactList.tooLarge(server + " " + query.base());
            }
            boolean cut = e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)
                    || e.getResultCode().equals(ResultCode.ADMIN_LIMIT_EXCEEDED);
            if (!cut || search.found() == 0) {
                throw e;
            }
            remarks.accept(Problem.warning(
                    "phonebook-cut",
                    server + " " + query.base(),
                    "the server gives this user only " + search.found() + " entries: the others are missing",
                    "raise its limit for this user (OpenLDAP: limits … size.prtotal=unlimited), or narrow the filter"));
        }
        return search.contacts().contacts();
    }

    private LDAPConnection connect(Deadline deadline) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        int millis = (int) Math.min(CONNECT_MILLIS, deadline.remaining().toMillis());
        options.setConnectTimeoutMillis(millis);
        options.setResponseTimeoutMillis(deadline.remaining().toMillis());
        options.setMaxMessageSize(LARGEST_MESSAGE);
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(NAMES);
        SocketFactory sockets = server.ldaps() ? server.tls().getSocketFactory() : SocketFactory.getDefault();
        return new LDAPConnection(sockets, options, server.address().getHost(), server.port());
    }

    private void startTls(LDAPConnection connection) throws LDAPException, PhonebookException {
        ExtendedResult result = connection.processExtendedOperation(
                new StartTLSExtendedRequest(server.tls().getSocketFactory()));
        if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
            throw LdapFailures.noStartTls(server, new LDAPException(result));
        }
        // The library looks at the certificate's name on ldaps:// only.
        if (!NAMES.verify(server.address().getHost(), connection.getSSLSession())) {
            throw LdapFailures.certificate(server, new LDAPException(ResultCode.CONNECT_ERROR));
        }
    }
}
