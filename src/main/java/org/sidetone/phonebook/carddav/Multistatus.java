package org.sidetone.phonebook.carddav;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.vcard.SafeXml;

/** Reads a 207 answer thing by thing: that of a large book must not stand in memory. */
final class Multistatus {
    static final String DAV = "DAV:";
    static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";
    static final String CALENDARSERVER = "http://calendarserver.org/ns/";

    private static final QName RESPONSE = new QName(DAV, "response");
    private static final QName PROPSTAT = new QName(DAV, "propstat");
    private static final QName STATUS = new QName(DAV, "status");
    private static final QName HREF = new QName(DAV, "href");
    private static final QName ADDRESS_DATA = new QName(CARDDAV, "address-data");

    /** A card with a large photo. */
    private static final int LONGEST_TEXT = 8 << 20;

    /** Takes what was read. */
    interface Sink {
        void take(Resource resource) throws IOException, PhonebookException;
    }

    private final XMLStreamReader xml;
    private final URI base;
    private final Deque<QName> open = new ArrayDeque<>();
    private ResourceBuilder resource;

    private Multistatus(XMLStreamReader xml, URI base) {
        this.xml = xml;
        this.base = base;
        this.resource = new ResourceBuilder(base);
    }

    /**
     * @param base what addresses in it are relative to
     * @throws XMLStreamException also where it is XML, but another kind
     */
    static void read(InputStream in, URI base, Sink sink) throws XMLStreamException, IOException, PhonebookException {
        new Multistatus(SafeXml.reader(in), base).read(sink);
    }

    private void read(Sink sink) throws XMLStreamException, IOException, PhonebookException {
        xml.nextTag();
        xml.require(XMLStreamReader.START_ELEMENT, DAV, "multistatus");
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                begin(xml.getName());
            } else if (event == XMLStreamReader.END_ELEMENT && !open.isEmpty()) {
                QName ended = open.pop();
                if (ended.equals(PROPSTAT)) {
                    resource.endProperties();
                } else if (ended.equals(RESPONSE)) {
                    sink.take(resource.build());
                }
            }
        }
    }

    private void begin(QName name) throws XMLStreamException {
        QName parent = open.isEmpty() ? RESPONSE : open.peek();
        if (name.equals(RESPONSE)) {
            resource = new ResourceBuilder(base);
        } else if (name.equals(HREF)) {
            resource.href(parent, text());
            return;
        } else if (name.equals(STATUS)) {
            resource.status(parent.equals(PROPSTAT), status(text()));
            return;
        } else if (parent.getLocalPart().equals("resourcetype")) {
            resource.type(name);
        } else if (parent.getLocalPart().equals("prop") && isText(name)) {
            resource.property(name, text());
            return;
        }
        open.push(name);
    }

    private static boolean isText(QName name) {
        return name.equals(ADDRESS_DATA)
                || switch (name.getLocalPart()) {
                    case "displayname", "getctag", "sync-token" -> true;
                    default -> false;
                };
    }

    /** As {@code getElementText()}, with an end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {
                    // Comments, and entities of a document type that is not read.
                }
            }
            if (text.length() > LONGEST_TEXT) {
                throw new XMLStreamException("one text is longer than " + (LONGEST_TEXT >> 20) + " million characters");
            }
        }
        return text.toString();
    }

    /** {@code HTTP/1.1 200 OK}. */
    private static int status(String line) {
        return Splitter.on(CharMatcher.whitespace())
                .omitEmptyStrings()
                .splitToStream(line)
                .skip(1)
                .filter(word -> word.matches("\\d{3}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
