package org.sidetone.pbx.read;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Credential.State;
import org.sidetone.pbx.ami.AmiMessage;

/**
 * The user name and password a phone uses at an endpoint.
 *
 * @param problem what is wrong beyond what the credential's state says
 */
record PjsipAuth(String userName, Credential credential, Optional<Problem> problem) {
    /**
     * The first of the endpoint's auths whose password can be read, in the order of {@code auth=}; a later one serves where an
     * earlier one is a hash, because Asterisk accepts any of them.
     *
     * @param names what the endpoint says
     * @param running the auths that exist; outbound ones are among them
     */
    static PjsipAuth choose(String id, List<String> names, List<AmiMessage> running) {
        PjsipAuth unusable = null;
        for (String name : names) {
            Optional<AmiMessage> auth = running.stream()
                    .filter(candidate -> candidate.first("ObjectName").equals(name))
                    .findFirst();
            PjsipAuth candidate = auth.map(found -> of(id, name, found)).orElseGet(() -> missing(id, name));
            if (candidate.credential.state() == State.READABLE && candidate.problem.isEmpty()) {
                return candidate;
            }
            unusable = unusable == null ? candidate : unusable;
        }
        return unusable != null
                ? unusable
                : new PjsipAuth(id, Credential.unusable(State.NONE, "endpoint " + id), Optional.empty());
    }

    private static PjsipAuth of(String id, String name, AmiMessage auth) {
        String where = "auth " + name;
        String userName = auth.first("Username").isEmpty() ? id : auth.first("Username");
        String password = auth.first("Password");
        boolean hashed = password.isEmpty()
                && (auth.first("AuthType").equals("md5")
                        || !auth.first("Md5Cred").isEmpty()
                        || !auth.first("PasswordDigest").isEmpty());
        Credential credential =
                hashed ? Credential.unusable(State.HASHED, where) : Credential.of(Secret.of(password), where);
        return new PjsipAuth(userName, credential, onlyNewerDigests(id, name, auth));
    }

    /** 22 and newer; older Asterisks know MD5 only and send no such header. */
    private static Optional<Problem> onlyNewerDigests(String id, String name, AmiMessage auth) {
        String algorithms = auth.first("SupportedAlgorithmsUas");
        if (algorithms.isEmpty()
                || Splitter.on(',').trimResults().splitToStream(algorithms).anyMatch("MD5"::equalsIgnoreCase)) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "auth-without-md5",
                "extension " + id,
                "its auth " + name + " asks for " + algorithms + "; these phones know MD5 only",
                "add MD5 to supported_algorithms_uas of [" + name + "]"));
    }

    private static PjsipAuth missing(String id, String name) {
        return new PjsipAuth(
                id,
                Credential.unusable(State.NONE, "auth " + name),
                Optional.of(Problem.error(
                        "auth-missing",
                        "extension " + id,
                        "the endpoint names the auth " + name + ", which does not run: it is not defined, or Asterisk"
                                + " refused it because its password is empty",
                        "define [" + name + "] with type=auth and a password, then reload")));
    }
}
