package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;

@Timeout(20)
class AmiAccessTest {
    private ScriptedAmi ami;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
    }

    @AfterEach
    void stop() throws IOException {
        ami.close();
    }

    @Test
    void theLeastPrivilegesAreEnough() throws PbxException {
        user("system,call,user", "system,command,reporting");

        assertThat(new AmiAccess(ami.settings()).check()).isEmpty();
    }

    @Test
    void eachMissingPrivilegeSaysWhatBreaks() throws PbxException {
        user("call", "system");
        ami.onError("Command", "Permission denied");
        ami.onError("ShowDialPlan", "Permission denied");

        assertThat(new AmiAccess(ami.settings()).check())
                .extracting(Problem::severity, Problem::code, Problem::source)
                .containsExactly(
                        tuple(Severity.ERROR, "ami-privilege", "refused: ShowDialPlan"),
                        tuple(Severity.ERROR, "ami-privilege", "refused: Command"));
    }

    @Test
    void writingNamesIsTriedOnlyWhereTheyAreToBeWritten() throws PbxException {
        user("system,call,user", "system,command,reporting");
        ami.onError("DBDel", "Permission denied");

        assertThat(new AmiAccess(ami.settings()).check()).isEmpty();
        assertThat(new AmiAccess(ami.settings(), true).check())
                .singleElement()
                .satisfies(missing -> assertThat(missing.what()).contains("directory.write_cidname"));
    }

    @Test
    void eventsThatAreNotSeenAndPrivilegesThatAreNotNeededAreTold() throws PbxException {
        user("call", "all");

        assertThat(new AmiAccess(ami.settings()).check())
                .extracting(Problem::severity, Problem::code)
                .containsExactly(
                        tuple(Severity.WARNING, "ami-events"),
                        tuple(Severity.WARNING, "ami-events"),
                        tuple(Severity.INFO, "ami-needless"));
    }

    private void user(String read, String write) {
        ami.onCommand(
                "manager show user sidetone",
                "",
                "          username: sidetone",
                "            secret: <Set>",
                "         read perm: " + read,
                "        write perm: " + write);
    }
}
