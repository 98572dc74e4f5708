package org.sidetone.render.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.Golden;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.Drawing;

/** The drawings were looked at, as PNG and enlarged. */
class ScreenPictureTest {
    private static final String ICONS = """
            <CiscoIPPhoneIconMenu><Title>Lamps</Title><Prompt>1 ringing</Prompt>
            <MenuItem><Name>Bob 1002</Name><URL>Dial:1002</URL><IconIndex>1</IconIndex></MenuItem>
            <MenuItem><Name>Ann 1001</Name><URL>Dial:1001</URL><IconIndex>0</IconIndex></MenuItem>
            <MenuItem><Name>Zoë</Name><URL>Dial:1003</URL></MenuItem>
            <IconItem><Index>0</Index><Width>4</Width><Height>2</Height><Depth>2</Depth><Data>FFC3</Data></IconItem>
            <IconItem><Index>1</Index><Width>4</Width><Height>2</Height><Depth>2</Depth><Data>FFFF</Data></IconItem>
            </CiscoIPPhoneIconMenu>
            """;

    private static ShownPage page(String xml) {
        return PageReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Canvas drawn(String xml, PhoneModel model, int marked) {
        return ScreenPicture.of(page(xml), model, marked, address -> Optional.empty());
    }

    private static String directory(int entries) {
        StringBuilder xml = new StringBuilder("<CiscoIPPhoneDirectory><Title>Directory</Title><Prompt>Names</Prompt>");
        for (int i = 1; i <= entries; i++) {
            xml.append("<DirectoryEntry><Name>Person ")
                    .append(i)
                    .append("</Name><Telephone>")
                    .append(1000 + i);
            xml.append("</Telephone></DirectoryEntry>");
        }
        return xml.append("</CiscoIPPhoneDirectory>").toString();
    }

    @ParameterizedTest
    @CsvSource({"CP_7941G, 320, 222", "CP_7970G, 320, 234", "CP_7945G, 320, 240", "CP_7975G, 320, 240"})
    void isAsLargeAsTheScreenWithAFrameAndFourKeys(PhoneModel model, int width, int height) {
        Canvas canvas = drawn(directory(3), model, 0);
        assertThat(canvas.width()).isEqualTo(width + 12);
        assertThat(canvas.height()).isEqualTo(height + 24);
    }

    @Test
    void aDirectoryOnA7940() throws IOException {
        Golden.check("screen/7940G-directory.txt", Drawing.of(drawn(directory(9), PhoneModel.CP_7940G, 6)));
    }

    @Test
    void aMenuWithIconsOnA7940() throws IOException {
        Golden.check("screen/7940G-icons.txt", Drawing.of(drawn(ICONS, PhoneModel.CP_7940G, 1)));
    }

    @Test
    void aTextOnA7911() throws IOException {
        String text = "<CiscoIPPhoneText><Title>Help</Title><Prompt>Exit</Prompt><Text>"
                + "Words that go on. ".repeat(15) + "</Text></CiscoIPPhoneText>";
        Golden.check("screen/7911G-text.txt", Drawing.of(drawn(text, PhoneModel.CP_7911G, 0)));
    }

    @Test
    void aFormOnA7940() throws IOException {
        String form = "<CiscoIPPhoneInput><Title>Search</Title><Prompt>Type</Prompt><URL>http://h:1/s</URL>"
                + "<InputItem><DisplayName>Name</DisplayName><QueryStringParam>q</QueryStringParam>"
                + "<InputFlags>A</InputFlags></InputItem><InputItem><DisplayName>Number by keys</DisplayName>"
                + "<QueryStringParam>k</QueryStringParam><InputFlags>T</InputFlags><DefaultValue>56</DefaultValue>"
                + "</InputItem></CiscoIPPhoneInput>";
        Golden.check("screen/7940G-form.txt", Drawing.of(drawn(form, PhoneModel.CP_7940G, 1)));
    }

    @Test
    void aPictureStandsWhereThePageWantsItInTheColoursOfTheScreen() {
        String xml = "<CiscoIPPhoneImageFile><Title>Plan</Title><Prompt>Look</Prompt><LocationX>10</LocationX>"
                + "<LocationY>20</LocationY><URL>http://h:1/a.png</URL></CiscoIPPhoneImageFile>";
        Pictures red = address ->
                address.equals("http://h:1/a.png") ? Optional.of(new Canvas(600, 30, 0xCC1133)) : Optional.empty();
        Canvas grey = ScreenPicture.of(page(xml), PhoneModel.CP_7941G, 0, red);
        int top = 6 + 24 + 18;
        assertThat(grey.at(6 + 9, top + 20)).isEqualTo(0xFFFFFF);
        assertThat(grey.at(6 + 10, top + 20)).isEqualTo(0x555555);
        assertThat(grey.at(6 + 297, top + 49)).isEqualTo(0x555555);
        assertThat(grey.at(6 + 298, top + 49)).as("beside the page's part").isEqualTo(0xFFFFFF);
        Canvas colour = ScreenPicture.of(page(xml), PhoneModel.CP_7970G, 0, red);
        assertThat(colour.at(6 + 10, 6 + 18 + 16 + 20)).as("in sixteen steps").isEqualTo(0xCC1133);
        Canvas centred = ScreenPicture.of(
                page(xml.replace(">10<", ">-1<").replace(">20<", ">-1<")),
                PhoneModel.CP_7941G,
                0,
                address -> Optional.of(new Canvas(2, 2, 0)));
        assertThat(centred.at(6 + 148, top + 71)).isZero();
        assertThat(Drawing.of(ScreenPicture.of(page(xml), PhoneModel.CP_7941G, 0, address -> Optional.empty())))
                .as("a picture that cannot be had is told")
                .isNotEqualTo(Drawing.of(ScreenPicture.of(
                        page(xml), PhoneModel.CP_7941G, 0, address -> Optional.of(new Canvas(1, 1, 0xFFFFFF)))));
    }

    @Test
    void whatNoPhoneShowsIsRefused() {
        assertThatThrownBy(() -> page("<html/>")).hasMessageContaining("<html> is no object");
        assertThatThrownBy(() -> page("UN-AUTHORIZED")).hasMessageContaining("not XML");
        assertThatThrownBy(() -> page("<CiscoIPPhoneText><Title>")).hasMessageContaining("not XML");
    }

    @Test
    void nothingBesideThePageIsRead() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<CiscoIPPhoneText><Title>A</Title><Text>B &e;</Text></CiscoIPPhoneText>";
        assertThatThrownBy(() -> page(xml)).isInstanceOf(IllegalArgumentException.class);
    }
}
