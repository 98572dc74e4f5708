package org.sidetone.pbx.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.notify.Restarter.Order;
import org.sidetone.pbx.notify.Restarter.Result;
import org.sidetone.pbx.notify.Restarter.Told;

class AmiRestarterTest {
    private static final String OWN = "001b54aa-bb010002-1@10.0.0.21";

    private ScriptedAmi ami;
    private Order order = Order.SERVICE_CONTROL;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
        ami.onList("CoreShowChannels");
        ami.onList("PJSIPShowContacts", contact("10.0.0.21", OWN));
        ami.on("PJSIPNotify", "Response: Success\n@ID\nMessage: NOTIFY sent\n");
    }

    @AfterEach
    void stop() throws IOException {
        ami.close();
    }

    @Test
    void tellsTheContactOfThePhone() throws IOException {
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.TOLD);
        assertThat(ami.requests("PJSIPNotify"))
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("Endpoint", "1001"));
    }

    @Test
    void oneInACallIsToldOnlyWhenWanted() throws IOException {
        ami.onList("CoreShowChannels", "Event: CoreShowChannel\nChannel: PJSIP/1001-0000002a\n");
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.IN_CALL);
        assertThat(ami.requests("PJSIPNotify")).isEmpty();
        assertThat(restart(Optional.empty(), true).result()).isEqualTo(Result.TOLD);
    }

    @Test
    void anotherPhoneOnTheLineIsNotTakenForThisOne() throws IOException {
        ami.onList("PJSIPShowContacts", contact("10.0.0.21", "001b54ff-ffff0002-1@10.0.0.21"));
        assertThat(restart(Optional.of("10.0.0.21"), false).result()).isEqualTo(Result.UNREGISTERED);
        ami.onList("PJSIPShowContacts", contact("10.0.0.99", "softphone@x"), contact("10.0.0.21", "zz@x"));
        assertThat(restart(Optional.of("10.0.0.22"), false).result()).isEqualTo(Result.UNREGISTERED);
        assertThat(ami.requests("PJSIPNotify")).isEmpty();
    }

    @Test
    void amongSeveralContactsItsOwnIsAddressedWhereAsteriskCan() throws IOException {
        ami.onList("PJSIPShowContacts", contact("10.0.0.99", "softphone@x"), contact("10.0.0.21", OWN));
        ami.onCommand("pjsip show settings", " default_outbound_endpoint                  : out");
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.TOLD);
        ami.onList("PJSIPShowEndpoint", "Event: EndpointDetail\nObjectName: out\n");
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.TOLD);
        assertThat(ami.requests("PJSIPNotify"))
                .satisfiesExactly(
                        request -> assertThat(request).containsEntry("Endpoint", "1001"),
                        request -> assertThat(request).containsEntry("URI", "sip:1001@10.0.0.21:5060"));
    }

    @Test
    void aCallIdThatAmiWouldCutIsNotSent() throws IOException {
        ami.onList("PJSIPShowContacts", contact("10.0.0.21", "001b54aa-bb01,Event=x"));
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.FAILED);
        assertThat(ami.requests("PJSIPNotify")).isEmpty();
    }

    @Test
    void theMissingModuleIsNamedWithTheRemedy() throws IOException {
        ami.onError("PJSIPNotify", "Invalid/unknown command: PJSIPNotify. Use Action: ListCommands");
        Told told = restart(Optional.empty(), false);
        assertThat(told.result()).isEqualTo(Result.FAILED);
        assertThat(told.hint()).contains("pjsip_notify.conf").contains("res_pjsip_notify");
    }

    @Test
    void onChanSipTheCallIdIsFoundWhileTheRegisterIsFresh() throws IOException {
        ami.on("SIPshowpeer", "Response: Success\n@ID\nAddress-IP: 10.0.0.21\nSIP-Useragent: Cisco-CP7941G/9.4.2\n");
        ami.on("SIPnotify", "Response: Success\n@ID\nMessage: Notify Sent\n");
        String heading =
                "Peer             User/ANR         Call ID          Format           Hold     Last Message    Expiry     Peer      ";
        ami.onCommand("sip show channels", heading, "0 active SIP dialogs");
        Told early = restart(Driver.SIP, Optional.empty(), false);
        assertThat(early.result()).isEqualTo(Result.CALL_ID_UNKNOWN);
        assertThat(early.hint()).contains("**#**");
        ami.onCommand(
                "sip show channels",
                heading,
                "10.0.0.21        (None)           001b54aa-bb0100  (nothing)        No       Rx: REGISTER               <guest>   ",
                "10.0.0.22        (None)           001b54ff-ffff00  (nothing)        No       Rx: REGISTER               <guest>   ");
        ami.onCommand(
                "sip show channel 001b54aa-bb0100",
                "  Call-ID:                001b54aa-bb010009-call@10.0.0.21",
                "  Received Address:       10.0.0.21:5060",
                "  Last Message:           Rx: ACK",
                "  Call-ID:                " + OWN,
                "  Received Address:       10.0.0.21:5060",
                "  Last Message:           Rx: REGISTER");
        assertThat(restart(Driver.SIP, Optional.empty(), false).result()).isEqualTo(Result.TOLD);
        assertThat(ami.requests("SIPnotify")).hasSize(1);
    }

    @Test
    void anOldPhoneIsToldToCheckItsSync() throws IOException {
        order = Order.CHECK_SYNC;
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.TOLD);
        assertThat(ami.requests("PJSIPNotify"))
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsEntry("Endpoint", "1001")
                        .containsEntry("Variable", "Event=check-sync"));
    }

    @Test
    void whoeverSharesItsLineIsNotToldWithAnOldPhone() throws IOException {
        order = Order.CHECK_SYNC;
        ami.onList("PJSIPShowContacts", contact("10.0.0.99", "softphone@x"), contact("10.0.0.21", OWN));
        Told told = restart(Optional.empty(), false);
        assertThat(told.result()).isEqualTo(Result.FAILED);
        assertThat(told.why()).contains("others are registered on its line 1001");
        assertThat(ami.requests("PJSIPNotify")).isEmpty();

        ami.onCommand("pjsip show settings", " default_outbound_endpoint                  : out");
        ami.onList("PJSIPShowEndpoint", "Event: EndpointDetail\nObjectName: out\n");
        assertThat(restart(Optional.empty(), false).result()).isEqualTo(Result.TOLD);
        assertThat(ami.requests("PJSIPNotify"))
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("URI", "sip:1001@10.0.0.21:5060"));
    }

    @Test
    void onChanSipAnOldPhoneIsToldAtAnyTimeIfItIsTheOneRegistered() throws IOException {
        order = Order.CHECK_SYNC;
        ami.on("SIPshowpeer", "Response: Success\n@ID\nAddress-IP: 10.0.0.21\nSIP-Useragent: Cisco-CP7960G/8.0\n");
        ami.on("SIPnotify", "Response: Success\n@ID\nMessage: Notify Sent\n");
        assertThat(restart(Driver.SIP, Optional.of("10.0.0.22"), false).result())
                .isEqualTo(Result.UNREGISTERED);
        assertThat(ami.requests("SIPnotify")).isEmpty();

        assertThat(restart(Driver.SIP, Optional.of("10.0.0.21"), false).result())
                .isEqualTo(Result.TOLD);
        assertThat(ami.requests("SIPnotify"))
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsEntry("Channel", "1001")
                        .containsEntry("Variable", "Event=check-sync"));
    }

    private Told restart(Optional<String> address, boolean evenInCall) throws IOException {
        return restart(Driver.PJSIP, address, evenInCall);
    }

    private Told restart(Driver driver, Optional<String> address, boolean evenInCall) throws IOException {
        Restarter.Target target = new Restarter.Target(
                "001B54AABB01", order, ImmutableList.of(new Restarter.Line(driver, "1001")), address);
        return new AmiRestarter(ami.settings())
                .restart(List.of(target), 5, evenInCall)
                .get(0);
    }

    private static String contact(String address, String callId) {
        return "Event: ContactList\nEndpoint: 1001\nUri: sip:1001@" + address + ":5060\nViaAddr: " + address
                + "\nUserAgent: Cisco-CP7941G/9.4.2\nCallId: " + callId + "\n";
    }
}
