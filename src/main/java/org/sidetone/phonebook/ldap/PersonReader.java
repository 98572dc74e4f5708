package org.sidetone.phonebook.ldap;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sidetone.phonebook.Contact;

/** Makes a contact of an entry. */
final class PersonReader {
    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

    private final LdapQuery query;

    PersonReader(LdapQuery query) {
        this.query = query;
    }

    Contact contact(Entry entry) {
        ImmutableList.Builder<Contact.Telephone> telephones = ImmutableList.builder();
        query.telephones()
                .forEach((attribute, kind) -> values(entry, attribute).stream()
                        .map(PersonReader::number)
                        .filter(number -> !number.isEmpty())
                        .forEach(number -> telephones.add(new Contact.Telephone(number, kind))));
        ImmutableList<String> groups = query.groups().stream()
                .flatMap(attribute -> values(entry, attribute).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return new Contact(name(entry), telephones.build(), groups);
    }

    private String name(Entry entry) {
        for (String attributes : query.names()) {
            List<String> parts = new ArrayList<>();
            for (String attribute : LdapQuery.attributesOf(attributes)) {
                values(entry, attribute).stream().limit(1).forEach(parts::add);
            }
            if (!parts.isEmpty()) {
                return String.join(" ", parts);
            }
        }
        return "";
    }

    /** A fax number's parameters stand behind {@code $} (RFC 4517, 3.3.11). */
    private static String number(String value) {
        int parameters = value.indexOf('$');
        return parameters < 0 ? value : value.substring(0, parameters).strip();
    }

    private static List<String> values(Entry entry, String attribute) {
        String @Nullable [] values = entry.getAttributeValues(attribute);
        if (values == null) {
            return List.of();
        }
        return List.of(values).stream()
                .map(value -> BLANK.trimAndCollapseFrom(value, ' '))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
