package org.sidetone.serve.page.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.DialPlan.Pattern;
import org.sidetone.pbx.DialPlan.Step;
import org.sidetone.pbx.Readings;
import org.sidetone.pbx.ask.FakeAnswers;
import org.sidetone.pbx.ask.call.Caller;
import org.sidetone.pbx.ask.call.ParkedCall;
import org.sidetone.pbx.ask.call.Queue;
import org.sidetone.pbx.ask.call.Queue.Waiting;
import org.sidetone.pbx.ask.call.WhoConfers;
import org.sidetone.pbx.ask.call.WhoIsParked;
import org.sidetone.pbx.ask.call.WhoWaits;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.PageSources;

class CallPagesTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    private static final Caller LEE = new Caller(Optional.of("Ann Lee"), Optional.of("0170111"));

    private final FakeView view = new FakeView();
    private final FakeAnswers pbx = new FakeAnswers();
    private final CallPages pages =
            new CallPages(new PageSources(Settings.defaults(Secret.of("labsecret")), view, pbx));

    @BeforeEach
    void read() {
        Pattern slot = pattern("701", "ParkedCall", "default,701");
        Pattern queue = pattern("800", "Queue", "support");
        view.read(Readings.dialling(
                Readings.reading(List.of(Readings.extension("1001", "Anna")), ImmutableMap.of()),
                new DialPlan(ImmutableMap.of(
                        "internal", new Context("internal", ImmutableList.of(slot), ImmutableList.of()),
                        "outside", new Context("outside", ImmutableList.of(queue), ImmutableList.of())))));
        view.bind(bound("1001"));
        pbx.give(
                new WhoIsParked(),
                Optional.of(ImmutableList.of(new ParkedCall("701", LEE, "", Duration.ofSeconds(3)))));
        pbx.give(
                new WhoWaits(),
                Optional.of(ImmutableList.of(new Queue(
                        "support", ImmutableList.of(new Waiting(LEE, Duration.ofSeconds(3))), ImmutableList.of()))));
    }

    @Test
    void whoCallsIsToldToOurPhonesOnly() {
        for (CompletionStage<Page> mine :
                List.of(pages.parked(phone("/parked")), pages.queues(phone("/queues?queue=support")))) {
            assertThat(text(mine)).contains("Ann Lee 0170111");
        }
        Asked other = Askers.anybody("/parked?name=SEP001B54AABBCC");
        assertThat(text(pages.parked(other)))
                .contains("701, 3 s")
                .contains("Dial:701")
                .doesNotContain("Lee", "0170");
        assertThat(text(pages.queues(Askers.anybody("/queues?queue=support&name=SEP001B54AABBCC"))))
                .contains("1 waiting")
                .doesNotContain("Lee", "0170");
    }

    @Test
    void aPhoneWithoutALineIsAStranger() {
        view.bind(Phones.NONE);
        assertThat(text(pages.parked(phone("/parked")))).doesNotContain("Lee", "0170");
    }

    @Test
    void whatIsOfNoUseHereIsNotOffered() {
        assertThat(pages.hasParking(phone("/services"))).isTrue();
        assertThat(pages.hasQueues(phone("/services"))).isTrue();
        assertThat(pages.hasRooms(phone("/services"))).isFalse();
        view.forget();
        assertThat(pages.hasParking(phone("/services"))).isFalse();
        assertThat(pages.hasQueues(phone("/services"))).isFalse();
    }

    @Test
    void aPbxThatDoesNotAnswerIsToldAndTheSamePageComes() {
        String text = text(pages.rooms(phone("/rooms")));
        assertThat(text).contains("No answer from the PBX").contains("nothing answers at 192.0.2.1:5038");
        pbx.give(new WhoConfers(), Optional.empty());
        assertThat(text(pages.rooms(phone("/rooms")))).contains("app_confbridge");

        CallPages away =
                new CallPages(new PageSources(Settings.defaults(Secret.of("labsecret")), view, new FakeAnswers()));
        assertThat(away.queues(phone("/queues?queue=support"))
                        .toCompletableFuture()
                        .join()
                        .headers())
                .containsEntry("Refresh", "10; url=http://192.0.2.5:8087/queues?queue=support&name=SEP001B54AABBCC");
    }

    @Test
    void aQueueThatIsGoneLeadsToAll() {
        assertThat(text(pages.queues(phone("/queues?queue=gone")))).contains("support: 1 waiting");
    }

    @Test
    void beforeTheFirstReadingThePhoneWaits() {
        view.forget();
        assertThat(text(pages.parked(phone("/parked")))).contains("Please wait");
    }

    private static Asked phone(String target) {
        return Askers.phone(target + (target.contains("?") ? "&" : "?") + "name=" + MAC.deviceName(), Handset.UNKNOWN);
    }

    private static String text(CompletionStage<Page> page) {
        Page made = page.toCompletableFuture().join();
        check(made.document());
        return new String(made.document().bytes(), StandardCharsets.ISO_8859_1);
    }

    private static Phones bound(String extension) {
        Phone phone = new Phone(
                MAC,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(extension),
                ImmutableList.of(),
                Optional.empty());
        return new Phones(ImmutableSortedMap.of(MAC, phone), 1);
    }

    private static Pattern pattern(String number, String application, String data) {
        return new Pattern(number, ImmutableList.of(new Step(1, application, data)));
    }
}
