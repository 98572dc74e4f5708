package org.sidetone.render.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.sidetone.render.page.PhoneObject.SoftKey;

/**
 * Which part of a long list a page shows. Any offset a phone may ask for is led to a page that exists: lists shrink between two presses.
 *
 * @param first index of the first item
 * @param total items in all
 */
public record Paging(int first, int total) {
    public static final int SIZE = PhoneObject.MOST_ENTRIES;

    /** The page around an offset: pages begin at multiples of 32. */
    public static Paging at(int offset, int total) {
        return from(Math.max(0, offset) / SIZE * SIZE, total);
    }

    /** The page that begins at an offset, as the first name with a letter. */
    public static Paging from(int offset, int total) {
        int last = Math.max(0, (total - 1) / SIZE * SIZE);
        return new Paging(offset < total ? Math.max(0, offset) : last, total);
    }

    public <T> List<T> of(List<T> all) {
        return all.subList(first, end());
    }

    /** Index after the last item. */
    public int end() {
        return Math.min(first + SIZE, total);
    }

    /** {@code Lamps 2/4}; the bare title where one page is all. */
    public String title(String title) {
        return total <= SIZE ? title : title + " " + (first / SIZE + 1) + "/" + ((total + SIZE - 1) / SIZE);
    }

    /**
     * The keys that turn pages. Previous takes the place of Next on the last page, so that it stays among the four keys in view.
     *
     * @param position of Next
     * @param address of the list, without an offset
     */
    public ImmutableList<SoftKey> turning(int position, PageLinks links, PageAddress address) {
        ImmutableList.Builder<SoftKey> keys = ImmutableList.builder();
        int place = position;
        if (end() < total) {
            keys.add(new SoftKey("Next", place++, links.to(address, end())));
        }
        if (first > 0) {
            keys.add(new SoftKey("Previous", place, links.to(address, Math.max(0, first - SIZE))));
        }
        return keys.build();
    }

    /** The keys of a menu that may be longer than a page; none, so that the phone shows its own, where one page is all. */
    public ImmutableList<SoftKey> menuKeys(PageLinks links, PageAddress address) {
        ImmutableList<SoftKey> turning = turning(2, links, address);
        return turning.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.<SoftKey>builder()
                        .add(new SoftKey("Select", 1, "SoftKey:Select"))
                        .addAll(turning)
                        .add(new SoftKey("Exit", 2 + turning.size(), "SoftKey:Exit"))
                        .build();
    }
}
