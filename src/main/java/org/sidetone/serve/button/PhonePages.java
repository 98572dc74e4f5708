package org.sidetone.serve.button;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.sidetone.phone.MacAddress;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.call.ParkedPage;
import org.sidetone.render.call.QueuesPage;
import org.sidetone.render.call.RoomsPage;
import org.sidetone.render.own.CallList;
import org.sidetone.render.own.ForwardList;
import org.sidetone.render.own.HelpText;
import org.sidetone.render.own.MessageList;
import org.sidetone.render.own.NumberText;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.serve.Admission;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.ByContext;
import org.sidetone.serve.page.PageQuery;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;
import org.sidetone.serve.page.call.CallPages;
import org.sidetone.serve.page.directory.DirectoryPages;
import org.sidetone.serve.page.feed.FeedPages;
import org.sidetone.serve.page.grandstream.GrandstreamPhonebook;
import org.sidetone.serve.page.idle.IdlePages;
import org.sidetone.serve.page.lamp.LampBoards;
import org.sidetone.serve.page.lamp.LampsPage;
import org.sidetone.serve.page.mail.MailPages;
import org.sidetone.serve.page.message.MessagePages;
import org.sidetone.serve.page.own.CallsPage;
import org.sidetone.serve.page.own.ForwardsPage;
import org.sidetone.serve.page.own.HelpPage;
import org.sidetone.serve.page.own.MailboxPage;
import org.sidetone.serve.page.own.NumberPage;
import org.sidetone.serve.page.own.Owners;

/** Every page by its path, and who asks for it. */
public final class PhonePages {
    private final Optional<HostAndPort> address;
    private final PhoneAddress phones;
    private final DirectoryPages directory;
    private final CallPages calls;
    private final ServicesMenu services;
    private final ImmutableMap<String, PhonePage> pages;

    /** @throws IllegalArgumentException if {@code server.address} is not a host that fits a page */
    public PhonePages(PageSources sources, Admission admission) {
        this.address = sources.settings().server().address().map(PhonePages::host);
        this.phones = new PhoneAddress(admission, sources.view());
        this.directory = new DirectoryPages(sources);
        LampBoards boards = new LampBoards(sources);
        ByContext<FeatureCodes> codes = new ByContext<>((plan, context) ->
                FeatureCodes.of(plan, context, sources.settings().features()));
        LampsPage lamps = new LampsPage(sources, boards, codes);
        this.calls = new CallPages(sources);
        Owners owners = new Owners(sources);
        MailboxPage mailbox = new MailboxPage(sources, owners);
        ForwardsPage forwards = new ForwardsPage(sources, owners, codes);
        CallsPage recent = new CallsPage(sources, owners);
        // The names of the first two are fixed: users and guides know them.
        this.services = new ServicesMenu(ImmutableList.<Service>builder()
                .add(
                        Service.toAll("Directory", Pages.DIRECTORY),
                        Service.toAll("Lamps", Pages.LAMPS),
                        new Service(MessageList.TITLE, Pages.VOICEMAIL, mailbox::isOffered),
                        new Service(CallList.TITLE, Pages.CALLS, recent::isOffered),
                        new Service(ForwardList.TITLE, Pages.FORWARDS, forwards::isOffered),
                        new Service(ParkedPage.TITLE, Pages.PARKED, calls::hasParking),
                        new Service(QueuesPage.TITLE, Pages.QUEUES, calls::hasQueues),
                        new Service(RoomsPage.TITLE, Pages.ROOMS, calls::hasRooms),
                        Service.toAll(NumberText.TITLE, Pages.NUMBER),
                        // A 7940 or 7960 opens no page by itself.
                        new Service(
                                "Lamp picture",
                                Pages.IDLE,
                                asked -> sources.settings().idle().isShown()))
                .addAll(SettingsServices.of(sources.settings().services(), sources.view()))
                .build());
        GrandstreamPhonebook grandstream = new GrandstreamPhonebook(sources);
        IdlePages idle = new IdlePages(sources, boards);
        MessagePages messages = new MessagePages(sources);
        this.pages = ImmutableMap.<String, PhonePage>builder()
                .put(Pages.SERVICES, PhonePage.atOnce(services::page))
                .put(Pages.DIRECTORIES, PhonePage.atOnce(directory::directories))
                .put(Pages.DIRECTORY, PhonePage.atOnce(directory::directory))
                .put(Pages.DIRECTORY_SEARCH, PhonePage.atOnce(directory::search))
                .put(Pages.DIRECTORY_LETTERS, PhonePage.atOnce(directory::letters))
                .put(Pages.LAMPS, lamps::page)
                .put(Pages.LAMP_GROUPS, PhonePage.atOnce(lamps::groups))
                .put(Pages.FEED, PhonePage.atOnce(new FeedPages(sources)::page))
                .put(Pages.MAIL, new MailPages(sources)::page)
                .put(Pages.GRANDSTREAM, PhonePage.atOnce(asked -> grandstream.page()))
                .put(Pages.OLD_GRANDSTREAM, PhonePage.atOnce(asked -> grandstream.page()))
                .put(Pages.PARKED, calls::parked)
                .put(Pages.QUEUES, calls::queues)
                .put(Pages.ROOMS, calls::rooms)
                .put(Pages.VOICEMAIL, mailbox)
                .put(Pages.CALLS, recent)
                .put(Pages.FORWARDS, forwards)
                .put(Pages.NUMBER, new NumberPage(sources, owners))
                .put(Pages.IDLE, PhonePage.atOnce(idle::page))
                .put(Pages.IDLE_PICTURE, PhonePage.atOnce(idle::picture))
                .put(Pages.HELP, PhonePage.atOnce(new HelpPage(owners, this::services)::page))
                .put(Pages.MESSAGE, messages::message)
                .put(Pages.AUTHENTICATE, messages::authenticate)
                .buildOrThrow();
    }

    /** To be called every now and then: makes ready what would keep the next phone waiting. */
    public void prepare() {
        directory.prepare();
        calls.prepare();
    }

    /** Empty where there is no such page. */
    public Optional<PhonePage> find(PageQuery query) {
        return Optional.ofNullable(pages.get("/" + query.page()));
    }

    /** @param facing our address and port that the asker sees */
    public Asked asked(PageQuery query, InetSocketAddress asker, InetSocketAddress facing, Handset handset) {
        PageLinks links = address.map(host -> new PageLinks(host.withDefaultPort(facing.getPort()), query.device()))
                .orElseGet(() -> PageLinks.facing(facing.getAddress(), facing.getPort(), query.device()));
        Optional<MacAddress> phone = query.device().filter(mac -> phones.isOf(mac, asker.getAddress()));
        return new Asked(query, links, phone, asker.getAddress(), handset);
    }

    private ImmutableList<HelpText.Entry> services(Asked asked) {
        return services.offered(asked)
                .map(service -> new HelpText.Entry(service.name(), service.path()))
                .collect(ImmutableList.toImmutableList());
    }

    private static HostAndPort host(String address) {
        HostAndPort host = HostAndPort.fromString(address.trim());
        new PageLinks(host.withDefaultPort(1), Optional.empty());
        return host;
    }
}
