package org.sidetone.serve.page;

import java.net.InetAddress;
import java.util.Optional;
import org.sidetone.phone.MacAddress;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.PageLinks;

/**
 * What a phone wants to see.
 *
 * @param links the addresses of our pages as it must write them; they carry the name that it gave, proven or not
 * @param phone which it is, if it said its name and asks from that phone's own address
 * @param asker where it asks from
 */
public record Asked(PageQuery query, PageLinks links, Optional<MacAddress> phone, InetAddress asker, Handset handset) {}
