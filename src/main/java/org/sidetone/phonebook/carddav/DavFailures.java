package org.sidetone.phonebook.carddav;

import java.io.IOException;
import java.net.URI;
import org.sidetone.fetch.Deadline;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.Unreachable;
import org.sidetone.phonebook.PhonebookException;

/** What went wrong, in the words of who has to mend it. */
final class DavFailures {
    private DavFailures() {}

    static PhonebookException refused(URI address, int status, boolean withLogin) {
        return switch (status) {
            case 401 ->
                withLogin
                        ? new PhonebookException(
                                address + " refuses this user or password (401)",
                                "check both; where the account has two-factor sign-in, make an app password on the server")
                        : new PhonebookException(address + " asks for a user and password (401)", "write both");
            case 403 ->
                new PhonebookException(
                        address + " is not open to this user (403)",
                        "share the address book with it, or write another user");
            case 404, 410 ->
                new PhonebookException(
                        "there is nothing at " + address + " (" + status + ")",
                        "copy the address book's link from the server's page, or write only the server's own address");
            case 429, 503 ->
                new PhonebookException(
                        address + " is too busy or in maintenance (" + status + ")",
                        "wait; look at the server if it stays so");
            default ->
                new PhonebookException(
                        address + " answers with status " + status,
                        status / 100 == 5 ? "look into the server's log" : "is this the address of a CardDAV server?");
        };
    }

    static PhonebookException unreachable(URI address, Deadline deadline, IOException cause) {
        FetchException known = Unreachable.of(address.getRawAuthority(), deadline, cause);
        return new PhonebookException(known.what(), known.hint(), cause);
    }

    static PhonebookException noBook(URI address) {
        return new PhonebookException(
                address + " is no address book, and nothing there leads to one",
                "copy the address book's link from the server's page; calendars have links that look alike");
    }

    static PhonebookException garbage(URI address, Exception cause) {
        return new PhonebookException(
                address + " answers with something that is not CardDAV",
                "is it a sign-in page or another service? copy the address book's link from the server's page",
                cause);
    }

    static PhonebookException strayed(URI address, String to) {
        return new PhonebookException(
                address + " leads on to " + to + ", which would be told the password",
                "if that is your server, write its address");
    }
}
