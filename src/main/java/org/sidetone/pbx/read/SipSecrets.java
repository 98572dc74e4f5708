package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Credential.State;
import org.sidetone.pbx.PbxException;

/**
 * chan_sip's secrets, which no action shows: from sip.conf by GetConfig, else (FreePBX's is a link that GetConfig refuses) from
 * the files it includes, in its order, and last the overrides in files beside us, which GetConfig finds "of invalid format".
 */
final class SipSecrets {
    static final String WHOLE = "sip.conf";
    /** In the order in which FreePBX's sip.conf includes them: what comes later counts. */
    private static final ImmutableList<String> PARTS = ImmutableList.of("sip_custom.conf", "sip_additional.conf");

    private static final String OVERRIDES = "sip_custom_post.conf";

    private final Optional<ConfigFile> wholeFile;
    private final Map<String, Credential> byPeer = new HashMap<>();
    private final Set<String> filesRead = new HashSet<>();

    private SipSecrets(Optional<ConfigFile> wholeFile) {
        this.wholeFile = wholeFile;
    }

    static SipSecrets read(Answers answers, Settings.Ami ami) throws PbxException {
        SipSecrets secrets = new SipSecrets(answers.config(WHOLE));
        if (secrets.wholeFile.isPresent()) {
            secrets.take(WHOLE, secrets.wholeFile.get());
            return secrets;
        }
        for (String part : PARTS) {
            Optional<ConfigFile> told = answers.config(part);
            told.ifPresent(file -> secrets.take(part, file));
            if (told.isEmpty() && PbxFiles.areHere(ami)) {
                secrets.beside(answers, ami.etc(), part);
            }
        }
        if (PbxFiles.areHere(ami)) {
            secrets.beside(answers, ami.etc(), OVERRIDES);
        }
        return secrets;
    }

    /** sip.conf with all its includes, if GetConfig gives it. */
    Optional<ConfigFile> wholeFile() {
        return wholeFile;
    }

    /**
     * @param clear whether the running peer has a clear secret
     * @param hashed whether it has a hashed one, which counts before the clear one in chan_sip
     */
    Credential of(String peer, boolean clear, boolean hashed) {
        Credential known = byPeer.get(peer);
        if (hashed) {
            return Credential.unusable(State.HASHED, WHOLE);
        }
        if (!clear) {
            return known == null ? Credential.unusable(State.NONE, WHOLE) : Credential.of(Secret.of(""), known.where());
        }
        // The peer has a secret but the file says it is empty: then the one that counts is elsewhere.
        return known == null || known.state() != State.READABLE
                ? Credential.unusable(State.UNREADABLE, filesRead.isEmpty() ? WHOLE : String.join(", ", filesRead))
                : known;
    }

    private void take(String file, ConfigFile config) {
        filesRead.add(file);
        for (ConfigFile.Section section : config.sections()) {
            section.last("secret")
                    .ifPresent(secret -> byPeer.put(section.name(), Credential.of(Secret.of(secret), file)));
        }
    }

    /** Reads a file itself, which AMI does not show, with all that it includes. */
    private void beside(Answers answers, Path etc, String name) {
        try {
            for (FileLines.Part part : FileLines.read(etc, name)) {
                take(part.file(), ConfigFile.of(part.lines()));
            }
        } catch (IOException e) {
            answers.report(Problem.warning(
                    "overrides-unreadable",
                    etc.resolve(name).toString(),
                    "secrets set in this file or in one that it includes cannot be seen, AMI does not show them: phones may"
                            + " get an older secret",
                    "let the user that Sidetone runs as read " + e.getMessage()));
        }
    }
}
