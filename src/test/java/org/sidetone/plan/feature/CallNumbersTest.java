package org.sidetone.plan.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.feature.Plans.context;
import static org.sidetone.plan.feature.Plans.pattern;
import static org.sidetone.plan.feature.Plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.DialPlan;

class CallNumbersTest {
    /** As FreePBX 16 writes them, without what only speaks. */
    private static final DialPlan FREEPBX = plan(
            context("from-internal", List.of("park-hints", "ext-queues", "ext-meetme")),
            context(
                    "park-hints",
                    List.of("parkedcalls"),
                    pattern("*8571", "Set FORCEPICKUP=default", "Macro parked-call,71,default"),
                    pattern("71", "Macro parked-call,71,default"),
                    pattern("*8572", "Gosub macro-parked-call,s,1(72,default)")),
            context("parkedcalls", List.of(), pattern("70", "Park ")),
            context(
                    "ext-queues",
                    List.of(),
                    pattern("400", "Queue 400,t,,,,,,,,"),
                    pattern("400*", "Macro agent-add,400,"),
                    pattern("400**", "Gosub macro-agent-del,s,1(400)"),
                    pattern("*45", "Goto app-all-queue-toggle,s,start"),
                    pattern("*45400", "Set QUEUENO=400", "Goto app-queue-toggle,s,start"),
                    pattern("_*45XXXX*XXX", "Set QUEUENO=${EXTEN:8:3}", "Set QUEUEUSER=${EXTEN:3:4}"),
                    pattern("*46400", "Gosub app-queue-pause-toggle,s,1(400)"),
                    pattern("*46*1001*400", "Gosub app-queue-pause-toggle,s,1(400,1001)")),
            context(
                    "ext-meetme",
                    List.of(),
                    pattern("STARTMEETME", "ConfBridge ${MEETME_ROOMNUM},,,user_menu"),
                    pattern("900", "Set MEETME_ROOMNUM=900", "Goto STARTMEETME,1")));

    private static final DialPlan STOCK = plan(
            context(
                    "internal",
                    List.of(),
                    pattern("701", "ParkedCall default,701"),
                    pattern("_70[2-5]", "ParkedCall default,${EXTEN}"),
                    pattern("800", "Queue support"),
                    pattern("*51", "AddQueueMember support"),
                    pattern("*52", "RemoveQueueMember support,PJSIP/${CALLERID(num)}"),
                    pattern("*53", "AddQueueMember sales", "RemoveQueueMember sales"),
                    pattern("*54", "AddQueueMember boss,PJSIP/1002"),
                    pattern(
                            "_*6XXX",
                            "PauseQueueMember ${EXTEN:2},${DEVICE}",
                            "UnpauseQueueMember ${EXTEN:2},${DEVICE}"),
                    pattern("_9XX", "Answer ", "ConfBridge ${EXTEN},default_bridge"),
                    pattern("5", "ConfBridge team")),
            context("outside", List.of(), pattern("s", "Answer ")));

    @Test
    void freePbxTellsByWhatItsExtensionsCall() {
        CallNumbers numbers = CallNumbers.of(FREEPBX, "from-internal");
        assertThat(numbers.number(CallAction.FETCH, "71")).contains("71");
        assertThat(numbers.number(CallAction.FETCH, "72")).contains("*8572");
        assertThat(numbers.number(CallAction.FETCH, "73")).isEmpty();
        assertThat(numbers.park()).contains("70");
        assertThat(numbers.number(CallAction.JOIN, "900")).contains("900");
        assertThat(numbers.subjects(CallAction.JOIN)).containsExactly("900");
        assertThat(numbers.number(CallAction.LOG_IN, "400")).contains("400*");
        assertThat(numbers.number(CallAction.LOG_OUT, "400")).contains("400**");
        assertThat(numbers.number(CallAction.LOG_IN_OR_OUT, "400")).contains("*45400");
        assertThat(numbers.number(CallAction.PAUSE_OR_RESUME, "400")).contains("*46400");
    }

    @Test
    void aBareAsteriskTellsByItsApplications() {
        CallNumbers numbers = CallNumbers.of(STOCK, "internal");
        assertThat(numbers.number(CallAction.FETCH, "701")).contains("701");
        assertThat(numbers.number(CallAction.FETCH, "704")).contains("704");
        assertThat(numbers.number(CallAction.FETCH, "706")).isEmpty();
        assertThat(numbers.number(CallAction.LOG_IN, "support")).contains("*51");
        assertThat(numbers.number(CallAction.LOG_OUT, "support")).contains("*52");
        assertThat(numbers.number(CallAction.LOG_IN_OR_OUT, "sales")).contains("*53");
        assertThat(numbers.number(CallAction.LOG_IN, "sales")).isEmpty();
        assertThat(numbers.number(CallAction.PAUSE_OR_RESUME, "800")).contains("*6800");
        assertThat(numbers.number(CallAction.PAUSE_OR_RESUME, "support")).isEmpty();
        assertThat(numbers.number(CallAction.JOIN, "912")).contains("912");
        assertThat(numbers.number(CallAction.JOIN, "812")).isEmpty();
        assertThat(numbers.number(CallAction.JOIN, "team")).contains("5");
    }

    @Test
    void aCodeThatLogsInSomebodyElseIsNotOffered() {
        assertThat(CallNumbers.of(STOCK, "internal").number(CallAction.LOG_IN, "boss"))
                .isEmpty();
    }

    @Test
    void whatTheContextDoesNotReachIsNotOffered() {
        CallNumbers numbers = CallNumbers.of(STOCK, "outside");
        assertThat(numbers.has(CallAction.FETCH)).isFalse();
        assertThat(numbers.has(CallAction.JOIN)).isFalse();
        assertThat(numbers.park()).isEmpty();
    }

    @Test
    void whetherThereAreQueuesAndRoomsIsToldByTheWholeDialPlan() {
        assertThat(CallFeatures.of(FREEPBX)).isEqualTo(new CallFeatures(true, true));
        assertThat(CallFeatures.of(plan(context("outside", List.of(), pattern("s", "meetme 5")))))
                .isEqualTo(new CallFeatures(false, true));
        assertThat(CallFeatures.of(DialPlan.EMPTY)).isEqualTo(new CallFeatures(false, false));
    }
}
