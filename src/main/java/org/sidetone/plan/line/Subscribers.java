package org.sidetone.plan.line;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;

/** Everyone that a line can be bound to: the accounts of the settings, else the extensions of the PBX. */
public final class Subscribers {
    private final ImmutableMap<String, Subscriber> accounts;
    private final Snapshot snapshot;

    public Subscribers(Settings settings, Snapshot snapshot) {
        this.accounts = settings.accounts().stream()
                .collect(ImmutableMap.toImmutableMap(AccountSettings::number, Subscriber.Elsewhere::new));
        this.snapshot = snapshot;
    }

    public Optional<Subscriber> find(String id) {
        return Optional.ofNullable(accounts.get(id))
                .or(() -> snapshot.extension(id).map(Subscriber.OnPbx::new));
    }

    /** Whether it registers elsewhere, so that nothing of the PBX needs to be known to serve it. */
    public boolean isElsewhere(String id) {
        return accounts.containsKey(id);
    }

    /** Numbers that the PBX has too. */
    public ImmutableList<Problem> problems() {
        return accounts.keySet().stream()
                .filter(number -> snapshot.extension(number).isPresent())
                .map(number -> Problem.warning(
                        "account-shadows",
                        "account " + number,
                        "has the number of an extension of the PBX, which no phone can be given",
                        "give the [[account]] another number"))
                .collect(ImmutableList.toImmutableList());
    }
}
