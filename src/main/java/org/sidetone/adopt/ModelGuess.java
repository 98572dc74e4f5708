package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.phone.PhoneModel;

/**
 * Which model a phone is, as far as its file can tell: one firmware runs on several.
 *
 * @param model empty where nothing tells
 * @param note what was guessed and how to put it right; empty where it is certain
 */
record ModelGuess(Optional<PhoneModel> model, String note) {
    private static final String OLD_LOADS = "P0";
    /** Cisco's name for whatever load a zip of its firmware brought. */
    private static final Pattern FACTORY_LOAD = Pattern.compile("TERM([0-9]{2})\\.DEFAULT(?:\\.LOADS)?");

    private static final Pattern NUMBER = Pattern.compile("79[0-9]{2}[A-Z0-9-]*");

    /** What every Java phone has. */
    private static final int FEWEST_OF_MOST = 2;

    /**
     * @param agents what phones that are registered with its lines call themselves
     * @param told the models that XMLDefault.cnf.xml names its load for
     * @param usual phone.model, what a phone is taken for of which nothing is known
     */
    static ModelGuess of(HandPhone phone, List<String> agents, ImmutableSet<PhoneModel> told, String usual) {
        ImmutableList<PhoneModel> whole = family(phone);
        if (whole.isEmpty()) {
            return unknown(phone, agents, usual);
        }
        Optional<PhoneModel> seen = whole.stream()
                .filter(model -> agents.stream().anyMatch(agent -> names(agent, model)))
                .findFirst()
                .or(() -> whole.stream()
                        .filter(model -> isCalled(phone.modelName(), model))
                        .findFirst());
        ImmutableList<PhoneModel> family = named(whole, told, phone.lastButton());
        if (seen.isPresent() || family.size() == 1) {
            return new ModelGuess(seen.or(() -> Optional.of(family.get(0))), "");
        }
        PhoneModel fits = family.stream()
                .filter(model -> model.lineKeys() >= phone.lastButton())
                .findFirst()
                .orElseGet(() -> Collections.max(family, Comparator.comparingInt(PhoneModel::lineKeys)));
        List<String> others = family.stream()
                .filter(model -> model != fits)
                .map(PhoneModel::label)
                .toList();
        String why = phone.lastButton() > family.get(0).lineKeys()
                ? "its file uses button " + phone.lastButton()
                : "its firmware says no more";
        return new ModelGuess(
                Optional.of(fits),
                "taken for a " + fits.label() + ", because " + why + "; if it is a " + String.join(" or ", others)
                        + ", bind it with --model"
                        + (fits.lineKeys() > family.get(0).lineKeys()
                                ? ": a " + family.get(0).label() + " has "
                                        + family.get(0).lineKeys() + " keys, and what stands on others is left out"
                                : ""));
    }

    /** Its load says nothing, or is none of ours. */
    private static ModelGuess unknown(HandPhone phone, List<String> agents, String usual) {
        Optional<PhoneModel> seen = Arrays.stream(PhoneModel.values())
                .filter(PhoneModel::isJava)
                .filter(model ->
                        isCalled(phone.modelName(), model) || agents.stream().anyMatch(agent -> names(agent, model)))
                .findFirst();
        return new ModelGuess(
                seen,
                seen.isPresent()
                        ? ""
                        : phone.lastButton() > FEWEST_OF_MOST
                                ? "its file does not tell its model; it uses buttons up to " + phone.lastButton()
                                        + ": bind it with --model"
                                : "its file does not tell its model: bind it with --model unless it is a " + usual);
    }

    /** Those of the family that are to have its load by XMLDefault.cnf.xml, where they have the buttons that it uses. */
    private static ImmutableList<PhoneModel> named(
            ImmutableList<PhoneModel> family, ImmutableSet<PhoneModel> told, int lastButton) {
        ImmutableList<PhoneModel> named = family.stream()
                .filter(told::contains)
                .filter(model -> model.lineKeys() >= lastButton)
                .collect(ImmutableList.toImmutableList());
        return named.isEmpty() ? family : named;
    }

    /** The models that its firmware runs on, those with few keys first, and the rare 7906G after the 7911G. */
    private static ImmutableList<PhoneModel> family(HandPhone phone) {
        String load = phone.load().toUpperCase(Locale.ROOT);
        Matcher factory = FACTORY_LOAD.matcher(load);
        if (factory.matches()) {
            return PhoneModel.parse("79" + factory.group(1)).stream().collect(ImmutableList.toImmutableList());
        }
        return Arrays.stream(PhoneModel.values())
                .filter(model -> phone.old()
                        ? model.loadPrefix().startsWith(OLD_LOADS)
                        : load.startsWith(model.loadPrefix() + ".")
                                || (load.startsWith(OLD_LOADS)
                                        && model.loadPrefix().startsWith(OLD_LOADS)))
                .sorted(Comparator.comparingInt(PhoneModel::lineKeys)
                        .thenComparing(model -> model == PhoneModel.CP_7906G))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@code IP Phone 7960}. */
    private static boolean isCalled(String name, PhoneModel model) {
        Matcher number = NUMBER.matcher(name);
        return number.find()
                && PhoneModel.parse(number.group())
                        .filter(named -> named == model)
                        .isPresent();
    }

    /** {@code Cisco-CP7941G/9.4.2}. */
    private static boolean names(String agent, PhoneModel model) {
        String bare = agent.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return bare.contains("CP" + model.label().replace("-", "") + "/");
    }
}
