package org.sidetone.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sidetone.plan.Samples.phone;
import static org.sidetone.plan.Samples.pjsip;
import static org.sidetone.plan.Samples.planner;
import static org.sidetone.plan.Samples.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;

class PhoneCheckTest {
    @Test
    void namesBusyLampKeysThatHaveNoHint() {
        Phone phone = phone(
                PhoneModel.CP_7961G,
                ImmutableList.of(
                        new Key(2, KeyKind.LAMP, "1002", ""),
                        new Key(3, KeyKind.LAMP, "1777", ""),
                        new Key(4, KeyKind.LAMP, "2001", ""),
                        new Key(5, KeyKind.SPEED, "2002", ""),
                        new Key(6, KeyKind.LAMP, "17777", "")),
                "1001");
        ImmutableList<Problem> problems = PhoneCheck.of(
                planner(hinted(new Hint("1002", "internal", "PJSIP/1002"), new Hint("_17XX", "internal", ""))),
                new Phones(ImmutableSortedMap.of(phone.mac(), phone), 1),
                "192.168.1.5");
        String where = "phone " + phone.mac().deviceName();
        assertThat(problems)
                .filteredOn(problem -> problem.code().startsWith("lamp-"))
                .extracting(
                        Problem::severity,
                        Problem::code,
                        Problem::where,
                        problem -> problem.what().substring(0, 5))
                .containsExactly(
                        tuple(Severity.INFO, "lamp-unproven", where, "key 2"),
                        tuple(Severity.INFO, "lamp-unproven", where, "key 3"),
                        tuple(Severity.WARNING, "lamp-without-hint", where, "key 4"),
                        tuple(Severity.WARNING, "lamp-without-hint", where, "key 6"));
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("lamp-without-hint"))
                .extracting(Problem::what)
                .allMatch(what -> what.contains("has no hint on the PBX"))
                .anyMatch(what -> what.contains("watches 2001"));
    }

    private static Snapshot hinted(Hint... hints) {
        Snapshot plain = snapshot(pjsip("1001", "Anna", "pw1001"));
        return new Snapshot(
                plain.version(),
                plain.readAt(),
                plain.extensions(),
                plain.transports(),
                plain.rtp(),
                plain.sipVoicemailNumber(),
                plain.dialPlan(),
                ImmutableList.copyOf(hints),
                plain.names(),
                plain.sidetone(),
                plain.registrations(),
                plain.tones(),
                plain.problems());
    }
}
