package org.sidetone.phonebook.carddav.auth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a server wants to be told who asks: one scheme of WWW-Authenticate (RFC 9110, 11.6.1).
 *
 * @param scheme lower case
 * @param parameters names in lower case
 */
public record Challenge(String scheme, ImmutableMap<String, String> parameters) {
    private static final Pattern WORD =
            Pattern.compile("([A-Za-z][\\w-]*)\\s*(?:(=)\\s*(?:\"([^\"]*)\"|([^\\s,\"]*)))?");

    /** A header may hold several, with the same commas between them and between their parameters. */
    public static ImmutableList<Challenge> parse(List<String> headers) {
        ImmutableList.Builder<Challenge> all = ImmutableList.builder();
        for (String header : headers) {
            String scheme = "";
            Map<String, String> parameters = new HashMap<>();
            Matcher words = WORD.matcher(header);
            while (words.find()) {
                String word = words.group(1).toLowerCase(Locale.ROOT);
                if (words.group(2) != null) {
                    parameters.put(word, words.group(3) != null ? words.group(3) : words.group(4));
                } else {
                    add(all, scheme, parameters);
                    scheme = word;
                    parameters.clear();
                }
            }
            add(all, scheme, parameters);
        }
        return all.build();
    }

    private static void add(ImmutableList.Builder<Challenge> all, String scheme, Map<String, String> parameters) {
        if (!scheme.isEmpty()) {
            all.add(new Challenge(scheme, ImmutableMap.copyOf(parameters)));
        }
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
