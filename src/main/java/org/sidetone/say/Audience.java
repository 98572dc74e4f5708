package org.sidetone.say;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sidetone.config.LampGroup;
import org.sidetone.config.Nearest;
import org.sidetone.config.SaySettings;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/** Which phones are meant by {@code 1001,1010-1019,workshop,001B54AABBCC} or {@code all}. */
public final class Audience {
    private static final String ALL = "all";
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,15})-([0-9]{1,15})");

    private final ImmutableList<SaySettings.Group> groups;
    private final ImmutableList<LampGroup> lampGroups;
    private final ImmutableList<Phone> phones;

    /** Groups are those of {@code say.groups} and, by their numbers, {@code [[status.group]]}. */
    public Audience(Settings settings, Phones phones) {
        this.groups = settings.say().groups();
        this.lampGroups = settings.status().groups();
        this.phones = phones.byMac().values().stream().filter(Phone::isBound).collect(ImmutableList.toImmutableList());
    }

    /**
     * @param phones each once
     * @param unknown a sentence for each word that means no phone
     */
    public record Chosen(ImmutableSet<MacAddress> phones, ImmutableList<String> unknown) {}

    /** Words are separated by commas. */
    public Chosen of(String to) {
        ImmutableSet.Builder<MacAddress> chosen = ImmutableSet.builder();
        List<String> unknown = new ArrayList<>();
        for (String word : Splitter.on(',').trimResults().omitEmptyStrings().split(to)) {
            ImmutableSet<MacAddress> meant = phones(word);
            chosen.addAll(meant);
            if (meant.isEmpty()) {
                unknown.add(unknown(word));
            }
        }
        return new Chosen(chosen.build(), ImmutableList.copyOf(unknown));
    }

    private ImmutableSet<MacAddress> phones(String word) {
        if (word.equalsIgnoreCase(ALL)) {
            return with(phone -> true);
        }
        ImmutableSet<MacAddress> onLine = line(word);
        if (!onLine.isEmpty()) {
            return onLine;
        }
        Optional<SaySettings.Group> group =
                groups.stream().filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
        if (group.isPresent()) {
            return group.get().members().stream()
                    .flatMap(member -> line(member).stream())
                    .collect(ImmutableSet.toImmutableSet());
        }
        Optional<LampGroup> lamps = lampGroups.stream()
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
        if (lamps.isPresent()) {
            return with(phone -> phone.extensions().stream()
                    .anyMatch(id -> lamps.get().numbers().stream().anyMatch(range -> range.holds(id))));
        }
        Optional<MacAddress> mac = mac(word);
        return with(phone -> mac.filter(phone.mac()::equals).isPresent());
    }

    /** The phones that a line or a range of lines is on; so are the members of a group written. */
    private ImmutableSet<MacAddress> line(String word) {
        Matcher range = RANGE.matcher(word);
        return with(phone -> phone.extensions().contains(word)
                || (range.matches()
                        && phone.extensions().stream().anyMatch(id -> within(id, range.group(1), range.group(2)))));
    }

    /** By the number of digits too: 100-199 does not mean 0150. */
    private static boolean within(String id, String first, String last) {
        return id.chars().allMatch(c -> c >= '0' && c <= '9')
                && (id.length() == first.length() || id.length() == last.length())
                && Long.parseLong(id) >= Long.parseLong(first)
                && Long.parseLong(id) <= Long.parseLong(last);
    }

    private ImmutableSet<MacAddress> with(Predicate<Phone> wanted) {
        return phones.stream().filter(wanted).map(Phone::mac).collect(ImmutableSet.toImmutableSet());
    }

    private static Optional<MacAddress> mac(String word) {
        try {
            return Optional.of(MacAddress.parse(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String unknown(String word) {
        Set<String> names = Stream.of(
                        Stream.of(ALL),
                        groups.stream().map(SaySettings.Group::name),
                        lampGroups.stream().map(LampGroup::name),
                        phones.stream().flatMap(phone -> phone.extensions().stream()),
                        phones.stream().map(phone -> phone.mac().digits()))
                .flatMap(some -> some)
                .collect(ImmutableSet.toImmutableSet());
        boolean group = Stream.concat(
                        groups.stream().map(SaySettings.Group::name),
                        lampGroups.stream().map(LampGroup::name))
                .anyMatch(word::equalsIgnoreCase);
        String what = group ? "no phone has a line of the group " + word : "no phone, line or group is called " + word;
        return what
                + Nearest.to(word, names)
                        .filter(near -> !group)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    /** The members of groups that are on no phone, as {@code workshop: 1009}. */
    public ImmutableList<String> missing() {
        return groups.stream()
                .flatMap(group -> group.members().stream()
                        .filter(member -> line(member).isEmpty())
                        .map(member -> group.name() + ": " + member))
                .collect(ImmutableList.toImmutableList());
    }
}
