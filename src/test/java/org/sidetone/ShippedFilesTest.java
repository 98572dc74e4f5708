package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.config.SettingsFile;

/** What an owner copies is read by the code that will read it there. */
class ShippedFilesTest {
    private static final Pattern TOML_IN_README = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("`([a-z]+)\\.([a-z_]+)`");

    @TempDir
    private Path folder;

    @Test
    void theSampleSettingsAreTakenOnceTheSecretIsWritten() throws IOException {
        String sample = Files.readString(Path.of("asterisk-conf/sidetone.toml"));
        assertThat(read(sample).settings()).isEmpty();
        assertThat(codesAndWhere(read(sample))).singleElement().asString().contains("ami.secret");
        assertThat(read(sample.replace("CHANGE-ME", "an-owners-own")).problems())
                .isEmpty();
    }

    @Test
    void theReadmesSettingsAreTaken() throws IOException {
        Matcher toml = TOML_IN_README.matcher(Files.readString(Path.of("README.md")));
        assertThat(toml.find()).isTrue();
        do {
            assertThat(read(toml.group(1)).problems()).as(toml.group(1)).isEmpty();
        } while (toml.find());
    }

    @Test
    void everySettingThatTheReadmeNamesExists() throws IOException {
        Matcher setting = SETTING.matcher(Files.readString(Path.of("README.md")));
        List<String> sections = List.of(
                "ami",
                "pbx",
                "server",
                "tftp",
                "http",
                "admin",
                "store",
                "phone",
                "directory",
                "status",
                "voicemail",
                "say");
        int named = 0;
        while (setting.find()) {
            if (sections.contains(setting.group(1))) {
                named++;
                String toml = "[ami]\nsecret = \"x\"\n"
                        + (setting.group(1).equals("ami") ? "" : "[" + setting.group(1) + "]\n");
                if (setting.group(2).equals("secret") || setting.group(2).equals("secret_file")) {
                    continue;
                }
                assertThat(codesAndWhere(read(toml + setting.group(2) + " = {}\n")))
                        .as("%s is known, so only its type is wrong", setting.group())
                        .noneMatch(text -> text.contains("unknown"));
            }
        }
        assertThat(named).isGreaterThan(10);
    }

    private SettingsFile.Reading read(String toml) throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.writeString(file, toml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SettingsFile.read(file);
    }

    private static List<String> codesAndWhere(SettingsFile.Reading reading) {
        return reading.problems().stream().map(ShippedFilesTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.code() + " " + problem.where() + " " + problem.what();
    }
}
