package org.sidetone.pbx.ask;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/**
 * A list that the PBX keeps of this moment.
 *
 * @param request of the AMI action that tells it
 * @param privilege of the manager user ({@code write=}) by which Asterisk tells it
 */
public record RunningList(AmiRequest request, String privilege) {
    /**
     * The entries, none in an empty list; empty where the module that keeps the list is not loaded.
     *
     * @throws PbxException if our manager user may not ask; the message says what it lacks
     */
    public Optional<ImmutableList<AmiMessage>> ask(AmiSession session) throws PbxException {
        AmiAnswer answer = session.ask(request);
        if (answer.isSuccess() || answer.isEmptyList()) {
            return Optional.of(answer.events());
        }
        if (answer.isUnknown()) {
            return Optional.empty();
        }
        if (answer.isDenied()) {
            throw PbxException.refused("Sidetone's user in manager.conf may not ask for this (" + request.action()
                    + "): add " + privilege + " to its write= and run: asterisk -rx 'manager reload'");
        }
        throw PbxException.refused("Asterisk answers to " + request + ": " + answer.message());
    }
}
