package org.sidetone.phonebook.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sidetone.phonebook.Contact;

/** One card while it is read: of its properties those that a phonebook has a use for. */
final class Card {
    /** The hundredth number of one contact helps nobody. */
    private static final int MOST_TELEPHONES = 100;

    private record Line(@Nullable String group, String number, String kind) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private String uid = "";
    private String formattedName = "";
    private String structuredName = "";
    private String nickname = "";
    private String organization = "";
    private boolean group;
    private boolean damaged;

    void take(VObjectProperty property) {
        String value = value(property);
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "FN" -> formattedName = first(formattedName, VObjectPropertyValues.unescape(value));
            case "N" -> structuredName = first(structuredName, inSpeakingOrder(value));
            case "NICKNAME" -> nickname = first(nickname, String.join(" ", VObjectPropertyValues.parseList(value)));
            case "ORG" -> organization = first(organization, part(VObjectPropertyValues.parseStructured(value), 0));
            case "TEL" -> telephone(property, value);
            case "CATEGORIES" ->
                VObjectPropertyValues.parseList(value).stream()
                        .map(Card::tidy)
                        .filter(category -> !category.isEmpty())
                        .forEach(categories::add);
            case "UID" -> uid = uid(value);
            case "KIND", "X-ADDRESSBOOKSERVER-KIND" -> group = value.strip().equalsIgnoreCase("group");
            case "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER" -> members.add(uid(value));
            case "X-ABLABEL" -> {
                if (property.getGroup() != null) {
                    labels.put(property.getGroup(), Kind.ofLabel(VObjectPropertyValues.unescape(value)));
                }
            }
            default -> {
                // Addresses, photos and birthdays are nothing that a phone shows.
            }
        }
    }

    void damage() {
        damaged = true;
    }

    /** A line of it was not understood; it may have been the one with the number. */
    boolean isDamaged() {
        return damaged;
    }

    boolean isGroup() {
        return group;
    }

    String uid() {
        return uid;
    }

    ImmutableList<String> members() {
        return ImmutableList.copyOf(members);
    }

    String name() {
        return Stream.of(formattedName, structuredName, nickname, organization)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    Contact contact() {
        ImmutableList<Contact.Telephone> telephones = lines.stream()
                .limit(MOST_TELEPHONES)
                .map(line -> new Contact.Telephone(line.number(), kind(line)))
                .collect(ImmutableList.toImmutableList());
        return new Contact(name(), telephones, ImmutableList.copyOf(categories));
    }

    private String kind(Line line) {
        return line.kind().isEmpty() && line.group() != null ? labels.getOrDefault(line.group(), "") : line.kind();
    }

    private void telephone(VObjectProperty property, String value) {
        VObjectParameters parameters = property.getParameters();
        List<String> types = new ArrayList<>();
        Stream.of(parameters.get("TYPE"), parameters.get(null))
                .filter(Objects::nonNull)
                .forEach(types::addAll);
        TelephoneNumber.of(value).ifPresent(number -> lines.add(new Line(property.getGroup(), number, Kind.of(types))));
    }

    /**
     * The library was told that quoted-printable is Latin-1 where no CHARSET says otherwise, so that no byte is lost; now it is seen
     * whether those bytes are UTF-8.
     */
    private static String value(VObjectProperty property) {
        VObjectParameters parameters = property.getParameters();
        String value = property.getValue();
        if (!parameters.isQuotedPrintable()
                || parameters.first("CHARSET") != null
                || !CharMatcher.inRange('\0', '\u00FF').matchesAllOf(value)) {
            return value;
        }
        try {
            return CharStreams.toString(MixedReader.of(new ByteArrayInputStream(value.getBytes(ISO_8859_1))));
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
    }

    /** N has family, given, additional names, prefixes, suffixes. */
    private static String inSpeakingOrder(String value) {
        List<List<String>> parts = VObjectPropertyValues.parseStructured(value);
        return Joiner.on(' ').join(part(parts, 3), part(parts, 1), part(parts, 2), part(parts, 0), part(parts, 4));
    }

    private static String part(List<List<String>> parts, int index) {
        return index < parts.size() ? String.join(" ", parts.get(index)) : "";
    }

    private static String uid(String value) {
        String uid = value.strip();
        return uid.regionMatches(true, 0, "urn:uuid:", 0, 9) ? uid.substring(9) : uid;
    }

    /** The first that says something stays: later ones are in other scripts and languages. */
    private static String first(String known, String next) {
        return known.isEmpty() ? tidy(next) : known;
    }

    private static String tidy(String text) {
        return CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).trimAndCollapseFrom(text, ' ');
    }
}
