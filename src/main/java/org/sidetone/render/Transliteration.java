package org.sidetone.render;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Spellings for characters that Unicode does not decompose into ones the phone has. Small letters are listed; capitals follow
 * from them ({@code ж} zh, {@code Ж} Zh). For Cyrillic and Greek the common English spelling: to be read, not to be turned back.
 */
final class Transliteration {
    private static final String LETTERS = """
            ł l  đ d  ħ h  ŧ t  ı i  ŋ ng  œ oe  ə e  ɛ e  ɔ o  ƒ f  ĸ k  ǝ e
            а a  б b  в v  г g  д d  е e  ё e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p  р r  с s  т t
            у u  ф f  х kh  ц ts  ч ch  ш sh  щ shch  ы y  э e  ю yu  я ya
            і i  ї yi  є ye  ґ g  ў u  ђ dj  ј j  љ lj  њ nj  ћ c  џ dz  ѓ gj  ќ kj  ѕ dz
            α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  ς s
            τ t  υ y  φ f  χ ch  ψ ps  ω o
            """;
    private static final String SIGNS = """
            ẞ SS  € EUR  ₤ GBP  ₽ RUB  ₹ INR  … ...  • ·  ‣ ·  ● ·  − -  ‐ -  ‑ -  ‒ -  – -  — -  ― -
            ‘ '  ’ '  ‚ '  ‛ '  ′ '  ʼ '  ʻ '  “ "  ” "  „ "  ‟ "  ″ "  ‹ <  › >  ⁄ /  † +  ‰ o/oo  → ->  ← <-
            """;
    /** Cyrillic's hard and soft signs: they are not spoken. */
    private static final String SILENT = "ъьЪЬ";

    private static final ImmutableMap<Integer, String> SPELLINGS = spellings();

    private Transliteration() {}

    static Optional<String> of(int character) {
        return Optional.ofNullable(SPELLINGS.get(character));
    }

    private static ImmutableMap<Integer, String> spellings() {
        ImmutableMap.Builder<Integer, String> spellings = ImmutableMap.builder();
        List<String> letters = words(LETTERS);
        for (int i = 0; i < letters.size(); i += 2) {
            int small = letters.get(i).codePointAt(0);
            int capital = Character.toUpperCase(small);
            String spelling = letters.get(i + 1);
            spellings.put(small, spelling);
            if (capital != small) {
                spellings.put(capital, spelling.substring(0, 1).toUpperCase(Locale.ROOT) + spelling.substring(1));
            }
        }
        List<String> signs = words(SIGNS);
        for (int i = 0; i < signs.size(); i += 2) {
            spellings.put(signs.get(i).codePointAt(0), signs.get(i + 1));
        }
        SILENT.chars().forEach(sign -> spellings.put(sign, ""));
        // The capital of ς is that of σ: the same spelling twice.
        return spellings.buildKeepingLast();
    }

    private static List<String> words(String table) {
        return Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(table);
    }
}
