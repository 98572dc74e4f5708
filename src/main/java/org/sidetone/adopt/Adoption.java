package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.Problem;
import org.sidetone.config.SettingsText.NewKey;

/**
 * What a folder of hand-written files comes to.
 *
 * @param phones by MAC
 * @param accounts at registrars that are not the PBX
 * @param settings keys that the settings file does not have yet
 * @param notCarried in the order of the files
 * @param kept what stays as it is and is served so, a sentence for each kind of file
 * @param problems files that came to nothing, and why
 */
public record Adoption(
        ImmutableList<AdoptedPhone> phones,
        ImmutableList<AccountEntry> accounts,
        ImmutableList<NewKey> settings,
        ImmutableList<NotCarried> notCarried,
        ImmutableList<String> kept,
        ImmutableList<Problem> problems) {}
