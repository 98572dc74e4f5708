package org.sidetone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts at other registrars: {@code [[account]]}. Problems name them by their place in the file: {@code account 2.server}. */
final class AccountReader {
    private static final int SIP_PORT = 5060;
    /** Of processNodeName (usecallmanager.nz). */
    private static final int LONGEST_HOST = 50;

    private final SecretReader secrets;
    private final FileProblems problems;

    AccountReader(SecretReader secrets, FileProblems problems) {
        this.secrets = secrets;
        this.problems = problems;
    }

    /** @param tables null where the file has none */
    ImmutableList<AccountSettings> read(@Nullable JsonNode tables) {
        ImmutableList.Builder<AccountSettings> accounts = ImmutableList.builder();
        Set<String> numbers = new HashSet<>();
        for (Section section :
                Section.each("account", "accounts", tables, problems).orElse(ImmutableList.of())) {
            read(section).ifPresent(account -> {
                if (!numbers.add(account.number())) {
                    section.badValue(
                            "number",
                            "account " + account.number() + " is there twice",
                            "give each a number of its own");
                }
                accounts.add(account);
            });
        }
        return accounts.build();
    }

    private Optional<AccountSettings> read(Section section) {
        Optional<String> number = section.needed("number", Values::sipUser, "what bind names, as \"620\"");
        Optional<String> name = section.optional("name", Values::sipUser);
        Optional<String> authName = section.optional("auth_name", Values::digestUser);
        if (SecretReader.isMissing(section)) {
            section.missing("secret", "the account's password; or secret_file");
        }
        Optional<Secret> secret = secrets.read(section, "write the account's password");
        Optional<String> server = section.needed(
                "server", host -> Values.phoneHost(host, LONGEST_HOST), "the registrar, as \"fritz.box\"");
        int port = section.number("port", SIP_PORT, 1, 65535);
        Optional<HostAndPort> outbound =
                section.textOrNone("outbound_proxy", Optional.empty(), text -> Values.proxy(text, SIP_PORT));
        Optional<String> displayName = section.optional("display_name", Values::plain);
        Optional<String> messages = section.textOrNone("messages_number", Optional.empty(), Values::dialled);
        AccountSettings.Wire transport =
                section.choice("transport", AccountSettings.Wire.UDP, AccountSettings.Wire.values());
        AccountSettings.Mode mode =
                section.choice("mode", AccountSettings.Mode.CALLMANAGER, AccountSettings.Mode.values());
        section.end();
        if (mode == AccountSettings.Mode.PLAIN && transport == AccountSettings.Wire.TCP) {
            section.badValue("transport", "plain SIP is always UDP", "leave out transport, or mode");
        }
        if (number.isEmpty() || secret.isEmpty() || server.isEmpty()) {
            return Optional.empty();
        }
        String user = name.orElse(number.get());
        return Optional.of(new AccountSettings(
                number.get(),
                user,
                authName.orElse(user),
                secret.get(),
                server.get(),
                port,
                outbound,
                displayName.orElse(number.get()),
                messages,
                transport,
                mode));
    }
}
