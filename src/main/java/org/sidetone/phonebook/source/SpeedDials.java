package org.sidetone.phonebook.source;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.read.SpeedDialReader;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** FreePBX's speed dials for everyone. AstDB has their numbers; the names of most are known by other books. */
public final class SpeedDials implements Source {
    private final Settings.Ami ami;

    public SpeedDials(Settings.Ami ami) {
        this.ami = ami;
    }

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        try {
            return new SpeedDialReader(ami)
                    .read().entrySet().stream()
                            .map(dial -> new Contact(
                                    "Speed dial " + dial.getKey(),
                                    ImmutableList.of(new Contact.Telephone(dial.getValue(), "")),
                                    ImmutableList.of()))
                            .collect(ImmutableList.toImmutableList());
        } catch (PbxException e) {
            throw new PhonebookException(String.valueOf(e.getMessage()), "sidetone check tells more", e);
        }
    }
}
