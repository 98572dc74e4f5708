package org.sidetone.plan.old;

import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Decision;
import org.sidetone.plan.Firmware;

/** Which model a phone is: as bound, else as it behaves, else as the settings say. */
public final class ModelChoice {
    private ModelChoice() {}

    /** @param usual {@code phone.model} */
    public static Decision<PhoneModel> of(Phone phone, String usual, Firmware firmware) {
        if (phone.model().isPresent()) {
            return new Decision<>(phone.model().get(), "as bound");
        }
        Optional<PhoneModel> set = PhoneModel.parse(usual);
        if (asksAsOld(phone, firmware) && set.filter(model -> !model.isJava()).isEmpty()) {
            return new Decision<>(
                    PhoneModel.CP_7960G,
                    "it asks for " + sipFile(phone.mac())
                            + ", as only a 7940 or 7960 does; the binding names no model");
        }
        return set.map(model -> new Decision<>(model, "phone.model; the binding names none"))
                .orElse(new Decision<>(PhoneModel.CP_7941G, "phone.model is not a model this program knows"));
    }

    /** That what it was bound as, and what it asks for, cannot both be. */
    public static Optional<Problem> contradiction(Phone phone, PhoneModel model, Firmware firmware) {
        if (model.isJava() && asksAsOld(phone, firmware)) {
            return Optional.of(Problem.error(
                    "model-contradicted",
                    where(phone),
                    "it is a " + model.label() + " by its binding, but asks for " + sipFile(phone.mac())
                            + ", as only a 7940 or 7960 does; it finds no file",
                    "bind it again with --model 7940G or --model 7960G"));
        }
        if (phone.model().isEmpty() && !model.isJava() && asksAsOld(phone, firmware)) {
            return Optional.of(Problem.info(
                    "model-guessed",
                    where(phone),
                    "it is taken for a " + model.label() + ", by what it asks for; a 7940 has two keys, a 7960 six",
                    "bind it again with --model 7940G or --model 7960G"));
        }
        return Optional.empty();
    }

    /** What a phone that nobody bound is to be bound as, if it shows. */
    public static Optional<Problem> ofWaiting(Phone phone) {
        return phone.isBound() || !asksAsOld(phone, Firmware.NONE)
                ? Optional.empty()
                : Optional.of(Problem.info(
                        "model-seen",
                        where(phone),
                        "it asks for " + sipFile(phone.mac()) + ", as only a 7940 or 7960 does",
                        "sidetone bind " + phone.mac() + " EXTENSION --model 7940G, or 7960G"));
    }

    private static boolean asksAsOld(Phone phone, Firmware firmware) {
        return firmware.isWithoutJava(phone.mac())
                || phone.seen()
                        .filter(seen -> seen.lastFile().replaceFirst("^.*/", "").equalsIgnoreCase(sipFile(phone.mac())))
                        .isPresent();
    }

    private static String sipFile(MacAddress mac) {
        return PhoneModel.CP_7960G.fileOf(mac);
    }

    private static String where(Phone phone) {
        return "phone " + phone.mac().deviceName();
    }
}
