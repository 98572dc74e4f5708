package org.sidetone.serve.button;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.ServiceSettings;
import org.sidetone.render.feed.NewsPages;
import org.sidetone.render.mail.InboxPages;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.Shown;

/** The entries of the Services menu that an owner wrote into the settings. */
final class SettingsServices {
    private SettingsServices() {}

    static ImmutableList<Service> of(ServiceSettings settings, LiveView view) {
        Shown shown = new Shown(view);
        ImmutableList.Builder<Service> services = ImmutableList.builder();
        settings.feeds()
                .forEach(feed -> services.add(new Service(feed.name(), NewsPages.address(feed.id()), asked -> true)));
        settings.mailboxes()
                .forEach(mailbox -> services.add(new Service(
                        mailbox.name(), InboxPages.address(mailbox.id()), asked -> shown.to(asked, mailbox.lines()))));
        settings.links()
                .forEach(link -> services.add(Service.elsewhere(
                        link.name(), link.url(), asked -> link.lines().isEmpty() || shown.to(asked, link.lines()))));
        return services.build();
    }
}
