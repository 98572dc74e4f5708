package org.sidetone.serve.page;

import com.google.common.net.InetAddresses;
import java.util.Optional;
import org.sidetone.phone.MacAddress;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.PageLinks;

/** Who asks for a page. */
public final class Askers {
    private Askers() {}

    public static Asked anybody(String target) {
        PageQuery query = PageQuery.parse(target);
        return anybody(query, PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, query.device()));
    }

    public static Asked anybody(PageQuery query, PageLinks links) {
        return new Asked(query, links, Optional.empty(), InetAddresses.forString("192.0.2.77"), Handset.UNKNOWN);
    }

    /** The phone that the target names, from its own address. */
    public static Asked phone(String target, Handset handset) {
        Asked asked = anybody(target);
        Optional<MacAddress> phone = asked.query().device();
        return new Asked(asked.query(), asked.links(), phone, asked.asker(), handset);
    }
}
