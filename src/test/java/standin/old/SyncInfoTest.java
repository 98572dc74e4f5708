package standin.old;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standin.Refusal;

class SyncInfoTest {

    @ParameterizedTest
    @CsvSource({"*, 2, true", "*, 1, false", "P0S3-8-12-00, 2, true", "P0S3-8-11-00, 2, false"})
    void onlyAnotherSyncForItsLoadMakesItBoot(String version, String sync, boolean boots) throws Refusal {
        String image = "<IMAGE VERSION=\"" + version + "\" SYNC=\"" + sync + "\"/>";

        assertThat(read("<SYNCINFO>" + image + "</SYNCINFO>").tellsToBoot("P0S3-8-12-00", "1"))
                .isEqualTo(boots);
        assertThat(read(image).tellsToBoot("P0S3-8-12-00", "1")).isEqualTo(boots);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SYNCINFO><IMAGE VERSION=\"*\"/></SYNCINFO>",
                "<SYNCINFO><IMAGE SYNC=\"1\"/></SYNCINFO>",
                "<SYNCINFO><Image VERSION=\"*\" SYNC=\"1\"/></SYNCINFO>",
                "<IMAGE VERSION=\"*\" SYNC=\"123456789012345678901234567890123\"/>"
            })
    void aDamagedFileIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining("syncinfo.xml:1: no IMAGE with a VERSION and a SYNC");
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertThatThrownBy(() -> read("<SYNCINFO>")).hasMessageContaining("not well-formed");
    }

    private static SyncInfo read(String text) throws Refusal {
        return SyncInfo.read("syncinfo.xml", text.getBytes(UTF_8));
    }
}
