package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * {@code [[status.group]]}, as often as there are: lamps that are looked at together. A number belongs to it by its range or by its
 * phonebook.
 *
 * @param id names it in addresses of pages, made of the name
 * @param name what phones show; no other group has it
 * @param numbers ranges and single numbers, {@code ["1000-1099", "1200"]}
 * @param phonebook the name of a phonebook: all who are in it
 * @param phonebookGroup a group that contacts belong to in their phonebook; with phonebook: in that one alone
 * @param talking who is shown with whom its numbers talk, in place of {@code status.talking}; of several groups the first that says
 *     so decides
 */
public record LampGroup(
        String id,
        String name,
        ImmutableList<Range> numbers,
        Optional<String> phonebook,
        Optional<String> phonebookGroup,
        Optional<StatusSettings.Talking> talking) {
    /** Ids of the groups that are there by themselves. */
    public static final String ALL = "all";

    public static final String FAVOURITES = "favourites";
    public static final String OTHERS = "others";

    /** Numbers of as many digits, both ends among them; a single number is both. */
    public record Range(String first, String last) {
        public Range {
            if (first.length() != last.length() || first.compareTo(last) > 0) {
                throw new IllegalArgumentException("numbers " + first + "-" + last);
            }
        }

        public boolean holds(String number) {
            return number.length() == first.length() && first.compareTo(number) <= 0 && number.compareTo(last) <= 0;
        }
    }
}
