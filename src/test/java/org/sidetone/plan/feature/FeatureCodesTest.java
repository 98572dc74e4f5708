package org.sidetone.plan.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.feature.Plans.context;
import static org.sidetone.plan.feature.Plans.pattern;
import static org.sidetone.plan.feature.Plans.plan;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Feature;
import org.sidetone.pbx.DialPlan;

class FeatureCodesTest {
    /** As FreePBX 16 writes them, without what only speaks. */
    private static final DialPlan FREEPBX = plan(
            context(
                    "from-internal",
                    List.of(
                            "app-cf-prompting-on",
                            "app-cf-on",
                            "app-cf-off",
                            "app-cf-off-any",
                            "app-cf-toggle",
                            "app-cf-busy-on",
                            "app-cf-unavailable-on",
                            "app-dnd-toggle",
                            "app-dnd-on",
                            "app-dnd-off",
                            "app-pickup",
                            "ext-local",
                            "app-vmmain")),
            context(
                    "app-pickup",
                    List.of(),
                    pattern("_**.", "Macro user-callerid,", "Pickup ${EXTEN:2}&${EXTEN:2}@PICKUPMARK")),
            context(
                    "ext-local",
                    List.of(),
                    pattern("1001", "Macro exten-vm,1001,1001"),
                    pattern("*1001", "Set CONNECTEDLINE(num,i)=1001", "Macro vm,1001,DIRECTDIAL,${IVR_RETVM}"),
                    pattern("*1002", "Gosub macro-vm,s,1(1002,DIRECTDIAL,${IVR_RETVM})")),
            context("app-vmmain", List.of(), pattern("*97", "VoiceMailMain ${AMPUSER}@${VMCONTEXT}")),
            context(
                    "app-dnd-toggle",
                    List.of(),
                    pattern(
                            "*76",
                            "GotoIf $[\"${DB(DND/${AMPUSER})}\" = \"\"]?activate:deactivate",
                            "Set DB(DND/${AMPUSER})=YES",
                            "Noop Deleting: DND/${AMPUSER} ${DB_DELETE(DND/${AMPUSER})}")),
            context("app-dnd-on", List.of(), pattern("*78", "Set DB(DND/${AMPUSER})=YES")),
            context(
                    "app-dnd-off",
                    List.of(),
                    pattern("*79", "Noop Deleting: DND/${AMPUSER} ${DB_DELETE(DND/${AMPUSER})}")),
            context(
                    "app-cf-toggle",
                    List.of(),
                    pattern("_*961001.", "Set toext=${EXTEN:7}", "Goto app-cf-toggle,*96,setdirect"),
                    pattern(
                            "*96",
                            "Read toext,agent-newlocation,,,,",
                            "Set DB(CF/${fromext})=${toext}",
                            "Noop Deleting: CF/${fromext} ${DB_DELETE(CF/${fromext})}")),
            context(
                    "app-cf-on",
                    List.of(),
                    pattern("*72", "Set fromext=${AMPUSER}", "Set DB(CF/${fromext})=${toext}"),
                    pattern("_*72.", "Set toext=${EXTEN:3}", "Set DB(CF/${fromext})=${toext}")),
            context(
                    "app-cf-prompting-on",
                    List.of(),
                    pattern("*13", "Set DB(CF/${fromext})=${toext}"),
                    pattern("_*13.", "Set toext=${EXTEN:3}", "Set DB(CF/${fromext})=${toext}")),
            context(
                    "app-cf-off",
                    List.of(),
                    pattern("*73", "Noop Deleting: CF/${fromext} ${DB_DELETE(CF/${fromext})}"),
                    pattern("_*73.", "Set fromext=${EXTEN:3}", "Noop ${DB_DELETE(CF/${fromext})}")),
            context("app-cf-off-any", List.of(), pattern("*14", "Noop ${DB_DELETE(CF/${fromext})}")),
            context(
                    "app-cf-busy-on",
                    List.of(),
                    pattern("*90", "Gosub app-cf-busy-on,lang-playback,1(hook_1)"),
                    pattern("_*90.", "Set toext=${EXTEN:3}", "Set DB(CFB/${fromext})=${toext}")),
            context(
                    "app-cf-unavailable-on",
                    List.of(),
                    pattern("_*52.", "Set toext=${EXTEN:3}", "Set DB(CFU/${fromext})=${toext}")),
            context("elsewhere", List.of(), pattern("*91", "DBdel CFB/${CALLERID(num)}")));

