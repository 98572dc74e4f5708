package org.sidetone.serve.http;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.net.HostAndPort;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.LampBoard;
import org.sidetone.render.page.LampView;
import org.sidetone.render.page.Listing;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;

/** Leads a phone's request to its page. What is dear to make is kept until the PBX says something new. */
final class PhonePages {
    /** Pages kept ready; a directory page is about 4 KB. */
    private static final int KEPT = 1000;

    private final LiveView view;
    private final Optional<HostAndPort> address;
    private final String directoryTitle;
    private final String lampsTitle;
    private final Duration refresh;
    private final Latest<Listing> listing = new Latest<>();
    private final Latest<LampBoard> board = new Latest<>();
    private final Latest<LampView> lamps = new Latest<>();
    private final Cache<Key, Page> kept =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    /**
     * @param source the listing or lamps it shows, which are equal only to themselves; a menu's path
     * @param away in seconds, as fine as a prompt shows it
     */
    private record Key(Object source, int offset, PageLinks links, Optional<Long> away) {}

    /** @throws IllegalArgumentException if {@code server.address} is not a host that fits a page */
    PhonePages(Settings settings, LiveView view) {
        this.view = view;
        this.address = settings.server().address().map(PhonePages::host);
        this.directoryTitle = settings.directory().title();
        this.lampsTitle = settings.status().title();
        this.refresh = settings.status().refresh();
    }

    WebResponse answer(WebRequest request) {
        PageQuery query = PageQuery.parse(request.target());
        PageLinks links = links(request, query);
        return switch ("/" + query.page()) {
            case Pages.SERVICES -> found(keep(Pages.SERVICES, 0, links, Optional.empty(), () -> Pages.services(links)));
            case Pages.DIRECTORIES ->
                found(keep(
                        Pages.DIRECTORIES, 0, links, Optional.empty(), () -> Pages.directories(links, directoryTitle)));
            case Pages.DIRECTORY -> found(directory(query.offset(), links));
            case Pages.LAMPS -> found(lamps(query.offset(), links));
            case Pages.HELP -> found(TextPages.help());
            case Pages.AUTHENTICATE -> found(TextPages.notAuthorized());
            default -> WebResponse.of(404, TextPages.unknown("/" + query.page()));
        };
    }

    private Page directory(int offset, PageLinks links) {
        if (view.snapshot().isEmpty()) {
            return TextPages.notReadYet(Pages.DIRECTORY, directoryTitle, links, view.away());
        }
        Phonebook phonebook = view.phonebook();
        Listing names = listing.of(phonebook, phonebook, () -> Listing.of(phonebook));
        Optional<Duration> away = view.away();
        return keep(names, offset, links, away, () -> names.page(offset, links, directoryTitle, away));
    }

    private Page lamps(int offset, PageLinks links) {
        Optional<Snapshot> snapshot = view.snapshot();
        if (snapshot.isEmpty()) {
            return TextPages.notReadYet(Pages.LAMPS, lampsTitle, links, view.away());
        }
        Phonebook phonebook = view.phonebook();
        LampBoard hints = board.of(snapshot.get(), phonebook, () -> LampBoard.of(snapshot.get(), phonebook));
        Lamps states = view.lamps();
        LampView now = lamps.of(hints, states, () -> hints.at(states));
        Optional<Duration> away = view.away();
        return keep(now, offset, links, away, () -> now.page(offset, links, lampsTitle, refresh, away));
    }

    private Page keep(Object source, int offset, PageLinks links, Optional<Duration> away, Supplier<Page> make) {
        Key key = new Key(source, offset, links, away.map(Duration::toSeconds));
        Page page = kept.getIfPresent(key);
        if (page == null) {
            page = make.get();
            kept.put(key, page);
        }
        return page;
    }

    private PageLinks links(WebRequest request, PageQuery query) {
        int port = request.facing().getPort();
        return address.map(host -> new PageLinks(host.withDefaultPort(port), query.device()))
                .orElseGet(() -> PageLinks.facing(request.facing().getAddress(), port, query.device()));
    }

    private static HostAndPort host(String address) {
        HostAndPort host = HostAndPort.fromString(address.trim());
        new PageLinks(host.withDefaultPort(1), Optional.empty());
        return host;
    }

    private static WebResponse found(Page page) {
        return WebResponse.of(200, page);
    }
}
