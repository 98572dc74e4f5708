package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.config.Subnet;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.plan.LineFitness;

/**
 * Decides what each extension needs.
 *
 * @param permit the only subnets it may register from; empty leaves that as it is
 * @param stamp a word that differs at each writing, by which chan_sip shows that it read the new lines; empty for none
 * @param secrets makes a secret of a length
 */
record ChangePlan(
        Snapshot snapshot,
        Settings.Phone settings,
        ImmutableList<Subnet> permit,
        String stamp,
        IntFunction<Secret> secrets) {
    static final String MARKER = "SIDETONE_READY";
    private static final String AUTH = "auth ";

    Change of(Extension extension) {
        ImmutableList.Builder<String> reasons = ImmutableList.builder();
        Optional<Secret> secret = secret(extension, reasons);
        boolean reply = needsReply(extension);
        if (reply) {
            reasons.add("it answers to the port that the phone sends from ("
                    + extension.account().reply().setting() + "), where no phone of this kind listens");
        }
        if (!permit.isEmpty()) {
            reasons.add("it is to register only from " + permitted());
        }
        if (!extension.id().matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            return blocked(extension, reasons, "its name " + extension.id() + " cannot be part of a file name");
        }
        if (extension.account().driver() == Driver.SIP) {
            return sip(extension, reasons.build(), secret, reply);
        }
        Optional<String> auth = auth(extension.account().credential());
        if (secret.isPresent() && auth.isEmpty()) {
            return blocked(extension, reasons, "its endpoint has no auth section that could hold a secret");
        }
        return pjsip(extension, reasons.build(), secret, reply, auth.orElse(""));
    }

    private Change sip(Extension extension, ImmutableList<String> reasons, Optional<Secret> secret, boolean reply) {
        ImmutableList.Builder<Stanza.Line> lines = ImmutableList.builder();
        if (secret.isPresent() && extension.account().credential().state() == Credential.State.HASHED) {
            // A hash counts before the clear secret.
            lines.add(new Stanza.Line("md5secret", ""));
        }
        secret.ifPresent(made -> lines.add(new Stanza.Line("secret", made.reveal())));
        if (reply) {
            lines.add(new Stanza.Line("nat", "no"));
        }
        permits(lines);
        if (!stamp.isEmpty() && !lines.build().isEmpty()) {
            lines.add(new Stanza.Line("setvar", MARKER + "=" + stamp));
        }
        return change(extension, reasons, secret, reply, new Stanza(Keeper.SIP, extension.id(), lines.build()));
    }

    private Change pjsip(
            Extension extension,
            ImmutableList<String> reasons,
            Optional<Secret> secret,
            boolean reply,
            String authName) {
        ImmutableList.Builder<Stanza.Line> auth = ImmutableList.builder();
        secret.ifPresent(made -> {
            if (extension.account().credential().state() == Credential.State.HASHED) {
                auth.add(new Stanza.Line("auth_type", "userpass"));
            }
            auth.add(new Stanza.Line("password", made.reveal()));
        });
        ImmutableList.Builder<Stanza.Line> endpoint = ImmutableList.builder();
        if (reply) {
            endpoint.add(new Stanza.Line("force_rport", "no"), new Stanza.Line("rewrite_contact", "no"));
        }
        permits(endpoint);
        return change(
                extension,
                reasons,
                secret,
                reply,
                new Stanza(Keeper.AUTH, authName, auth.build()),
                new Stanza(Keeper.ENDPOINT, extension.id(), endpoint.build()));
    }

    private static Change change(
            Extension extension,
            ImmutableList<String> reasons,
            Optional<Secret> secret,
            boolean reply,
            Stanza... stanzas) {
        ImmutableList<Stanza> needed = List.of(stanzas).stream()
                .filter(stanza -> !stanza.settings().isEmpty())
                .collect(ImmutableList.toImmutableList());
        return new Change(extension, reasons, needed, secret, reply, Optional.empty());
    }

    private static Change blocked(Extension extension, ImmutableList.Builder<String> reasons, String obstacle) {
        return new Change(
                extension, reasons.build(), ImmutableList.of(), Optional.empty(), false, Optional.of(obstacle));
    }

    private Optional<Secret> secret(Extension extension, ImmutableList.Builder<String> reasons) {
        List<String> faults = LineFitness.assess(extension, settings).stream()
                .filter(problem -> problem.code().startsWith("secret-"))
                .map(Problem::what)
                .toList();
        reasons.addAll(faults);
        return faults.isEmpty() ? Optional.empty() : Optional.of(secrets.apply(settings.passwordLimit()));
    }

    private boolean needsReply(Extension extension) {
        Account account = extension.account();
        boolean udpOnly = settings.transport() == Settings.Transport.UDP;
        return !account.reply().viaPort()
                && (udpOnly || LineFitness.reachability(extension, snapshot).isPresent());
    }

    /** Both drivers take the rules in order, and the last that fits decides. */
    private void permits(ImmutableList.Builder<Stanza.Line> lines) {
        if (!permit.isEmpty()) {
            lines.add(new Stanza.Line("deny", "0.0.0.0/0.0.0.0"), new Stanza.Line("deny", "::/0"));
            permit.forEach(subnet -> lines.add(new Stanza.Line("permit", subnet.toString())));
        }
    }

    private String permitted() {
        return String.join(", ", permit.stream().map(Subnet::toString).toList());
    }

    /** The name of the auth section, which the reading tells as {@code auth 2001-auth}. */
    private static Optional<String> auth(Credential credential) {
        return credential.where().startsWith(AUTH)
                ? Optional.of(credential.where().substring(AUTH.length()))
                : Optional.empty();
    }
}
