package standin.old;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.ExampleFiles;
import standin.Model;
import standin.Refusal;
import standin.file.Server;

class CnfFileTest {
    private static final String DEFAULTS = ExampleFiles.defaults(5160);
    private static final String OWN = ExampleFiles.cnf("1001", "x8k2q7ma");

    @Test
    void goodFilesGiveLinesAndSpeedDials() throws Refusal {
        CnfFile file = read(DEFAULTS, OWN);

        assertThat(file.lines()).hasSize(1);
        CnfFile.Line line = file.lines().get(0);
        assertThat(line.toString()).isEqualTo("line 1 (1001)");
        assertThat(line.label()).isEqualTo("The Workshop");
        assertThat(line.password()).isEqualTo("x8k2q7ma");
        assertThat(line.proxy()).isEqualTo(new Server("127.0.0.1", 5160));
        assertThat(file.speedDials()).containsExactly(new CnfFile.SpeedDial(2, "Echo", "600"));
        assertThat(file.value("messages_uri")).isEqualTo("*97");
        assertThat(file.number("timer_register_expires", 3600)).isEqualTo(120);
    }

    @Test
    void thePhonesOwnFileOverridesTheDefaults() throws Refusal {
        assertThat(read(DEFAULTS, OWN + "\nsync: \"7\"\n").value("sync")).isEqualTo("7");
    }

    @Test
    void aLineWithoutServerNameOrPasswordOfItsOwnTakesThoseOfLine1() throws Refusal {
        CnfFile.Line second = read(
                        DEFAULTS,
                        OWN.replace("line2_name: \"\"", "line2_name: 1002")
                                .replace("speed_line2: \"600\"", "speed_line2: \"\""))
                .lines()
                .get(1);

        assertThat(second.name()).isEqualTo("1002");
        assertThat(second.authName()).isEqualTo("1001");
        assertThat(second.password()).isEqualTo("x8k2q7ma");
        assertThat(second.proxy()).isEqualTo(new Server("127.0.0.1", 5160));
    }

    @Test
    void aLineMayHaveAServerOfItsOwn() throws Refusal {
        String own = OWN.replace("line2_name: \"\"", "line2_name: 1002\nproxy2_address: pbx.example\nproxy2_port: 5070")
                .replace("speed_line2: \"600\"", "speed_line2: \"\"");

        assertThat(read(DEFAULTS, own).lines().get(1).proxy()).isEqualTo(new Server("pbx.example", 5070));
    }

