package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadsFileTest {
    private static final List<String> PARTS = List.of(
            "jar41sip.9-4-2ES26.sbn",
            "cnu41.9-4-2ES26.sbn",
            "apps41.9-4-2ES26.sbn",
            "dsp41.9-4-2ES26.sbn",
            "cvm41sip.9-4-2ES26.sbn");

    @ParameterizedTest
    @ValueSource(ints = {404, 408, 412})
    void readsThePartsBehindAHeaderOfAnyLength(int headerLength) {
        String text = "#HARDWARE_COMP_5 1\r\n" + String.join(" \r\n", PARTS) + "\r\n";

        LoadsFile file = LoadsFile.parse(Releases.loads("SIP41.9-4-2SR3-1S.loads", headerLength, text));

        assertThat(file.faults()).isEmpty();
        assertThat(file.parts()).isEqualTo(PARTS);
    }

    @Test
    void readsThatOfA7960() {
        LoadsFile file =
                LoadsFile.parse(Releases.old("P0S3-8-12-00.loads", List.of("P003-8-12-00.sbn", "P0S3-8-12-00.sb2")));

        assertThat(file.faults()).isEmpty();
        assertThat(file.parts()).containsExactly("P003-8-12-00.sbn", "P0S3-8-12-00.sb2");
    }

    @Test
    void readsOneWithoutAContainer() {
        assertThat(parse("P003-8-12-00.sbn\nP0S3-8-12-00.sb2").parts()).hasSize(2);
    }

    @Test
    void saysWhatIsWrong() {
        byte[] whole = Releases.java("a.loads", PARTS);

        assertThat(LoadsFile.parse(new byte[0]).faults()).containsExactly("it is empty");
        assertThat(LoadsFile.parse(new byte[LoadsFile.LARGEST + 1]).faults())
                .containsExactly("it is larger than any such file");
        assertThat(LoadsFile.parse(Arrays.copyOf(whole, 200)).faults())
                .containsExactly("it ends before its list of parts");
        assertThat(LoadsFile.parse(Arrays.copyOf(whole, whole.length - 5)).faults())
                .singleElement()
                .asString()
                .startsWith("'cvm41sip.9-4-2ES26.")
                .endsWith("' in it is no part's name: it is cut off or damaged");
        assertThat(LoadsFile.parse(new byte[] {1, 0, 2, 1, 1}).faults()).containsExactly("its header is damaged");
        assertThat(parse("# nothing\r\n").faults()).containsExactly("it names no part");
        assertThat(parse("../../etc/passwd.sbn\n").faults()).hasSize(1);
        assertThat(parse("a.sbn\n".repeat(41)).faults()).containsExactly("it names more parts than any load has");
        assertThat(LoadsFile.parse(new byte[] {'a', 0, 'b'}).faults()).containsExactly("its list of parts is no text");
    }

    private static LoadsFile parse(String text) {
        return LoadsFile.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whatever happens to a file, reading it ends in parts or in a fault, and every part is a plain name. */
    @Test
    void damagedInAnyWayItNeverFails() {
        Random random = new Random(41);
        byte[] whole = Releases.java("SIP41.9-4-2SR3-1S.loads", PARTS);
        int faulty = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length + 300) : whole.length);
            for (int flips = random.nextInt(6); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            LoadsFile file = LoadsFile.parse(damaged);
            assertThat(file.parts().isEmpty()).isNotEqualTo(file.faults().isEmpty());
            assertThat(file.parts()).allMatch(part -> part.matches("[\\w.-]+"));
            faulty += file.faults().size();
        }
        assertThat(faulty).isGreaterThan(1000);
    }

    @Test
    void noiseIsNoFile() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            if (noise.length > 5 && round % 2 == 0) {
                noise[0] = 1;
            }
            assertThat(LoadsFile.parse(noise).parts()).isEmpty();
        }
    }
}
