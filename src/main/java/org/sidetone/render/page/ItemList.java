package org.sidetone.render.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;

/** A menu of things to open, page by page. It stays behind what is opened from it, so that Exit comes back to it. */
public final class ItemList {
    private ItemList() {}

    /**
     * @param all every item, not only the page's
     * @param offset of the page, as it was asked for
     * @param address of the list, without an offset
     */
    public static Page page(
            String title, String prompt, List<MenuItem> all, int offset, PageLinks links, PageAddress address) {
        Paging paging = Paging.at(offset, all.size());
        ImmutableList<SoftKey> turning = paging.turning(2, links, address);
        ImmutableList<SoftKey> keys = turning.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.<SoftKey>builder()
                        .add(new SoftKey("Select", 1, "SoftKey:Select"))
                        .addAll(turning)
                        .add(new SoftKey("Exit", 2 + turning.size(), "SoftKey:Exit"))
                        .build();
        return Page.lasting(address.path(), new Menu(paging.title(title), prompt, keys, paging.of(all)));
    }
}
