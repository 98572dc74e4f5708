package org.sidetone.cli;

import java.util.List;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phones;

/** Warns, after lines were given to a phone, of what the PBX will make of them. */
final class ExtensionCheck {
    private final Context context;
    private final Settings settings;
    private final Phones phones;

    /** @param phones as they are now, with the new lines */
    ExtensionCheck(Context context, Settings settings, Phones phones) {
        this.context = context;
        this.settings = settings;
        this.phones = phones;
    }

    void tell(List<String> lines) {
        List<String> extensions = lines.stream()
                .filter(line -> settings.accounts().stream()
                        .noneMatch(account -> account.number().equals(line)))
                .toList();
        if (extensions.isEmpty()) {
            return;
        }
        Context.Look look = context.look(settings);
        if (look.snapshot().isEmpty()) {
            context.note("stored, but the PBX could not be asked for " + String.join(", ", extensions) + ": "
                    + look.failure());
            return;
        }
        extensions.forEach(extension -> tell(extension, look.snapshot().get()));
    }

    private void tell(String id, Snapshot snapshot) {
        Optional<Extension> extension = snapshot.extension(id);
        if (extension.isEmpty()) {
            context.warn(
                    "extension " + id + " does not exist on the PBX",
                    "the phone gets this line as soon as it does; look for a slip in the number (a line at another registrar is"
                            + " an [[account]] of the settings)");
            return;
        }
        List<String> holders = phones.byMac().values().stream()
                .filter(phone -> phone.extensions().contains(id))
                .map(phone -> phone.mac().deviceName())
                .toList();
        Account account = extension.get().account();
        // chan_sip knows no such limit: the newest registration always takes the place of the one before.
        int limit = account.driver() == Driver.SIP ? 1 : account.maxContacts().orElse(Integer.MAX_VALUE);
        if (holders.size() > limit) {
            context.warn(
                    "extension " + id + " is on " + holders.size() + " phones (" + String.join(", ", holders) + ") and "
                            + (account.driver() == Driver.SIP ? "chan_sip" : "max_contacts=" + limit) + " lets "
                            + limit + " register: the others will not ring",
                    account.driver() == Driver.SIP
                            ? "give each phone an extension of its own, or move it to PJSIP"
                            : "raise max_contacts of its aor, or give each phone an extension of its own");
        }
    }
}
