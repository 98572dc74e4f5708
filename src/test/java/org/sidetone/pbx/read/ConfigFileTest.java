package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.read.ConfigFile.Section;

class ConfigFileTest {
    @Test
    void readsOverridesAsAnOwnerWritesThem() {
        ConfigFile file = ConfigFile.of(List.of(
                "; secret=never",
                "stray=1",
                "[2001](+)   ; the front desk",
                "secret = first",
                "secret=a\\;b ; and a comment",
                ";-- a long",
                "secret=hidden",
                "--;",
                "",
                "#include other.conf",
                "[2002](+,phone)",
                "nat=no"));

        assertThat(file.sections()).extracting(Section::name).containsExactly("2001", "2002");
        assertThat(file.section("2001").orElseThrow().last("SECRET")).contains("a;b");
        assertThat(file.section("2002").orElseThrow().last("secret")).isEmpty();
        assertThat(file.section("2003")).isEmpty();
    }

    @Test
    void joinsSectionsOfOneNameAndKeepsTheArrowOutOfValues() {
        ConfigFile file = ConfigFile.of(List.of("[a]", "x => 1", "[b]", "[a]", "x=2=3"));

        assertThat(file.section("a").orElseThrow().settings())
                .extracting(ConfigFile.Setting::value)
                .containsExactly("1", "2=3");
        assertThat(file.section("b").orElseThrow().settings()).isEmpty();
    }
}
