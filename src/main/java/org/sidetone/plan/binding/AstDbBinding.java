package org.sidetone.plan.binding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Words;

/**
 * One entry {@code sidetone/phone/MAC} of AstDB. Its value is {@code EXT[,EXT…][ model=M][ label=TEXT]}: extensions separated by
 * commas or blanks, the first topmost; the label goes to the end of the value, blanks and all.
 *
 * @param place as {@code asterisk -rx 'database show sidetone'} shows the key
 */
record AstDbBinding(
        MacAddress mac, ImmutableList<String> lines, Optional<PhoneModel> model, Optional<String> label, String place) {
    private static final String FOLDER = "phone/";
    private static final String GRAMMAR = "the value is EXT[,EXT...] [model=M] [label=TEXT], as: 1001,1002 model=7961G";
    private static final Pattern LABEL = Pattern.compile("(?i)(?:^|\\s)label=(.*)$");
    private static final Splitter APART = Splitter.onPattern("[,\\s]+").omitEmptyStrings();

    /** Empty for entries of other kinds, and with a Problem for one that binds nothing. */
    static Optional<AstDbBinding> of(Map.Entry<String, String> entry, Consumer<Problem> problems) {
        if (!entry.getKey().startsWith(FOLDER)) {
            return Optional.empty();
        }
        String place = "AstDB sidetone/" + entry.getKey();
        try {
            // AstDB turns blanks of a key into slashes.
            MacAddress mac =
                    MacAddress.parse(entry.getKey().substring(FOLDER.length()).replace('/', ' '));
            return Optional.of(read(mac, entry.getValue(), place, problems));
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.warning("binding-unreadable", place, String.valueOf(e.getMessage()), GRAMMAR));
            return Optional.empty();
        }
    }

    private static AstDbBinding read(MacAddress mac, String value, String place, Consumer<Problem> problems) {
        Matcher labelled = LABEL.matcher(value);
        Optional<String> label = labelled.find()
                ? Optional.of(labelled.group(1).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
        label.ifPresent(Words::label);
        List<String> words = APART.splitToList(
                label.isPresent()
                        ? value.substring(0, labelled.start())
                        : LABEL.matcher(value).replaceFirst(""));
        ImmutableList<String> lines =
                words.stream().filter(word -> !word.contains("=")).collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("it names no extension");
        }
        Words.checkExtensions(lines);
        Optional<PhoneModel> model = Optional.empty();
        for (String word : words) {
            if (word.regionMatches(true, 0, "model=", 0, "model=".length())) {
                try {
                    model = Optional.of(Words.model(word.substring("model=".length())));
                } catch (IllegalArgumentException e) {
                    problems.accept(Problem.warning(
                            "binding-unreadable",
                            place,
                            e.getMessage() + "; its lines are taken all the same",
                            GRAMMAR));
                }
            } else if (word.contains("=")) {
                problems.accept(Problem.warning(
                        "binding-unreadable",
                        place,
                        "'" + word + "' is not understood; its lines are taken all the same",
                        GRAMMAR));
            }
        }
        return new AstDbBinding(mac, lines, model, label, place);
    }
}
