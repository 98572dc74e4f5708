package org.sidetone.phonebook.carddav;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Puts one response of a 207 answer together. A server also lists the properties it lacks, under a status of their own. */
final class ResourceBuilder {
    private static final QName ADDRESS_BOOK = new QName(Multistatus.CARDDAV, "addressbook");

    private static final class Properties {
        private boolean addressBook;
        private String name = "";
        private String changeTag = "";
        private String syncToken = "";
        private String card = "";
        private @Nullable URI principal;
        private final List<URI> homes = new ArrayList<>();
    }

    private final URI base;
    private URI address;
    private int status = 200;
    private int propertyStatus = 200;
    private Properties pending = new Properties();
    private Properties known = new Properties();

    ResourceBuilder(URI base) {
        this.base = base;
        this.address = base;
    }

    void href(QName parent, String text) {
        Optional<URI> uri = resolve(text);
        switch (parent.getLocalPart()) {
            case "response" -> uri.ifPresent(found -> address = found);
            case "current-user-principal", "principal-URL" -> pending.principal = uri.orElse(null);
            case "addressbook-home-set" -> uri.ifPresent(pending.homes::add);
            default -> {
                // The owner, a principal collection.
            }
        }
    }

    void status(boolean ofProperties, int code) {
        if (ofProperties) {
            propertyStatus = code;
        } else {
            status = code;
        }
    }

    void type(QName type) {
        pending.addressBook |= type.equals(ADDRESS_BOOK);
    }

    void property(QName name, String text) {
        switch (name.getLocalPart()) {
            case "displayname" -> pending.name = text.strip();
            case "getctag" -> pending.changeTag = text.strip();
            case "sync-token" -> pending.syncToken = text.strip();
            default -> pending.card = text;
        }
    }

    void endProperties() {
        if (propertyStatus / 100 == 2) {
            merge(pending);
        }
        pending = new Properties();
        propertyStatus = 200;
    }

    private void merge(Properties more) {
        known.addressBook |= more.addressBook;
        known.name = more.name.isEmpty() ? known.name : more.name;
        known.changeTag = more.changeTag.isEmpty() ? known.changeTag : more.changeTag;
        known.syncToken = more.syncToken.isEmpty() ? known.syncToken : more.syncToken;
        known.card = more.card.isEmpty() ? known.card : more.card;
        known.principal = more.principal == null ? known.principal : more.principal;
        known.homes.addAll(more.homes);
    }

    Resource build() {
        String tag = known.changeTag.isEmpty() ? known.syncToken : known.changeTag;
        return new Resource(
                address,
                status,
                known.addressBook,
                known.name,
                tag.isEmpty() ? Optional.empty() : Optional.of(tag),
                Optional.ofNullable(known.principal),
                ImmutableList.copyOf(known.homes),
                known.card);
    }

    /** Some servers leave blanks and umlauts in addresses as they are. */
    private Optional<URI> resolve(String text) {
        try {
            return Optional.of(base.resolve(text.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
