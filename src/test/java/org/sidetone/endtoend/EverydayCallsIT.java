package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;
import standin.page.Page;
import standin.sip.Call;

/** The pages of parked calls, queues and conferences with real calls: what a phone sees and what its presses do. */
class EverydayCallsIT {
    private static final String ANNA = "001B54AABB01";
    private static final String JOERG = "001B54AABB02";

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Running running;

    private void start(Site site) throws IOException {
        pbx = Asterisk.prepare(site);
        pbx.write("res_parking.conf", """
                [general]
                [default]
                parkext => 700
                parkpos => 701-705
                context => parkedcalls
                """);
        pbx.write("queues.conf", """
                [general]
                [support]
                strategy = ringall
                """);
        pbx.write("confbridge.conf", """
                [general]
                [default_user]
                type = user
                announce_only_user = no
                [default_bridge]
                type = bridge
                """);
        pbx.append("extensions.conf", """

                [internal](+)
                include => parkedcalls
                exten => 800,1,Answer()
                 same => n,Queue(support)
                exten => *51,1,Answer()
                 same => n,AddQueueMember(support,${CUT(CHANNEL,-,1)})
                exten => *52,1,Answer()
                 same => n,RemoveQueueMember(support,${CUT(CHANNEL,-,1)})
                exten => _*53X.,1,PauseQueueMember(${EXTEN:3},${CUT(CHANNEL,-,1)})
                exten => 900,1,Answer()
                 same => n,ConfBridge(900)
                """);
        pbx.start();
        running = Running.beside(pbx, folder);
        int first = site == Site.PJSIP ? 1001 : 2001;
        running.bind(ANNA, String.valueOf(first));
        running.bind(JOERG, String.valueOf(first + 1));
        await().atMost(10, SECONDS).until(() -> running.page("/services").contains("Conferences"));
    }

    @AfterEach
    void stop() throws IOException {
        if (running != null) {
            running.close();
        }
        if (pbx != null) {
            pbx.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void aParkedCallIsFetchedByAPress(Site site) throws IOException, Refusal {
        start(site);
        try (Phone anna = on(ANNA);
                Phone joerg = on(JOERG)) {
            Page nobody = open(anna, "Parked calls");
            assertThat(nobody.prompt()).isEqualTo("Nobody is parked");
            assertThat(nobody.text()).isEqualTo("To park a call, transfer it to 700.");

            Call parked = joerg.dial("700");
            awaitPage(anna, "Parked calls", page -> page.prompt().equals("1 parked"));
            Page page = open(anna, "Parked calls");
            assertThat(page.items()).singleElement().satisfies(item -> {
                assertThat(item.name()).matches("701 Jörg Müller [12]002, [0-9] s, by Jörg Müller");
                assertThat(item.target()).isEqualTo("Dial:701");
            });
            assertThat(running.page("/parked"))
                    .as("to whoever is no phone of ours")
                    .contains("<Name>701, ")
                    .doesNotContain("Müller");

            Call fetched = anna.dial(page.items().get(0));
            await().atMost(10, SECONDS).until(() -> fetched.state() == Call.State.TALKING);
            awaitPage(anna, "Parked calls", now -> now.prompt().equals("Nobody is parked"));
            fetched.hangUp();
            await().atMost(10, SECONDS).until(() -> parked.state() == Call.State.ENDED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void anAgentLogsInByAKeyAndGetsTheCallerWhoWaited(Site site) throws IOException, Refusal {
        start(site);
        try (Phone anna = on(ANNA);
                Phone joerg = on(JOERG)) {
            Call caller = joerg.dial("800");
            awaitPage(anna, "Queues", page -> page.items().get(0).name().equals("support: 1 waiting, 0 of 0 free"));
            Page queue = support(anna);
            assertThat(queue.prompt()).isEqualTo("You are not logged in");
            assertThat(queue.text())
                    .matches("(?s)Waiting:\\n1\\. Jörg Müller [12]002, [0-9]+ s\\n\\nNobody is logged in\\.");
            assertThat(running.page("/queues?queue=support"))
                    .contains("1 waiting")
                    .doesNotContain("Müller");

            press(anna, queue, "Log in");
            await().atMost(20, SECONDS).until(() -> !anna.calls().isEmpty());
            assertThat(support(anna).prompt()).isEqualTo("You are logged in");
            anna.calls().get(0).answer();
            await().atMost(10, SECONDS).until(() -> support(anna).text().startsWith("Nobody waits."));
            assertThat(support(anna).text()).containsPattern("busy$");
            caller.hangUp();

            assertThat(support(anna).softKey("Pause"))
                    .as("no code for a queue called by a word")
                    .isEmpty();
            press(anna, support(anna), "Log out");
            await().atMost(10, SECONDS).until(() -> support(anna).prompt().equals("You are not logged in"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void aConferenceIsSeenAndEnteredByAPress(Site site) throws IOException, Refusal {
        start(site);
        try (Phone anna = on(ANNA);
                Phone joerg = on(JOERG)) {
            assertThat(open(anna, "Conferences").items()).containsExactly(new Page.Item("900: empty", "Dial:900"));
            joerg.dial("900");
            awaitPage(anna, "Conferences", page -> page.items().size() == 2);
            Page page = open(anna, "Conferences");
            assertThat(page.prompt()).isEqualTo("1 in use");
            assertThat(page.items()).extracting(Page.Item::target).containsExactly("Dial:900", "Dial:900");
            assertThat(page.items().get(0).name()).startsWith("900: 1 in, ");
            assertThat(page.items().get(1).name()).startsWith("- Jörg Müller");
            assertThat(running.page("/rooms")).contains("900: 1 in").doesNotContain("Müller");

            Call mine = anna.dial(page.items().get(0));
            awaitPage(anna, "Conferences", now -> now.items().size() == 3);
            pbx.cli("confbridge lock 900");
            awaitPage(anna, "Conferences", now -> now.items().get(0).name().endsWith(", locked"));
            mine.hangUp();

            pbx.kill9();
            await().atMost(10, SECONDS)
                    .until(() -> open(anna, "Conferences").prompt().equals("No answer from the PBX"));
        }
    }

    private Phone on(String mac) throws Refusal {
        Phone phone = running.phone(mac);
        // Its file comes soon after it was bound; asked for by curl it would have been seen at another address.
        await().atMost(10, SECONDS).ignoreExceptionsInstanceOf(Refusal.class).until(() -> {
            phone.start();
            return true;
        });
        phone.register();
        return phone;
    }

    private static Page open(Phone phone, String service) throws Refusal {
        return phone.browser().select(phone.services().item(service).orElseThrow());
    }

    private static Page support(Phone phone) throws Refusal {
        return phone.browser().select(open(phone, "Queues").items().get(0));
    }

    private static void press(Phone phone, Page page, String key) throws Refusal {
        String url = page.softKey(key).orElseThrow().url();
        assertThat(url).startsWith("Dial:");
        phone.dial(new Page.Item(key, url));
    }

    private interface Looks {
        boolean right(Page page);
    }

    private static void awaitPage(Phone phone, String service, Looks looks) {
        await().atMost(10, SECONDS).until(() -> looks.right(open(phone, service)));
    }
}
