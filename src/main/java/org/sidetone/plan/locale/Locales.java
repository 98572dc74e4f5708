package org.sidetone.plan.locale;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Decision;

/** Decides which tones and which language phones get. */
public final class Locales {
    /** No pack of Cisco's is called so: those are {@code United_Kingdom}, {@code German_Germany}. */
    private static final String PREFIX = "Sidetone_";

    private static final int LONGEST_COUNTRY = 32;
    /** In Hz: half of the phone's rate. */
    private static final int TOO_HIGH = 4000;

    private static final CharMatcher SAFE = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .precomputed();

    /** Languages that ISO 8859-1 can spell; a phone draws pages without a charset in it. */
    private static final ImmutableSet<String> WESTERN =
            ImmutableSet.of("ca", "da", "de", "en", "es", "fi", "fr", "is", "it", "nb", "nl", "nn", "no", "pt", "sv");

    private final Decision<Optional<NetworkLocale>> network;
    private final ImmutableList<Problem> problems;
    private final Optional<UserLocale> language;
    private final Predicate<String> inRoot;

    private Locales(
            Decision<Optional<NetworkLocale>> network,
            ImmutableList<Problem> problems,
            Settings.Phone settings,
            Predicate<String> inRoot) {
        this.network = network;
        this.problems = problems;
        this.language = settings.userLocale().map(Locales::language);
        this.inRoot = inRoot;
    }

    /** @param inRoot whether the TFTP root holds a file of that name */
    public static Locales of(Settings.Phone settings, Optional<CountryTones> country, Predicate<String> inRoot) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        Optional<String> chosen = settings.networkLocale();
        if (chosen.isPresent() && inRoot.test(NetworkLocale.fileIn(chosen.get()))) {
            NetworkLocale locale = new NetworkLocale(chosen.get(), Optional.empty());
            return new Locales(
                    new Decision<>(Optional.of(locale), "phone.network_locale"), ImmutableList.of(), settings, inRoot);
        }
        Decision<Optional<NetworkLocale>> own = ofPbx(country, inRoot);
        chosen.ifPresent(folder -> problems.add(Problem.warning(
                "network-locale-missing",
                "phone.network_locale",
                "there is no " + NetworkLocale.fileIn(folder) + " in tftp.root; phones get "
                        + own.value().map(NetworkLocale::folder).orElse("the tones built into them"),
                "put that file there, or leave the setting empty: then the tones are those of the PBX's country")));
        country.flatMap(Locales::unplayable)
                .ifPresent(what -> problems.add(Problem.warning(
                        "tone-unplayable",
                        "indications.conf",
                        what + "; phones keep the North American tones built into them",
                        "correct it there")));
        return new Locales(own, problems.build(), settings, inRoot);
    }

    private static Decision<Optional<NetworkLocale>> ofPbx(Optional<CountryTones> country, Predicate<String> inRoot) {
        if (country.isEmpty()) {
            return new Decision<>(
                    Optional.empty(), "the PBX tells no tones; those built into the phone are North American");
        }
        CountryTones tones = country.get();
        Optional<String> unplayable = unplayable(tones);
        if (unplayable.isPresent()) {
            return new Decision<>(Optional.empty(), unplayable.get() + "; the tones built into the phone are used");
        }
        String folder = folder(tones.country());
        return inRoot.test(NetworkLocale.fileIn(folder))
                ? new Decision<>(
                        Optional.of(new NetworkLocale(folder, Optional.empty())),
                        "written by hand, in the TFTP root, for the PBX's country " + tones.country())
                : new Decision<>(
                        Optional.of(new NetworkLocale(folder, country)),
                        "made from the PBX's indications.conf, country " + tones.country() + " (" + tones.description()
                                + ")");
    }

    /** What of them a phone, which works with 8000 samples a second, cannot make. */
    private static Optional<String> unplayable(CountryTones country) {
        for (Map.Entry<CountryTones.Kind, ToneList> tone : country.tones().entrySet()) {
            for (ToneList.Part part :
                    Iterables.concat(tone.getValue().once(), tone.getValue().repeated())) {
                int highest = part.modulated() ? part.frequency() : Math.max(part.frequency(), part.second());
                if (highest >= TOO_HIGH) {
                    return Optional.of(tone.getKey().key() + " of [" + country.country() + "] has a frequency of "
                            + highest + " Hz, and a phone makes none from " + TOO_HIGH + " Hz");
                }
            }
        }
        return Optional.empty();
    }

    private static String folder(String country) {
        String name = SAFE.negate().replaceFrom(country, '_');
        return PREFIX + name.substring(0, Math.min(name.length(), LONGEST_COUNTRY));
    }

    /** The tones, the same for every model that takes any; empty: those built into it. */
    public Decision<Optional<NetworkLocale>> network() {
        return network;
    }

    public Decision<Optional<NetworkLocale>> network(PhoneModel model) {
        return model.isJava()
                ? network
                : new Decision<>(
                        Optional.empty(),
                        "a " + model.label() + " with SIP has its North American ones and reads no others");
    }

    /** What is wrong with the settings, the same for every phone. */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /** What a model's language is, if the root holds all that it needs. */
    public Decision<Optional<UserLocale>> user(PhoneModel model) {
        if (!model.isJava()) {
            return new Decision<>(Optional.empty(), "a " + model.label() + " with SIP has English alone");
        }
        if (language.isEmpty()) {
            return new Decision<>(Optional.empty(), "phone.user_locale is empty: the phone's own English");
        }
        return missing(model)
                .map(jar -> new Decision<>(
                        Optional.<UserLocale>empty(), "no " + jar + " in the TFTP root: the phone's own English"))
                .orElse(new Decision<>(language, "phone.user_locale"));
    }

    /** What is wrong with a phone's language. */
    public Optional<Problem> userProblem(PhoneModel model, String where) {
        return missing(model)
                .map(jar -> Problem.warning(
                        "user-locale-incomplete",
                        where,
                        "there is no " + jar + " in tftp.root, which phone.user_locale asks for on a " + model.label()
                                + "; it stays English",
                        "unpack Cisco's locale pack into tftp.root, or leave phone.user_locale empty"));
    }

    /** The file that this model asks for and the root does not have. */
    private Optional<String> missing(PhoneModel model) {
        return language.filter(pack -> model.isJava())
                .map(pack -> pack.folder() + "/" + model.localeJar())
                .filter(jar -> !inRoot.test(jar));
    }

    private static UserLocale language(String folder) {
        Optional<String> code = LanguageCode.of(folder);
        boolean western = code.isPresent() && WESTERN.contains(code.get().substring(0, 2));
        return new UserLocale(folder, code, western ? "iso-8859-1" : "utf-8");
    }
}
