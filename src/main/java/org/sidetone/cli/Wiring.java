package org.sidetone.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/**
 * What commands need from the rest of the program.
 *
 * @param pbx how to look at the PBX
 * @param findings what is wrong with each phone
 * @param environment a variable of the environment by its name; null where it is not set
 */
public record Wiring(PbxLook pbx, Findings findings, Function<String, @Nullable String> environment) {
    /** Tells what is wrong with phones, beyond what the store and the registrations show. */
    @FunctionalInterface
    public interface Findings {
        /** @param snapshot empty where the PBX could not be reached */
        Function<Phone, List<Problem>> in(Settings settings, Phones phones, Optional<Snapshot> snapshot);
    }
}
