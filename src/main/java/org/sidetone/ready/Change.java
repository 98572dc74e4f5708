package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.config.Secret;
import org.sidetone.pbx.Extension;

/**
 * What one extension needs.
 *
 * @param reasons one sentence each, without secrets
 * @param stanzas what must be set; empty if it is fit as it is
 * @param secret the new one, if it needs one
 * @param answersToVia whether it is made to answer to the port in the Via header
 * @param obstacle why it cannot be made fit this way; empty if it can
 */
record Change(
        Extension extension,
        ImmutableList<String> reasons,
        ImmutableList<Stanza> stanzas,
        Optional<Secret> secret,
        boolean answersToVia,
        Optional<String> obstacle) {

    String id() {
        return extension.id();
    }

    boolean isNeeded() {
        return !stanzas.isEmpty();
    }

    /** What the running extension says after it took the change; the first thing that is not so, else empty. */
    Optional<String> missingIn(Optional<Extension> now) {
        if (now.isEmpty()) {
            return Optional.of("the PBX does not know it any more");
        }
        if (secret.isPresent() && !now.get().account().credential().secret().equals(secret)) {
            return Optional.of("its secret is not the new one ("
                    + now.get().account().credential().where() + ")");
        }
        if (answersToVia && !now.get().account().reply().viaPort()) {
            return Optional.of("it still has " + now.get().account().reply().setting());
        }
        return marker().filter(
                        stamp -> !stamp.equals(now.get().account().variables().get(ChangePlan.MARKER)))
                .map(stamp -> "chan_sip has not read the new file");
    }

    /** chan_sip shows no secret, but the variables of a peer: the new one proves that the new lines were read. */
    private Optional<String> marker() {
        return stanzas.stream()
                .flatMap(stanza -> stanza.settings().stream())
                .filter(line -> line.name().equals("setvar"))
                .map(Stanza.Line::value)
                .filter(value -> value.startsWith(ChangePlan.MARKER + "="))
                .map(value -> value.substring(ChangePlan.MARKER.length() + 1))
                .findFirst();
    }
}
