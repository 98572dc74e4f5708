package org.sidetone.phonebook;

import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How people look for names: without regard to case, umlauts beside their letters, {@code Ann Lee} before {@code Anna}. The same
 * on every node whatever its locale, because nodes must render the same bytes.
 */
final class NameOrder {
    /** Letters that Java's rules put behind z because Unicode does not decompose them. */
    private static final String STROKED = "& D ; đ , Đ & H ; ħ , Ħ & I ; ı & L ; ł , Ł & O ; ø , Ø & T ; ŧ , Ŧ";

    private static final Collator COLLATOR = collator();

    private NameOrder() {}

    /** For one sort: it keeps a key for every name it has met. */
    static Comparator<Phonebook.Entry> comparator() {
        Map<String, CollationKey> keys = new HashMap<>();
        return Comparator.comparing((Phonebook.Entry entry) ->
                        keys.computeIfAbsent(entry.name(), name -> COLLATOR.getCollationKey(spaced(name))))
                .thenComparing(Phonebook.Entry::name)
                .thenComparing(Phonebook.Entry::number);
    }

    /** Java's rules skip blanks; the underscore is the sign they put before all letters and digits. */
    private static String spaced(String name) {
        return name.replace(' ', '_');
    }

    private static Collator collator() {
        RuleBasedCollator plain = (RuleBasedCollator) Collator.getInstance(Locale.ROOT);
        try {
            RuleBasedCollator collator = new RuleBasedCollator(plain.getRules() + STROKED);
            collator.setStrength(Collator.TERTIARY);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return collator;
        } catch (ParseException e) {
            throw new IllegalStateException("the rules for stroked letters", e);
        }
    }
}
