package org.sidetone.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.Golden;
import org.sidetone.lint.dialplan.DialPlanRules;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.Samples;
import standin.dial.DialPlan;

class DialTemplateFileTest {

    @Test
    void aPhoneReadsAllOfIt() {
        Document file = only(plan());
        assertThat(file.name()).startsWith("dialplan-internal-").endsWith(".xml");
        DialPlan phone = DialPlan.read(file.bytes());
        assertThat(phone.errors()).isZero();
        assertThat(DialPlanRules.check(text(file))).isEmpty();
        assertThat(phone.versionStamp()).hasSize(20);
        assertThat(phone.rewriting()).isEmpty();
        assertThat(phone.after("1234", 1).dialsAtOnce()).isTrue();
        assertThat(phone.after("*97", 2).dialsAtOnce()).isTrue();
        assertThat(text(file)).contains("<TEMPLATE MATCH=\"911\" TIMEOUT=\"0\"/>");
    }

    @Test
    void looksLikeThis() throws IOException {
        Golden.check("dialplan/internal.xml", text(only(plan())));
    }

    @Test
    void thePhonesOwnFileNamesIt() {
        PhonePlan plan = plan();
        assertThat(text(SepFile.render(plan)))
                .contains("<dialTemplate>" + only(plan).name() + "</dialTemplate>");
    }

    @Test
    void oneForAllPhonesOfAContext() {
        assertThat(SharedFiles.of(List.of(plan(), plan()))).hasSize(1);
    }

    @Test
    void oneWrittenByHandIsNotOurs() {
        PhonePlan plan = new Planner(
                        Samples.SETTINGS,
                        Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")),
                        Phonebook.EMPTY,
                        Samples.LONDON,
                        name -> name.equals("dialplan.xml"))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
        assertThat(SharedFiles.of(List.of(plan))).isEmpty();
        assertThat(text(SepFile.render(plan))).contains("<dialTemplate>dialplan.xml</dialTemplate>");
    }

    private static Document only(PhonePlan plan) {
        ImmutableSortedMap<String, Document> shared = SharedFiles.of(List.of(plan));
        assertThat(shared).hasSize(1);
        return shared.values().iterator().next();
    }

    private static PhonePlan plan() {
        return Samples.planner(Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
    }

    private static String text(Document file) {
        return new String(file.bytes(), UTF_8);
    }
}
