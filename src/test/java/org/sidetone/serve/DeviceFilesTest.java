package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEP001B54AABBCC.cnf.xml",
                "sep001b54aabbcc.cnf.xml",
                "SEP001B54AABBCC.cnf.xml.sgn",
                "SIP001B54AABBCC.cnf",
                "MGC001B54AABBCC.cnf",
                "CTLSEP001B54AABBCC.tlv",
                "sip_phone/SIP001B54AABBCC.cnf",
                "SEP001B54AABBCC"
            })
    void filesOfOnePhone(String name) {
        assertThat(DeviceFiles.ownerOf(name)).contains("SEP001B54AABBCC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialplan.xml",
                "SIPDefault.cnf",
                "XMLDefault.cnf.xml",
                "SEP001B54AABB.cnf.xml",
                "SEP001B54AABBCCDD"
            })
    void filesForEverybody(String name) {
        assertThat(DeviceFiles.ownerOf(name)).isEmpty();
    }
}
