package org.sidetone.serve.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.Admission;

/** Every page by its path, and who asks for it. */
public final class PhonePages {
    private final Optional<HostAndPort> address;
    private final Admission admission;
    private final DirectoryPages directory;
    private final ImmutableMap<String, PhonePage> pages;

    /**
     * @param clock tells how old a book is
     * @throws IllegalArgumentException if {@code server.address} is not a host that fits a page
     */
    public PhonePages(Settings settings, LiveView view, Admission admission, InstantSource clock) {
        this.address = settings.server().address().map(PhonePages::host);
        this.admission = admission;
        KeptPages kept = new KeptPages();
        directory = new DirectoryPages(view, settings.directory().title(), kept, clock);
        this.pages = ImmutableMap.<String, PhonePage>builder()
                .put(
                        Pages.SERVICES,
                        PhonePage.atOnce(asked -> kept.of(
                                Pages.SERVICES,
                                0,
                                asked.links(),
                                Optional.empty(),
                                () -> Pages.services(asked.links()))))
                .put(Pages.DIRECTORIES, PhonePage.atOnce(directory::directories))
                .put(Pages.DIRECTORY, PhonePage.atOnce(directory::directory))
                .put(Pages.DIRECTORY_SEARCH, PhonePage.atOnce(directory::search))
                .put(Pages.DIRECTORY_LETTERS, PhonePage.atOnce(directory::letters))
                .put(Pages.LAMPS, PhonePage.atOnce(new LampsPage(view, settings.status(), kept)::page))
                .put(Pages.HELP, PhonePage.atOnce(asked -> TextPages.help()))
                .put(Pages.AUTHENTICATE, PhonePage.atOnce(asked -> TextPages.notAuthorized()))
                .buildOrThrow();
    }

    /** To be called every now and then: makes ready what would keep the next phone waiting. */
    public void prepare() {
        directory.prepare();
    }

    /** Empty where there is no such page. */
    public Optional<PhonePage> find(PageQuery query) {
        return Optional.ofNullable(pages.get("/" + query.page()));
    }

    /** @param facing our address and port that the asker sees */
    public Asked asked(PageQuery query, InetSocketAddress asker, InetSocketAddress facing) {
        PageLinks links = address.map(host -> new PageLinks(host.withDefaultPort(facing.getPort()), query.device()))
                .orElseGet(() -> PageLinks.facing(facing.getAddress(), facing.getPort(), query.device()));
        Optional<MacAddress> phone = query.device().filter(mac -> admission.owns(asker.getAddress(), mac.deviceName()));
        return new Asked(query, links, phone);
    }

    private static HostAndPort host(String address) {
        HostAndPort host = HostAndPort.fromString(address.trim());
        new PageLinks(host.withDefaultPort(1), Optional.empty());
        return host;
    }
}
