package org.sidetone.render.directory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebook.Entry;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.Paging;
import org.sidetone.render.page.PhoneObject.Directory;
import org.sidetone.render.page.PhoneObject.DirectoryEntry;
import org.sidetone.render.page.PhoneObject.SoftKey;

/** A phonebook made ready for phones: folded once, so that a page of thousands costs no more than a page of forty. */
public final class Listing {
    private final ImmutableList<DirectoryEntry> entries;
    private final Letters letters;
    private final Supplier<SearchIndex> index;

    private Listing(ImmutableList<Entry> dialable) {
        this.entries = dialable.stream()
                .map(entry -> new DirectoryEntry(entry.name(), entry.number()))
                .collect(toImmutableList());
        this.letters = Letters.of(dialable);
        this.index = Suppliers.memoize(() -> SearchIndex.of(dialable));
    }

    /** Nobody. */
    public static final Listing EMPTY = new Listing(ImmutableList.of());

    /** Numbers that a phone cannot hold or dial are left out. */
    public static Listing of(Phonebook phonebook) {
        return new Listing(phonebook.entries().stream()
                .filter(entry -> Dialable.test(entry.number()))
                .collect(toImmutableList()));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether turning pages is not the best way through it. */
    public boolean isLong() {
        return entries.size() > Paging.SIZE;
    }

    /** Where the names with this letter begin; empty where there are none. */
    public Optional<Integer> offset(String letter) {
        return letters.offset(letter);
    }

    /** Makes now what the first search would wait for. */
    public void prepare() {
        SearchIndex unused = index.get();
    }

    /** The page that begins at an offset, of a listing that is not empty. */
    public Page page(int offset, Frame frame) {
        Paging paging = Paging.from(offset, entries.size());
        return page(paging, paging.of(entries), frame.list(), frame);
    }

    /** Which first letters there are. */
    public Page letters(Frame frame) {
        return letters.page(frame);
    }

    /**
     * Those who have all that is wanted, from an offset on; a text where nobody has.
     *
     * @param before searched too; who is found there comes first
     */
    public Page found(Listing before, Wanted wanted, int offset, Frame frame) {
        Found theirs = before.index.get().find(wanted);
        Found found = index.get().find(wanted);
        int total = theirs.size() + found.size();
        if (total == 0) {
            return SearchPages.nobody(wanted, frame);
        }
        Paging paging = Paging.from(offset, total);
        ImmutableList<DirectoryEntry> shown = ImmutableList.<DirectoryEntry>builder()
                .addAll(before.some(theirs, paging.first(), paging.end()))
                .addAll(some(found, paging.first() - theirs.size(), paging.end() - theirs.size()))
                .build();
        return page(paging, shown, frame.search().with(wanted.parameters()), frame);
    }

    /** A page of what was found here; places before the first and after the last are nobody's. */
    private List<DirectoryEntry> some(Found found, int from, int to) {
        int first = Math.max(0, from);
        return found.positions(first, Math.max(first, Math.min(to, found.size()))).stream()
                .mapToObj(entries::get)
                .toList();
    }

    private Page page(Paging paging, List<DirectoryEntry> shown, PageAddress address, Frame frame) {
        String records = "Records " + (paging.first() + 1) + " to " + paging.end() + " of " + paging.total();
        ImmutableList.Builder<SoftKey> keys = ImmutableList.<SoftKey>builder()
                .add(new SoftKey("Dial", 1, "SoftKey:Dial"))
                .add(new SoftKey("EditDial", 2, "SoftKey:EditDial"))
                .add(new SoftKey("Exit", 3, "SoftKey:Exit"));
        ImmutableList<SoftKey> turning = paging.turning(4, frame.links(), address);
        keys.addAll(turning);
        int position = 4 + turning.size();
        keys.add(new SoftKey("Search", position, frame.links().to(frame.search())));
        if (isLong()) {
            keys.add(new SoftKey("Letters", position + 1, frame.links().to(frame.letters())));
        }
        return Page.live(
                Pages.DIRECTORY, new Directory(frame.title(), frame.notice().orElse(records), keys.build(), shown));
    }
}
