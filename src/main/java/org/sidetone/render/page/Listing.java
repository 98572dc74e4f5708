package org.sidetone.render.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.PhoneObject.DirectoryEntry;
import org.sidetone.render.page.PhoneObject.SoftKey;

/** A phonebook made ready for phones: folded once, so that a page of thousands costs no more than a page of forty. */
public final class Listing {
    private final ImmutableList<DirectoryEntry> entries;

    private Listing(ImmutableList<DirectoryEntry> entries) {
        this.entries = entries;
    }

    /** Numbers that a phone cannot hold or dial are left out. */
    public static Listing of(Phonebook phonebook) {
        return new Listing(phonebook.entries().stream()
                .filter(entry -> Dialable.test(entry.number()))
                .map(entry -> new DirectoryEntry(entry.name(), entry.number()))
                .collect(toImmutableList()));
    }

    /**
     * The page that begins at or around an offset; a text where there is nobody.
     *
     * @param title what stands above the names
     * @param away how old the names are, when the PBX is away
     */
    public Page page(int offset, PageLinks links, String title, Optional<Duration> away) {
        if (entries.isEmpty()) {
            return TextPages.empty(
                    Pages.DIRECTORY, title, "Nobody is in the directory yet: the PBX has no extensions.", away);
        }
        Paging paging = Paging.at(offset, entries.size());
        String records = "Records " + (paging.first() + 1) + " to " + paging.end() + " of " + paging.total();
        ImmutableList<SoftKey> keys = ImmutableList.<SoftKey>builder()
                .add(new SoftKey("Dial", 1, "SoftKey:Dial"))
                .add(new SoftKey("EditDial", 2, "SoftKey:EditDial"))
                .add(new SoftKey("Exit", 3, "SoftKey:Exit"))
                .addAll(paging.turning(4, links, Pages.DIRECTORY))
                .build();
        return Page.live(
                Pages.DIRECTORY,
                new PhoneObject.Directory(title, Away.promptOr(away, records), keys, paging.of(entries)));
    }
}