    @Test
    void whatVanishesFromTheFilesStaysInTheFlash() throws Refusal {
        CnfFile before = read(DEFAULTS, OWN);

        assertThat(before.with("SIP.cnf", "phone_label: \"\"\n".getBytes(UTF_8)).lines())
                .hasSize(1);
        assertThat(before.with("SIP.cnf", "line1_name: \"\"\n".getBytes(UTF_8)).lines())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    phone_label: "Workshop"|phonelabel: "Workshop"|2: phonelabel: is no key that the phone knows
                    phone_label: "Workshop"|phone_label "Workshop"|2: no "key: value"
                    phone_label: "Workshop"|reg.1.displayName="Workshop"|2: no "key: value"
                    phone_label: "Workshop"|phone_label: "Workshop|2: phone_label: its quotes are not one pair
                    phone_label: "Workshop"|phone_label: "Work"shop"|2: phone_label: its quotes are not one pair
                    phone_label: "Workshop"|phone_label: Work#shop|2: phone_label: its quotes are not one pair
                    phone_label: "Workshop"|phone_label: "Werkstätte"|2: phone_label: holds a sign that is not ASCII
                    phone_label: "Workshop"|phone_label: "WorkshopTwo1"|2: phone_label: has 12 characters; a phone takes at most 11
                    phone_label: "Workshop"|line1_name: 1|3: line1_name: stands twice
                    line1_name: "1001"|line1_name: "10 01"|line1_name: is "10 01", not a word without blanks
                    line1_name: "1001"|line1_name: ""|line1_name is missing: the phone stays Unprovisioned
                    line1_name: "1001"|line1_name: UNPROVISIONED|line1_name is missing: the phone stays Unprovisioned
                    line1_password: "x8k2q7ma"|line1_password: "4b8e0d6f2a9c1375e8d40b6fa2c95713"|line1_password: has 32 characters; a phone takes at most 31
                    line2_name: ""|line2_name: "1002"|speed_line2: key 2 is a line
                    line2_name: ""|line3_name: "1002"|key 3: a CP-7940G has 2
                    speed_line2: "600"|speed_line3: "600"|key 3: a CP-7940G has 2
                    speed_line2: "600"|speed_line2: "6 00"|speed_line2: is "6 00", not a word
                    line2_name: ""|line7_name: "1002"|line7_name: is no key that the phone knows
                    line2_name: ""|proxy1_address: ""|has no proxy1_address
                    line2_name: ""|proxy1_address: "USECALLMANAGER"|USECALLMANAGER, which no guide
                    line2_name: ""|proxy1_address: "127.0.0.1:5060"|proxy1_address: is "127.0.0.1:5060", not an address
                    line2_name: ""|proxy1_port: "0"|proxy1_port: is 0, not 1 to 65535
                    line2_name: ""|proxy_register: yes|proxy_register: is "yes", not a number
                    line2_name: ""|timer_register_expires: 3932101|timer_register_expires: is 3932101, not 1 to 3932100
                    line2_name: ""|preferred_codec: G711ulaw|preferred_codec: is "G711ulaw", not g711ulaw
                    line2_name: ""|dtmf_avt_payload: 95|dtmf_avt_payload: is 95, not 96 to 127
                    line2_name: ""|end_media_port: 16384|start_media_port is not below end_media_port
                    line2_name: ""|end_media_port: 32768|end_media_port: is 32768, not 16384 to 32766
                    line2_name: ""|time_zone: Europe/Vienna|time_zone: is "Europe/Vienna", not one of AST, CET
                    line2_name: ""|time_zone: +14|time_zone: is "+14", not one of
                    line2_name: ""|date_format: YYYY-MM-DD|date_format: is "YYYY-MM-DD", not a date form
                    line2_name: ""|dst_start_month: march|dst_start_month: is "march", not a month
                    line2_name: ""|dst_start_day_of_week: sun|dst_start_day_of_week: is "sun", not a day
                    line2_name: ""|dst_start_week_of_month: 7|dst_start_week_of_month: is "7", not
                    line2_name: ""|dst_start_time: 24:00|dst_start_time: is "24:00", not an hour
                    line2_name: ""|dst_stop_week_of_month: ""|dst_stop_month and a day, or weekday and week, do not say when
                    line2_name: ""|dst_offset: 1.5|dst_offset: is "1.5", not hours
                    line2_name: ""|dial_template: dialplan.xml|dial_template: is "dialplan.xml", not a file name without its ending
                    line2_name: ""|services_url: /services|services_url: is no web address
                    line2_name: ""|sync: 123456789012345678901234567890123|sync: has 33 characters
                    line2_name: ""|telnet_level: 3|telnet_level: is 3, not 0 to 2
                    line2_name: ""|dyn_tftp_addr: pbx.example|dyn_tftp_addr: is "pbx.example", not an IPv4 address
                    """)
    void aDamagedFileIsRefusedWithTheReason(String from, String to, String reason) {
        assertThat(OWN).contains(from);

        assertThatThrownBy(() -> read(DEFAULTS, OWN.replace(from, to)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("SIP001122334455.cnf:")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"0", "-3/30", "+5/45", "8", "13", "GMT", "01/00"})
    void zonesAreWordsOrHours(String zone) throws Refusal {
        assertThat(read(DEFAULTS, OWN + "time_zone: " + zone + "\n").value("time_zone"))
                .isEqualTo(zone);
    }

    @Test
    void noRefusalTellsThePassword() {
        assertThatThrownBy(() -> read(DEFAULTS, OWN.replace("\"x8k2q7ma\"", "\"x8k2q7ma")))
                .hasMessageContaining("line1_password")
                .hasMessageNotContaining("x8k2q7ma");
        assertThatThrownBy(() -> read(DEFAULTS, OWN.replace("line1_password:", "line1_password")))
                .hasMessageContaining("no \"key: value\"")
                .hasMessageNotContaining("x8k2q7ma");
    }

    private static CnfFile read(String defaults, String own) throws Refusal {
        return CnfFile.empty()
                .with("SIPDefault.cnf", defaults.getBytes(UTF_8))
                .with("SIP001122334455.cnf", own.getBytes(UTF_8))
                .checked("SIP001122334455.cnf", Model.CP_7940G);
    }
}
