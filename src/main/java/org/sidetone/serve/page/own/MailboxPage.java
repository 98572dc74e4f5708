package org.sidetone.serve.page.own;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.config.Settings;
import org.sidetone.config.VoicemailSettings;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.ask.mailbox.MailboxQuestion;
import org.sidetone.pbx.read.PbxFiles;
import org.sidetone.render.own.MessageList;
import org.sidetone.render.own.OwnLine;
import org.sidetone.render.own.OwnPhone;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;
import org.sidetone.serve.page.Together;
import org.sidetone.serve.page.Unanswered;

/** What is in the mailboxes of the phone's own lines. */
public final class MailboxPage implements PhonePage {
    private static final PageAddress ADDRESS = new PageAddress(Pages.VOICEMAIL);

    private final PageSources sources;
    private final Owners owners;
    private final Clocks clocks;
    private final PhonePage page;

    public MailboxPage(PageSources sources, Owners owners) {
        this.sources = sources;
        this.owners = owners;
        this.clocks = new Clocks(sources);
        this.page = owners.page(Pages.VOICEMAIL, MessageList.TITLE, this::messages);
    }

    /** Whether a line of the phone that asks has a mailbox. */
    public boolean isOffered(Asked asked) {
        return owners.of(asked).filter(own -> !boxes(own).isEmpty()).isPresent();
    }

    @Override
    public CompletionStage<Page> answer(Asked asked) {
        return page.answer(asked);
    }

    private CompletionStage<Page> messages(Asked asked, OwnPhone own) {
        Optional<OwnLine> hinted = Optional.ofNullable(
                        asked.query().parameters().get(MessageList.LINE_PARAMETER))
                .flatMap(id -> own.lines().stream()
                        .filter(line -> line.subscriber().id().equals(id))
                        .findFirst());
        if (hinted.isPresent()) {
            return CompletableFuture.completedFuture(MessageList.hint(hinted.get()));
        }
        Map<String, OwnLine> boxes = boxes(own);
        if (boxes.isEmpty()) {
            return CompletableFuture.completedFuture(MessageList.none());
        }
        CompletionStage<ImmutableList<MessageList.Box>> all = Together.all(boxes.entrySet().stream()
                .map(box -> sources.pbx()
                        .ask(new MailboxQuestion(box.getKey(), spool()))
                        .thenApply(content -> new MessageList.Box(content, box.getValue())))
                .toList());
        return new Unanswered(asked, ADDRESS, MessageList.TITLE)
                .or(
                        all,
                        found -> MessageList.page(
                                found,
                                sources.view().phonebook(),
                                clocks.now(),
                                asked.query().offset(),
                                asked.links()));
    }

    /** By name; two lines may share one. */
    private static Map<String, OwnLine> boxes(OwnPhone own) {
        Map<String, OwnLine> boxes = new LinkedHashMap<>();
        for (OwnLine line : own.lines()) {
            line.subscriber().extension().flatMap(Extension::mailbox).ifPresent(box -> boxes.putIfAbsent(box, line));
        }
        return boxes;
    }

    /** A folder of that name beside another PBX would hold the messages of others. */
    private Optional<Path> spool() {
        Settings settings = sources.settings();
        return settings.voicemail()
                .spool()
                .or(() -> Optional.of(VoicemailSettings.USUAL).filter(usual -> PbxFiles.areHere(settings.ami())));
    }
}
