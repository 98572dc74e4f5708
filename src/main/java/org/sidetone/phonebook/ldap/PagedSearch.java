package org.sidetone.phonebook.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.fetch.Deadline;
import org.sidetone.phonebook.ContactList;

/** One search, page by page (RFC 2696): Active Directory gives no more than 1,000 entries in one answer. */
final class PagedSearch implements SearchResultListener {
    /** As many as OpenLDAP gives at once where nobody set another limit. */
    private static final int PAGE = 500;

    private final transient LDAPConnection connection;
    private final transient Deadline deadline;
    private final transient PersonReader reader;
    private final transient ContactList contacts = new ContactList();
    private int found;
    private boolean tooLarge;

    PagedSearch(LDAPConnection connection, PersonReader reader, Deadline deadline) {
        this.connection = connection;
        this.reader = reader;
        this.deadline = deadline;
    }

    /** A server without pages ignores the wish and answers all at once. */
    void run(LdapQuery query) throws LDAPException {
        SearchRequest request = new SearchRequest(
                this,
                query.base(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                0,
                0,
                false,
                query.filter(),
                query.attributes());
        @Nullable ASN1OctetString cookie = null;
        do {
            request.setControls(new SimplePagedResultsControl(PAGE, cookie, false));
            request.setResponseTimeoutMillis(deadline.remaining().toMillis());
            SearchResult page = connection.search(request);
            cookie = Optional.ofNullable(SimplePagedResultsControl.get(page))
                    .filter(SimplePagedResultsControl::moreResultsToReturn)
                    .map(SimplePagedResultsControl::getCookie)
                    .orElse(null);
        } while (cookie != null);
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        found++;
        tooLarge |= !contacts.add(reader.contact(entry));
        // The time-out is for each entry alone: a server that drips them is left here.
        if (tooLarge || deadline.isOver()) {
            connection.close();
        }
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        // To another server, which would have to be told the password. Active Directory names some in every answer.
    }

    int found() {
        return found;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    ContactList contacts() {
        return contacts;
    }
}
