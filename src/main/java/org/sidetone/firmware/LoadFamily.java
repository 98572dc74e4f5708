package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.phone.PhoneModel;

/** Phones that run the same loads. A load of one family is never for another, however alike their names are. */
public enum LoadFamily {
    F11("11", "7906", "7911"),
    F31("31", "7931"),
    F41("41", "7941", "7961"),
    F42("42", "7942", "7962"),
    F45("45", "7945", "7965"),
    F70("70", "7970", "7971"),
    F75("75", "7975"),
    /** The two without Java: their loads are named P003… for SCCP and P0S3… for SIP. */
    P0("7940", "7940", "7960");

    private static final Pattern TERM = Pattern.compile("(?i)term(\\d\\d)\\.default\\.loads");
    private static final Pattern MODEL = Pattern.compile("(?i)(?:Cisco-)?(?:CP-?)?(79\\d\\d).*");

    private final String digits;
    private final ImmutableList<String> models;

    LoadFamily(String digits, String... models) {
        this.digits = digits;
        this.models = ImmutableList.copyOf(models);
    }

    /** What stands in the names of its loads, {@code 41}; {@code 7940} for the two without Java. */
    public String digits() {
        return digits;
    }

    /** {@code 7941/7961}. */
    public String label() {
        return String.join("/", models);
    }

    /** Four digits each. */
    public ImmutableList<String> models() {
        return models;
    }

    /** Whether its loads are of several parts, named in a {@code .loads} file in every version. */
    public boolean isJava() {
        return this != P0;
    }

    static Optional<LoadFamily> ofDigits(String digits) {
        return Arrays.stream(values())
                .filter(family -> family.digits.equals(digits))
                .findFirst();
    }

    /** @param text {@code 41}, or a model: {@code 7961G}, {@code CP-7941G-GE} */
    public static Optional<LoadFamily> parse(String text) {
        return ofDigits(text.trim()).or(() -> ofModel(text));
    }

    /** As phones name themselves: {@code CP-7941G} to our pages, {@code Cisco-CP7941G/9.4.2} to the PBX. */
    public static Optional<LoadFamily> ofModel(String text) {
        Matcher model = MODEL.matcher(text.trim());
        return model.matches()
                ? Arrays.stream(values())
                        .filter(family -> family.models.contains(model.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    public static LoadFamily of(PhoneModel model) {
        return ofModel(model.label()).orElseThrow();
    }

    /** Whose {@code termNN.default.loads} this is: NN are the last digits of the model. */
    public static Optional<LoadFamily> ofTerm(String fileName) {
        Matcher term = TERM.matcher(fileName);
        return term.matches() ? ofModel("79" + term.group(1)).filter(LoadFamily::isJava) : Optional.empty();
    }

    /** The files that phones of the family ask for after a reset, in lower case; none for the two without Java. */
    public ImmutableList<String> termFiles() {
        return isJava()
                ? models.stream()
                        .map(model -> ("term" + model.substring(2) + ".default.loads").toLowerCase(Locale.ROOT))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }
}
