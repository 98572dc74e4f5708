package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.Phones;

/** Accounts at other registrars that stand on no phone. */
final class AccountCheck {
    private AccountCheck() {}

    static ImmutableList<Problem> of(Settings settings, Phones phones) {
        ImmutableSet<String> bound = phones.boundExtensions();
        return settings.accounts().stream()
                .filter(account -> !bound.contains(account.number()))
                .map(account -> Problem.info(
                        "account-without-phone",
                        "account " + account.number(),
                        "is on no phone",
                        "sidetone bind MAC " + account.number()))
                .collect(ImmutableList.toImmutableList());
    }
}
