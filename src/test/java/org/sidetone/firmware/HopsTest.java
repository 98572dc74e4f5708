package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HopsTest {
    private static final Map<String, byte[]> SIP_833 = Releases.of41("SIP41.8-3-3S", "8-3-2-27");
    private static final Map<String, byte[]> SIP_852 = Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9");
    private static final Map<String, byte[]> SIP_942 = Releases.of41("SIP41.9-4-2SR3-1S", "9-4-2ES26");
    private static final Map<String, byte[]> SCCP_931 = Releases.of41("SCCP41.9-3-1SR4-1S", "9-3-1ES26");

    @Test
    void from80To94ByWayOf83And852() {
        FirmwareInventory inventory = Releases.inventory(SIP_833, SIP_852, SIP_942);

        Route route = route("SIP41.8-0-4S", "SIP41.9-4-2SR3-1S", inventory);

        assertThat(names(route)).containsExactly("SIP41.8-3-3S", "SIP41.8-5-2S", "SIP41.9-4-2SR3-1S");
        assertThat(route.hops().get(0).source()).contains("9.2(3)");
    }

    @Test
    void oneRungAloneWillDo() {
        assertThat(names(route("SIP41.8-0-4S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_852, SIP_942))))
                .containsExactly("SIP41.8-5-2S", "SIP41.9-4-2SR3-1S");
        assertThat(names(route("TERM41.7-0-3-05", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_833, SIP_942))))
                .containsExactly("SIP41.8-3-3S", "SIP41.9-4-2SR3-1S");
    }

    @Test
    void withoutARungNothingBegins() {
        Route route = route("SIP41.8-0-4S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_942));

        assertThat(route.hops()).isEmpty();
        assertThat(route.obstacle().orElseThrow().what())
                .contains("8.3(3) to 8.5(2) must come between", "none is in the root");
    }

    @Test
    void anIncompleteRungIsNamedAndNotUsed() {
        Map<String, byte[]> broken = new LinkedHashMap<>(SIP_852);
        broken.remove("dsp41.8-5-2TH1-9.sbn");

        Route route = route("SIP41.8-0-4S", "SIP41.9-4-2SR3-1S", Releases.inventory(broken, SIP_942));

        assertThat(route.obstacle().orElseThrow().what())
                .contains("SIP41.8-5-2S is not complete: dsp41.8-5-2TH1-9.sbn is missing");
    }

    @Test
    void anIncompleteTargetIsNoTarget() {
        Map<String, byte[]> broken = new LinkedHashMap<>(SIP_942);
        broken.put("cvm41sip.9-4-2ES26.sbn", new byte[0]);

        Route route = route("SIP41.8-5-2S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_852, broken));

        assertThat(route.hops()).isEmpty();
        assertThat(route.obstacle().orElseThrow().what()).contains("cvm41sip.9-4-2ES26.sbn is empty");
    }

    @Test
    void from833OnNoRungIsNeededAndUpTo852None() {
        FirmwareInventory inventory = Releases.inventory(SIP_833, SIP_852, SIP_942);

        assertThat(names(route("SIP41.8-4-1S", "SIP41.9-4-2SR3-1S", inventory)))
                .containsExactly("SIP41.8-5-2S", "SIP41.9-4-2SR3-1S");
        assertThat(names(route("SIP41.8-4-1S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_942))))
                .containsExactly("SIP41.9-4-2SR3-1S");
        assertThat(names(route("SIP41.8-0-4S", "SIP41.8-5-2S", inventory))).containsExactly("SIP41.8-5-2S");
        assertThat(route("SIP41.8-5-2S", "sip41.8-5-2s", inventory).hops()).isEmpty();
    }

    @Test
    void sccp854NeedsSip852BeforeALaterSip() {
        assertThat(names(route("SCCP41.8-5-4S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_852, SIP_942))))
                .containsExactly("SIP41.8-5-2S", "SIP41.9-4-2SR3-1S");
        assertThat(route("SCCP41.8-5-4S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_942))
                        .obstacle()
                        .orElseThrow()
                        .what())
                .contains("Auth Fail");
        assertThat(names(route("SCCP41.9-3-1SR4-1S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_942))))
                .containsExactly("SIP41.9-4-2SR3-1S");
    }

    @Test
    void backToSccp() {
        assertThat(names(route("SIP41.9-4-2SR3-1S", "SCCP41.9-3-1SR4-1S", Releases.inventory(SIP_942, SCCP_931))))
                .containsExactly("SCCP41.9-3-1SR4-1S");
        assertThat(names(route("SIP41.8-0-4S", "SCCP41.9-3-1SR4-1S", Releases.inventory(SIP_852, SCCP_931))))
                .containsExactly("SIP41.8-5-2S", "SCCP41.9-3-1SR4-1S");
    }

    @Test
    void aLoadOfAnotherFamilyIsRefused() {
        Route route = route("SIP42.8-5-2S", "SIP41.9-4-2SR3-1S", Releases.inventory(SIP_942));

        assertThat(route.obstacle().orElseThrow().what()).contains("is for 7941/7961, the phone is a 7942/7962");
    }

    @Test
    void theLadderOfThe7960() {
        FirmwareInventory inventory = ladder();

        assertThat(names(route("P0030202", "P0S3-8-12-00", inventory)))
                .containsExactly("P00303010102", "P00305000500", "P00308000900", "P0S3-8-12-00");
        assertThat(names(route("P00303020000", "P0S3-8-12-00", inventory)))
                .containsExactly("P00305000500", "P00308000900", "P0S3-8-12-00");
        assertThat(names(route("P00306000200", "P0S3-8-12-00", inventory)))
                .containsExactly("P00308000900", "P0S3-8-12-00");
        assertThat(names(route("P00308000500", "P0S3-8-12-00", inventory))).containsExactly("P0S3-8-12-00");
        assertThat(names(route("P0S3-8-12-00", "P00308000900", inventory))).containsExactly("P00308000900");
    }

    @Test
    void fromAnUnsignedLoadOnlyAnUnsignedImageLeadsOn() {
        Map<String, byte[]> signedOnly = new LinkedHashMap<>(Releases.image("P00305000500"));
        signedOnly.remove("P00305000500.bin");
        FirmwareInventory inventory = Releases.inventory(
                signedOnly,
                Releases.universal("P00308000900", "P00308000900"),
                Releases.universal("P0S3-8-12-00", "P003-8-12-00"));

        assertThat(route("P00303020000", "P0S3-8-12-00", inventory).isOpen()).isFalse();
    }

    @Test
    void fromASignedLoadThereIsNoWayBackToAnUnsignedOne() {
        assertThat(route("P00308000900", "P00303010102", ladder())
                        .obstacle()
                        .orElseThrow()
                        .what())
                .contains("no way back");
    }

    /** The way is thought out anew after each step: it must then go on as it was told at first. */
    @Test
    void afterAStepTheRestOfTheWayIsTheSame() {
        FirmwareInventory java = Releases.inventory(SIP_833, SIP_852, SIP_942, SCCP_931);
        List<String> loads = List.of(
                "TERM41.7-0-3-05",
                "SIP41.8-0-4S",
                "SIP41.8-3-3S",
                "SCCP41.8-5-4S",
                "SIP41.8-5-2S",
                "SIP41.9-4-2SR3-1S",
                "SCCP41.9-3-1SR4-1S");
        loads.forEach(from -> loads.forEach(target -> followed(from, target, java)));
        List<String> old = List.of(
                "P0030202",
                "P00303010102",
                "P00305000500",
                "P00306000200",
                "P00308000900",
                "P0S30203",
                "P0S3-06-3-00",
                "P0S3-8-12-00");
        old.forEach(from -> old.forEach(target -> followed(from, target, ladder())));
    }

    private static void followed(String from, String target, FirmwareInventory inventory) {
        Route route = route(from, target, inventory);
        if (route.hops().size() > 1) {
            String first = route.hops().get(0).load().text();
            assertThat(names(route(first, target, inventory)))
                    .as("%s to %s by way of %s", from, target, first)
                    .isEqualTo(names(route).subList(1, route.hops().size()));
        }
    }

    static FirmwareInventory ladder() {
        return Releases.inventory(
                Releases.image("P00303010102"),
                Releases.image("P00305000500"),
                Releases.universal("P00308000900", "P00308000900"),
                Releases.universal("P0S3-8-12-00", "P003-8-12-00"));
    }

    private static Route route(String from, String target, FirmwareInventory inventory) {
        return Hops.plan(
                LoadName.parse(from).orElseThrow(), LoadName.parse(target).orElseThrow(), inventory);
    }

    private static List<String> names(Route route) {
        assertThat(route.obstacle()).isEmpty();
        return route.hops().stream().map(hop -> hop.load().text()).toList();
    }
}
