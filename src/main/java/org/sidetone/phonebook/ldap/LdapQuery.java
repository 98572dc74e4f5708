package org.sidetone.phonebook.ldap;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.stream.Stream;

/**
 * What to ask a server for.
 *
 * @param base all below it is searched; {@code dc=example,dc=org}
 * @param filter whom to take
 * @param names attributes that hold a name, the best first; several in one, apart by blanks, are joined
 * @param telephones attributes that hold numbers, in the order of showing, and the kind of each: {@code work}, {@code home}
 * @param groups attributes that hold groups, all of them taken
 */
public record LdapQuery(
        String base,
        String filter,
        ImmutableList<String> names,
        ImmutableMap<String, String> telephones,
        ImmutableList<String> groups) {
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** Of RFC 4519, RFC 4524 and Active Directory, which keeps further numbers under other… */
    private static final ImmutableMap<String, String> TELEPHONES = ImmutableMap.<String, String>builder()
            .put("telephoneNumber", "work")
            .put("otherTelephone", "work")
            .put("mobile", "cell")
            .put("otherMobile", "cell")
            .put("homePhone", "home")
            .put("otherHomePhone", "home")
            .put("ipPhone", "work")
            .put("facsimileTelephoneNumber", "fax")
            .buildOrThrow();

    private static final ImmutableList<String> NAMES = ImmutableList.of("displayName", "cn", "givenName sn", "sn", "o");

    public LdapQuery {
        if (!DN.isValidDN(base)) {
            throw new IllegalArgumentException("base " + base + " is no distinguished name such as dc=example,dc=org");
        }
        try {
            Filter.create(filter);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("filter " + filter + ": " + e.getMessage(), e);
        }
        if (names.isEmpty() || telephones.isEmpty()) {
            throw new IllegalArgumentException("names and telephones need an attribute each");
        }
    }

    /** All persons that have a telephone number, in the attributes that most servers have. */
    public static LdapQuery under(String base) {
        return new LdapQuery(base, people(TELEPHONES), NAMES, TELEPHONES, ImmutableList.of("department"));
    }

    public LdapQuery withFilter(String newFilter) {
        return new LdapQuery(base, newFilter, names, telephones, groups);
    }

    public LdapQuery withNames(ImmutableList<String> newNames) {
        return new LdapQuery(base, filter, newNames, telephones, groups);
    }

    /** Of people who have one of these numbers; for another filter, set that afterwards. */
    public LdapQuery withTelephones(ImmutableMap<String, String> newTelephones) {
        return new LdapQuery(base, people(newTelephones), names, newTelephones, groups);
    }

    public LdapQuery withGroups(ImmutableList<String> newGroups) {
        return new LdapQuery(base, filter, names, telephones, newGroups);
    }

    private static String people(ImmutableMap<String, String> telephones) {
        StringBuilder filter = new StringBuilder("(&(objectClass=person)(|");
        telephones
                .keySet()
                .forEach(attribute -> filter.append('(').append(attribute).append("=*)"));
        return filter.append("))").toString();
    }

    static Iterable<String> attributesOf(String name) {
        return WORDS.split(name);
    }

    String[] attributes() {
        return Stream.of(names.stream().flatMap(WORDS::splitToStream), telephones.keySet().stream(), groups.stream())
                .flatMap(attributes -> attributes)
                .distinct()
                .toArray(String[]::new);
    }
}
