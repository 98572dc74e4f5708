package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.CountryTones.Kind;
import org.sidetone.pbx.tone.ToneList;

/** The tones of the PBX's country. All of them or none: half a country would sound like none. */
final class TonesReading {
    static final String FILE = "indications.conf";
    static final AmiRequest REQUEST = AmiRequest.of("GetConfig", "Filename", FILE);

    /** Names and descriptions come from a file that anyone may have written. */
    private static final int LONGEST = 60;

    private static final String PLACE = "in " + FILE;

    private final Answers answers;
    private final ConfigFile file;

    private TonesReading(Answers answers, ConfigFile file) {
        this.answers = answers;
        this.file = file;
    }

    /** Empty with a Problem that says why; phones then keep the tones they have built in. */
    static Optional<CountryTones> read(Answers answers) throws PbxException {
        Optional<ConfigFile> file = answers.config(FILE);
        if (file.isEmpty()) {
            answers.report(problem(
                    "tones-unreadable",
                    "the PBX does not show it, so its country's tones are not known",
                    "see that it is there and a file of its own (no link out of its folder), and that the AMI user may"
                            + " read it (write = system)"));
            return Optional.empty();
        }
        return new TonesReading(answers, file.get()).country();
    }

    private Optional<CountryTones> country() {
        Optional<String> name = section("general").flatMap(general -> general.last("country"));
        if (name.isEmpty() || name.get().isEmpty()) {
            answers.report(
                    problem("tones-no-country", "it names no country", "write country = … under [general] " + PLACE));
            return Optional.empty();
        }
        Optional<ConfigFile.Section> section = resolved(name.get());
        if (section.isEmpty()) {
            answers.report(problem(
                    "tones-unknown-country",
                    "it says country = " + shown(name.get()) + ", but has no such section",
                    "add [" + shown(name.get()) + "] there or name a country that it has"));
            return Optional.empty();
        }
        return tones(name.get(), section.get());
    }

    private Optional<CountryTones> tones(String country, ConfigFile.Section section) {
        ImmutableMap.Builder<Kind, ToneList> tones = ImmutableMap.builder();
        for (Kind kind : Kind.values()) {
            Optional<String> text = section.last(kind.key()).filter(value -> !value.isEmpty());
            if (text.isPresent()) {
                try {
                    tones.put(kind, ToneList.parse(text.get()));
                } catch (IllegalArgumentException e) {
                    answers.report(problem(
                            "tone-unreadable",
                            "its " + kind.key() + " of [" + shown(section.name()) + "] cannot be read: "
                                    + shown(String.valueOf(e.getMessage())),
                            "write it as 350+440, 400*25/500 or 425/500,0/500"));
                    return Optional.empty();
                }
            }
        }
        ImmutableMap<Kind, ToneList> found = tones.buildOrThrow();
        if (found.isEmpty()) {
            answers.report(problem(
                    "tones-none",
                    "its [" + shown(section.name()) + "] has none of the tones that a phone makes",
                    "write dial, busy, ring and congestion there"));
            return Optional.empty();
        }
        String description =
                section.last("description").filter(text -> !text.isEmpty()).orElse(country);
        return Optional.of(new CountryTones(country, shown(description), found));
    }

    /** A section that only says {@code alias = it} is that one (Asterisk 1.x; later ones have no such key). */
    private Optional<ConfigFile.Section> resolved(String country) {
        Set<String> seen = new LinkedHashSet<>();
        Optional<ConfigFile.Section> section = section(country);
        while (section.isPresent() && seen.add(section.get().name()) && isAlias(section.get())) {
            section = section(section.get().last("alias").orElseThrow());
        }
        return section;
    }

    private static boolean isAlias(ConfigFile.Section section) {
        return section.last("alias").isPresent()
                && section.last(Kind.DIAL.key()).isEmpty();
    }

    /** Asterisk compares countries without regard to case. */
    private Optional<ConfigFile.Section> section(String name) {
        return file.sections().stream()
                .map(ConfigFile.Section::name)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .flatMap(file::section);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Problem problem(String code, String what, String hint) {
        return Problem.warning(code, FILE, what + "; phones keep the North American tones built into them", hint)
                .withSource("AMI, GetConfig " + FILE);
    }
}
