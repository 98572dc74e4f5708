package org.sidetone.phonebook.carddav;

import com.google.common.collect.ImmutableMap;
import java.net.URI;

/**
 * A question to a CardDAV server.
 *
 * @param body empty for none
 */
record DavRequest(String method, URI address, ImmutableMap<String, String> headers, String body) {
    private static final String XML = "application/xml; charset=utf-8";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String NAMESPACES = " xmlns:D=\"" + Multistatus.DAV + "\" xmlns:C=\"" + Multistatus.CARDDAV
            + "\" xmlns:S=\"" + Multistatus.CALENDARSERVER + "\"";

    /** What leads to books, and what tells whether a book changed. */
    private static final String PROPERTIES = HEAD + "<D:propfind" + NAMESPACES + "><D:prop>"
            + "<D:resourcetype/><D:displayname/><D:current-user-principal/><C:addressbook-home-set/>"
            + "<S:getctag/>"
            + "</D:prop></D:propfind>";

    private static final String SYNC_TOKEN =
            HEAD + "<D:propfind" + NAMESPACES + "><D:prop><D:sync-token/></D:prop></D:propfind>";

    /** Without photos, where the server can leave them out (RFC 6352, 10.4.2). The filter without conditions is all cards. */
    private static final String CARDS = HEAD + "<C:addressbook-query" + NAMESPACES + "><D:prop><C:address-data>"
            + props("VERSION", "UID", "FN", "N", "NICKNAME", "ORG", "TEL", "CATEGORIES", "KIND", "MEMBER", "X-ABLABEL")
            + props("X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER")
            + "</C:address-data></D:prop><C:filter/></C:addressbook-query>";

    /** @param depth 0 for the thing itself, 1 for what is in it, too */
    static DavRequest properties(URI address, int depth) {
        return propfind(address, depth, PROPERTIES);
    }

    /** For books without a change tag only: radicale writes a file for every card before it answers. */
    static DavRequest syncToken(URI book) {
        return propfind(book, 0, SYNC_TOKEN);
    }

    private static DavRequest propfind(URI address, int depth, String wanted) {
        return new DavRequest(
                "PROPFIND", address, ImmutableMap.of("Depth", Integer.toString(depth), "Content-Type", XML), wanted);
    }

    static DavRequest cards(URI book) {
        return new DavRequest("REPORT", book, ImmutableMap.of("Depth", "1", "Content-Type", XML), CARDS);
    }

    static DavRequest get(URI address, ImmutableMap<String, String> conditions) {
        return new DavRequest(
                "GET",
                address,
                ImmutableMap.<String, String>builder()
                        .put("Accept", "text/vcard, text/x-vcard, text/directory, application/xml;q=0.5, */*;q=0.1")
                        .putAll(conditions)
                        .build(),
                "");
    }

    DavRequest at(URI other) {
        return new DavRequest(method, other, headers, body);
    }

    private static String props(String... names) {
        StringBuilder xml = new StringBuilder();
        for (String name : names) {
            xml.append("<C:prop name=\"").append(name).append("\"/>");
        }
        return xml.toString();
    }
}