    private static FeatureCodes codes(DialPlan plan, String context) {
        return FeatureCodes.of(plan, context, ImmutableMap.of());
    }

    @Test
    void freePbxShowsThemByWhatTheyDo() {
        FeatureCodes codes = codes(FREEPBX, "from-internal");
        assertThat(codes.codes())
                .containsExactlyInAnyOrderEntriesOf(ImmutableMap.<Feature, String>builder()
                        .put(Feature.PICKUP, "**")
                        .put(Feature.DND_TOGGLE, "*76")
                        .put(Feature.DND_ON, "*78")
                        .put(Feature.DND_OFF, "*79")
                        .put(Feature.FORWARD_TOGGLE, "*96")
                        .put(Feature.FORWARD_ON, "*72")
                        .put(Feature.FORWARD_OFF, "*73")
                        .put(Feature.FORWARD_TO, "*72")
                        .put(Feature.FORWARD_BUSY_ON, "*90")
                        .put(Feature.FORWARD_BUSY_TO, "*90")
                        .put(Feature.FORWARD_UNANSWERED_TO, "*52")
                        .buildOrThrow());
        assertThat(codes.code(Feature.PICKUP, "1001")).contains("**1001");
        assertThat(codes.code(Feature.DND_TOGGLE)).contains("*76");
        assertThat(codes.code(Feature.FORWARD_BUSY_OFF)).isEmpty();
    }

    @Test
    void aMessageIsLeftOnlyWhereTheNumberHasAMailbox() {
        FeatureCodes codes = codes(FREEPBX, "from-internal");
        assertThat(codes.has(Feature.LEAVE_MESSAGE)).isTrue();
        assertThat(codes.code(Feature.LEAVE_MESSAGE, "1001")).contains("*1001");
        assertThat(codes.code(Feature.LEAVE_MESSAGE, "1002")).contains("*1002");
        assertThat(codes.code(Feature.LEAVE_MESSAGE, "1003")).isEmpty();
    }

    @Test
    void whatTheContextDoesNotReachIsNotOffered() {
        assertThat(codes(FREEPBX, "elsewhere").codes())
                .containsExactly(java.util.Map.entry(Feature.FORWARD_BUSY_OFF, "*91"));
        assertThat(codes(FREEPBX, "no such").has(Feature.PICKUP)).isFalse();
    }

    @Test
    void aPrefixIsAsLongAsTheStepsCutOff() {
        FeatureCodes codes = codes(
                plan(context(
                        "internal",
                        List.of(),
                        pattern("_*11XXX", "VoiceMail ${EXTEN:1}@default,u"),
                        pattern("_*8XXXX", "Pickup ${EXTEN:2}@PICKUPMARK"),
                        pattern("_X.", "VoiceMail ${EXTEN}@default"),
                        pattern("_9.", "VoiceMail ${EXTEN:12}@default"))),
                "internal");
        assertThat(codes.code(Feature.LEAVE_MESSAGE, "1001")).contains("*1001");
        assertThat(codes.code(Feature.PICKUP, "1001")).contains("*81001");
    }

    @Test
    void theSettingsWin() {
        FeatureCodes codes = FeatureCodes.of(
                FREEPBX, "from-internal", ImmutableMap.of(Feature.DND_TOGGLE, "*25", Feature.LEAVE_MESSAGE, "#9"));
        assertThat(codes.code(Feature.DND_TOGGLE)).contains("*25");
        assertThat(codes.code(Feature.LEAVE_MESSAGE, "1003")).contains("#91003");
    }
}
