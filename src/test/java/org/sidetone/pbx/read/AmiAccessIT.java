package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.Severity;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.PbxException;

class AmiAccessIT {
    @ParameterizedTest
    @EnumSource
    void theUserOfTheSampleSufficesAndEachPrivilegeIsMissed(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.prepare(site)) {
            String users = """

                    [nocommand]
                    secret=s
                    read=system,call,user
                    write=system,reporting,call
                    [noreporting]
                    secret=s
                    read=system,call,user
                    write=system,command
                    [nosystem]
                    secret=s
                    read=system,call,user
                    write=reporting,command,call
                    [blind]
                    secret=s
                    write=system,reporting,command,call
                    [before]
                    secret=s
                    read=system,call,user
                    write=system,reporting,command
                    """;
            asterisk.append(site == Site.FREEPBX ? "manager_custom.conf" : "manager.d/trials.conf", users);
            // Without it there is no parking, and nobody to refuse anything.
            asterisk.write("res_parking.conf", "[general]\n");
            asterisk.start();

            assertThat(check(Lab.settings(asterisk))).isEmpty();
            assertThat(new SnapshotReader(Lab.settings(asterisk))
                            .read()
                            .snapshot()
                            .problems())
                    .noneMatch(problem -> problem.code().startsWith("ami"));
            assertThat(check(user(asterisk, "nocommand")))
                    .singleElement()
                    .satisfies(missing -> assertThat(missing.what()).contains("command", "ports"));
            assertThat(check(user(asterisk, "noreporting")))
                    .filteredOn(missing -> missing.severity() == Severity.ERROR)
                    .hasSize(2)
                    .allSatisfy(missing -> assertThat(missing.hint()).contains("reporting"));
            assertThat(check(user(asterisk, "nosystem")))
                    .singleElement()
                    .satisfies(missing -> assertThat(missing.hint()).contains("add system to write="));
            assertThat(check(user(asterisk, "before"))).singleElement().satisfies(missing -> {
                assertThat(missing.severity()).isEqualTo(Severity.INFO);
                assertThat(missing.what()).contains("parked calls");
                assertThat(missing.hint()).contains("add call to write=");
            });
            assertThat(new AmiAccess(Lab.settings(asterisk), true).check()).isEmpty();
            assertThat(new AmiAccess(user(asterisk, "nosystem"), true).check())
                    .hasSize(2)
                    .anySatisfy(missing -> assertThat(missing.what()).contains("directory.write_cidname"));
            assertThat(check(user(asterisk, "blind")))
                    .extracting(Problem::code)
                    .containsExactly("ami-events", "ami-events", "ami-events");
            PbxException refused = catchThrowableOfType(
                    PbxException.class, () -> new SnapshotReader(user(asterisk, "nosystem")).read());
            assertThat(refused).hasMessageContaining("system");
            assertThat(refused.isRefused()).isTrue();
        }
    }

    private static ImmutableList<Problem> check(Settings.Ami ami) throws PbxException {
        return new AmiAccess(ami).check();
    }

    private static Settings.Ami user(Asterisk asterisk, String name) {
        return Lab.user(asterisk, name, "s", asterisk.configDir());
    }
}
