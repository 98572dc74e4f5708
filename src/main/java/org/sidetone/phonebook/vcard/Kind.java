package org.sidetone.phonebook.vcard;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;

/** What sort of telephone a card says a number is. */
final class Kind {
    /** Of several, the first here is told: a fax at work is not for talking to. */
    private static final ImmutableList<String> KNOWN = ImmutableList.of("fax", "pager", "cell", "work", "home");

    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

    private Kind() {}

    /** @param types values of TYPE, as lists or one by one; 2.1 has them without its name */
    static String of(Collection<String> types) {
        ImmutableList<String> words = types.stream()
                .flatMap(type -> COMMAS.splitToStream(type.toLowerCase(Locale.ROOT)))
                .collect(ImmutableList.toImmutableList());
        return KNOWN.stream().filter(words::contains).findFirst().orElse("");
    }

    /** Apple wraps its own words: {@code _$!<HomeFAX>!$_}; others are the owner's. */
    static String ofLabel(String label) {
        String word = label.replace("_$!<", "").replace(">!$_", "").strip().toLowerCase(Locale.ROOT);
        if (word.endsWith("fax")) {
            return "fax";
        }
        return word.equals("mobile") || word.equals("iphone") ? "cell" : word;
    }
}
