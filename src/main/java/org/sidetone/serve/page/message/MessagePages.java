package org.sidetone.serve.page.message;

import com.google.common.collect.ImmutableMap;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.phone.message.Message;
import org.sidetone.plan.CiscoTimeZone;
import org.sidetone.render.message.MessagePage;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;

/** The page of one message, and the one that a phone asks before it shows what it is pushed. */
public final class MessagePages {
    /** By which a phone's page names a message. */
    public static final String ID = "id";

    private final Messages messages;
    private final LiveView view;
    private final InstantSource clock;
    private final ZoneId zone;

    public MessagePages(PageSources sources) {
        this.messages = sources.messages();
        this.view = sources.view();
        this.clock = sources.clock();
        this.zone = CiscoTimeZone.zone(sources.settings().phone().timeZone(), ZoneId.systemDefault())
                .value();
    }

    /** Whoever is not proven to be a phone that it is for learns nothing, not even that there is such a message. */
    public CompletionStage<Page> message(Asked asked) {
        String id = asked.query().parameters().getOrDefault(ID, "");
        if (asked.phone().isEmpty() || id.isEmpty()) {
            return CompletableFuture.completedFuture(MessagePage.over(Optional.empty(), now()));
        }
        return messages.fetched(id, asked.phone().get()).thenApply(this::page);
    }

    private Page page(Optional<Message> message) {
        ZonedDateTime now = now();
        return message.filter(one -> !one.isOver(now.toInstant()))
                .map(one -> MessagePage.of(one, view.phonebook(), now))
                .orElseGet(() -> MessagePage.over(message, now));
    }

    /** Firmware differs in how it spells the names (usecallmanager.nz; chan-sccp). */
    public CompletionStage<Page> authenticate(Asked asked) {
        ImmutableMap<String, String> said = asked.query().parameters();
        String user = said.getOrDefault("userid", "");
        String password = said.getOrDefault("password", "");
        if (user.isEmpty() || password.isEmpty()) {
            return CompletableFuture.completedFuture(TextPages.authorized(false));
        }
        return messages.isOurs(new Messages.Claim(user, password, asked.query().named("devicename"), asked.asker()))
                .thenApply(TextPages::authorized);
    }

    private ZonedDateTime now() {
        return ZonedDateTime.ofInstant(clock.instant(), zone);
    }
}
