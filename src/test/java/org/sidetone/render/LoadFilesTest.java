package org.sidetone.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.phone.MacAddress;

class LoadFilesTest {
    private static final MacAddress MAC = new MacAddress("001B54AABBCC");

    @Test
    void aFileWithALoadAloneNamesNoServer() {
        Document file = LoadFiles.sep(MAC, load("P00308000900"));

        assertThat(file.name()).isEqualTo("SEP001B54AABBCC.cnf.xml");
        assertThat(text(file))
                .contains(
                        "<deviceProtocol>SCCP<",
                        "<loadInformation>P00308000900<",
                        "<processNodeName></processNodeName>");
    }

    @Test
    void whatA7960WithSipReads() {
        Document file = LoadFiles.sip(MAC, load("P00308000900"));

        assertThat(file.name()).isEqualTo("SIP001B54AABBCC.cnf");
        assertThat(text(file)).isEqualTo("image_version: \"P00308000900\"\n");
    }

    @Test
    void theDefaultNamesOnlyTheModelsThatWereOrdered() {
        String file = text(LoadFiles.xmlDefault(
                Map.of(LoadFamily.F41, load("SIP41.8-5-2S"), LoadFamily.P0, load("P0S3-8-12-00"))));

        assertThat(file)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<Default>")
                .contains("<loadInformation115 model=\"Cisco 7941\">SIP41.8-5-2S</loadInformation115>")
                .contains("<loadInformation30018 model=\"Cisco 7961\">SIP41.8-5-2S<")
                .contains("<loadInformation7 model=\"Cisco 7960\">P0S3-8-12-00<")
                .doesNotContain("loadInformation437", "<loadInformation>");
    }

    @Test
    void theLineForOldLoadersEndsWithoutABlank() {
        assertThat(text(LoadFiles.os79xx("P003-8-12-00"))).isEqualTo("P003-8-12-00\n");
    }

    private static LoadName load(String text) {
        return LoadName.parse(text).orElseThrow();
    }

    private static String text(Document file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
