package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/**
 * What commands need from the rest of the program.
 *
 * @param pbx how to look at the PBX
 * @param access what our manager user lacks there
 * @param findings what is wrong with each phone
 * @param service how to start the service
 * @param environment a variable of the environment by its name; null where it is not set
 */
public record Wiring(
        PbxLook pbx,
        Access access,
        Findings findings,
        Service service,
        Function<String, @Nullable String> environment) {
    /** Tells what is wrong with phones, beyond what the store and the registrations show. */
    @FunctionalInterface
    public interface Findings {
        /** @param snapshot empty where the PBX could not be reached */
        Function<Phone, List<Problem>> in(Settings settings, Phones phones, Optional<Snapshot> snapshot);
    }

    /** Tries the privileges of the manager user. */
    @FunctionalInterface
    public interface Access {
        /** @throws PbxException if the PBX cannot be reached or refuses the login */
        ImmutableList<Problem> check(Settings settings) throws PbxException;
    }

    /** Starts the service. */
    @FunctionalInterface
    public interface Service {
        /**
         * @return what stops it
         * @throws IOException if it cannot start; the message names what is in the way and the remedy
         */
        AutoCloseable start(Settings settings) throws IOException;
    }
}
