package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.page.Browser;
import standin.page.Page;
import standin.sip.Call;

/** What a phone's Lamps page shows of real calls, and what a press does. */
class LampsIT {
    private static final String WATCHER = "001B54AABB01";
    private static final String CALLED = "001B54AABB02";
    private static final String CALLER = "001B54AABB03";

    @TempDir
    Path folder;

    private Asterisk pbx;
    private Running running;
    private int first;

    private void start(Site site) throws IOException {
        first = site == Site.PJSIP ? 1001 : 2001;
        pbx = Asterisk.prepare(site);
        pbx.append("extensions.conf", """

                [codes](+)
                exten => _**X.,1,Pickup(${EXTEN:2}@internal)
                exten => _*%1$dXXX,1,VoiceMail(${EXTEN:1}@default,u)
                exten => 71,hint,Custom:room
                """.formatted(first / 1000));
        if (site == Site.CHAN_SIP) {
            pbx.edit("sip.conf", text -> text.replace("[general]\n", "[general]\nnotifyhold=yes\n"));
        }
        // Of the two that the package of 22 brings, this one loads first, fails without its database, and leaves no
        // voicemail at all.
        pbx.append("modules.conf", "noload=app_voicemail_odbc.so\n");
        pbx.start();
        Path config = Running.write(pbx, folder);
        Files.writeString(config, """
                [status]
                talking = "phones"
                [[status.group]]
                name = "Workshop"
                numbers = "%s"
                """.formatted(ext(2)), StandardOpenOption.APPEND);
        running = Running.start(config, folder);
        running.bind(CALLED, ext(0));
        running.bind(WATCHER, PhoneModel.CP_7961G, ext(1));
        running.bind(CALLER, ext(2));
        running.key(WATCHER, new Key(3, KeyKind.LAMP, ext(0), ""));
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

    private String ext(int offset) {
        return String.valueOf(first + offset);
    }

    private Phone switchedOn(String mac, Model model) throws Refusal {
        Phone phone = new Phone(running.setup(mac).model(model));
        // Nobody else may ask for its file before: the page would go to that address alone.
        await().atMost(10, SECONDS).ignoreExceptionsInstanceOf(Refusal.class).until(() -> {
            phone.start();
            return true;
        });
        phone.register();
        return phone;
    }

    @ParameterizedTest
    @EnumSource(names = {"PJSIP", "CHAN_SIP"})
    void thePageFollowsACallWithinASecond(Site site) throws IOException, Refusal {
        start(site);
        try (Phone watcher = switchedOn(WATCHER, Model.CP_7961G);
                Phone called = switchedOn(CALLED, Model.CP_7941G);
                Phone caller = switchedOn(CALLER, Model.CP_7941G)) {
            Page quiet = openLamps(watcher);
            assertThat(quiet.refreshSeconds()).isEqualTo(5);
            assertThat(quiet.softKeys()).extracting(Page.SoftKey::name).contains("Groups", "Message");
            shows(watcher, "Idle", "");

            Call out = caller.dial(ext(0));
            shows(watcher, "* Ringing", " < Workshop " + ext(2));
            assertThat(watcher.browser().refresh().refreshSeconds())
                    .as("who would pick it up needs it now")
                    .isEqualTo(2);
            called.calls().get(0).answer();
            shows(watcher, "In use", " > Workshop " + ext(2));
            assertThat(running.page("/lamps"))
                    .as("who is no phone of ours is not told")
                    .doesNotContain("&gt; Workshop");
            called.calls().get(0).hold();
            shows(watcher, "Hold", "");
            called.calls().get(0).resume();
            shows(watcher, "In use", "");
            out.hangUp();
            shows(watcher, "Idle", "");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PJSIP", "CHAN_SIP"})
    void aPressPicksUpAndLeavesAMessage(Site site) throws IOException, Refusal {
        start(site);
        try (Phone watcher = switchedOn(WATCHER, Model.CP_7961G);
                Phone called = switchedOn(CALLED, Model.CP_7941G);
                Phone caller = switchedOn(CALLER, Model.CP_7941G)) {
            openLamps(watcher);
            Call out = caller.dial(ext(0));
            shows(watcher, "* Ringing", "");
            Page.Item ringing = watcher.browser().refresh().items().get(0);
            assertThat(ringing.target()).isEqualTo("Dial:**" + ext(0));
            Call picked = watcher.dial(ringing);
            await().atMost(3, SECONDS).until(() -> picked.state() == Call.State.TALKING);
            await().atMost(3, SECONDS)
                    .until(() ->
                            called.calls().get(0).state() == Call.State.ENDED && out.state() == Call.State.TALKING);
            picked.hangUp();

            Page messages = watcher.browser().softKey("Message");
            assertThat(messages.prompt()).isEqualTo("Leave a message for");
            Page.Item box = messages.items().stream()
                    .filter(item -> item.name().contains(ext(0)))
                    .findFirst()
                    .orElseThrow();
            Call message = watcher.dial(box);
            await().atMost(5, SECONDS).until(() -> message.state() == Call.State.TALKING);
            assertThat(pbx.cli("core show channels verbose")).contains("VoiceMail");
            message.hangUp();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PJSIP")
    void groupsAndIconsAreThoseOfThePhone(Site site) throws IOException, Refusal {
        start(site);
        try (Phone watcher = switchedOn(WATCHER, Model.CP_7961G)) {
            openLamps(watcher);
            Page icons = shown(watcher, "IconFileMenu");
            assertThat(icons.items()).extracting(Page.Item::icon).contains("Resource:Icon.OnHook");

            Page groups = watcher.browser().softKey("Groups");
            assertThat(groups.items())
                    .extracting(Page.Item::name)
                    .containsExactly("All: No calls", "Favourites: No calls", "Workshop: No calls", "Others: No calls");
            Page favourites = watcher.browser().select(groups.items().get(1));
            assertThat(favourites.title()).isEqualTo("Favourites");
            assertThat(favourites.items()).extracting(Page.Item::target).containsExactly("Dial:" + ext(0));
        }
        try (Phone colour = switchedOn(CALLED, Model.CP_7970G)) {
            openLamps(colour);
            assertThat(shown(colour, "IconFileMenu").items()).isNotEmpty();
        }
        Browser old = new Browser(InetAddress.getByName("127.0.0.9"), Model.CP_7960G, "SEP" + CALLER, "");
        Page drawn = old.press(running.address("/lamps"));
        assertThat(drawn.kind()).isEqualTo("IconMenu");
        assertThat(drawn.items()).allMatch(item -> item.icon().length() == 80);
    }

    /** What it told the PBX of its firmware is known once Sidetone heard of its registration. */
    private static Page shown(Phone phone, String kind) throws Refusal {
        await().atMost(10, SECONDS)
                .pollInterval(200, MILLISECONDS)
                .until(() -> phone.browser().refresh().kind().equals(kind));
        return phone.browser().refresh();
    }

    private static Page openLamps(Phone phone) throws Refusal {
        return phone.browser().select(phone.services().item("Lamps").orElseThrow());
    }

    /** At its next refresh, a second after it happened at the latest; who talks with whom a second later. */
    private void shows(Phone watcher, String state, String talk) {
        await().atMost(talk.isEmpty() ? 1 : 2, SECONDS)
                .pollInterval(50, MILLISECONDS)
                .until(() -> watcher.browser().refresh().items().stream()
                        .map(Page.Item::name)
                        .anyMatch(name -> name.startsWith(state) && name.contains(ext(0)) && name.endsWith(talk)));
    }
}
