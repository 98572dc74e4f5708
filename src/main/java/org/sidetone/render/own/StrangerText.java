package org.sidetone.render.own;

import java.net.InetAddress;
import java.util.Optional;
import java.util.StringJoiner;
import org.sidetone.phone.MacAddress;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.PhoneObject.Text;

/** In the place of a page of one's own: why it is not shown, and what its owner or an admin does about it. */
public final class StrangerText {
    private StrangerText() {}

    /** @param phone which it is, where that is proven: it has no line then */
    public static Page page(String path, String title, Optional<MacAddress> phone, InetAddress asker, PageLinks links) {
        StringJoiner text = new StringJoiner("\n");
        Optional<MacAddress> said = links.device();
        if (phone.isPresent()) {
            text.add("This phone has no line here. On the server: sidetone bind "
                    + phone.get().digits() + " EXTENSION, then restart the phone.");
        } else if (said.isPresent()) {
            text.add("This is not where phone " + said.get().digits()
                    + " is, so nothing of it is shown. If this is that phone, restart it.");
        } else {
            text.add("This phone did not say which one it is. Open the page with its Services key.");
        }
        text.add("Address: " + asker.getHostAddress());
        text.add("Server: " + links.host());
        return Page.live(path, new Text(title, "Not for this phone", text.toString()));
    }
}
