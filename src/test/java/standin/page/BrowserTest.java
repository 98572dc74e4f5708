package standin.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standin.Model;
import standin.Refusal;

class BrowserTest {
    private static final String MENU =
            "<CiscoIPPhoneMenu><Title>Services</Title><Prompt>Choose</Prompt><MenuItem><Name>Directory</Name><URL>@/list</URL></MenuItem></CiscoIPPhoneMenu>";
    private static final String LIST =
            "<CiscoIPPhoneDirectory><Title>Names</Title><DirectoryEntry><Name>Jörg</Name><Telephone>1002</Telephone></DirectoryEntry>"
                    + "<SoftKeyItem><Name>Next</Name><URL>@/next</URL><Position>4</Position></SoftKeyItem></CiscoIPPhoneDirectory>";

    private static final String FORM =
            "<CiscoIPPhoneInput><Title>Search</Title><Prompt>Type</Prompt><URL>@/list?book=a</URL>"
                    + "<InputItem><DisplayName>Name</DisplayName><QueryStringParam>q</QueryStringParam><InputFlags>A</InputFlags></InputItem>"
                    + "<InputItem><DisplayName>Number</DisplayName><QueryStringParam>n</QueryStringParam><InputFlags>T</InputFlags></InputItem>"
                    + "<SoftKeyItem><Name>Find</Name><URL>SoftKey:Submit</URL><Position>1</Position></SoftKeyItem>"
                    + "<SoftKeyItem><Name>Cancel</Name><URL>SoftKey:Cancel</URL><Position>3</Position></SoftKeyItem></CiscoIPPhoneInput>";

    private final List<HttpExchange> asked = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "text/xml; charset=ISO-8859-1"));
    private final Map<String, String> pages = new HashMap<>();
    private Charset bytes = ISO_8859_1;
    private HttpServer server;
    private String base;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
        browser = new Browser(
                InetAddress.getByName("127.0.0.7"), Model.CP_7941G, "SEP001122334455", "English_United_States");
        pages.put("/menu", MENU);
        pages.put("/list", LIST);
        pages.put("/next", LIST.replace("Jörg", "Zoë"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFirstRequestSaysWhoAsksAndTheRestDoNot() throws Refusal {
        Page menu = browser.press(base + "/menu");
        Page list = browser.select(menu.items().get(0));

        assertThat(list.items()).containsExactly(new Page.Item("Jörg", "1002"));
        assertThat(asked.get(0).getRequestURI().getQuery())
                .isEqualTo("locale=English_United_States&name=SEP001122334455");
        assertThat(asked.get(0).getRequestHeaders().getFirst("x-CiscoIPPhoneModelName"))
                .isEqualTo("CP-7941G");
        assertThat(asked.get(0).getRemoteAddress().getAddress().getHostAddress())
                .isEqualTo("127.0.0.7");
        assertThat(asked.get(1).getRequestURI().getQuery()).isNull();
    }

    @Test
    void anOldPhoneSaysOnlyWhichModelItIsAndReadsNoPng() throws Refusal, IOException {
        Browser old = new Browser(InetAddress.getByName("127.0.0.7"), Model.CP_7960G, "SEP001122334455", "");
        pages.put(
                "/picture",
                "<CiscoIPPhoneImageFile><Title>Plan</Title><LocationX>0</LocationX><LocationY>0</LocationY><URL>@/a.png</URL></CiscoIPPhoneImageFile>");

        assertThat(old.pressDirectories(base + "/menu").items()).hasSize(1);
        assertThat(asked.get(0).getRequestURI().getQuery()).isNull();
        assertThat(asked.get(0).getRequestHeaders().getFirst("x-CiscoIPPhoneDisplay"))
                .isEqualTo("133, 65, 2, G");
        assertThatThrownBy(() -> old.press(base + "/picture")).hasMessageContaining("a CP-7960G reads no PNG");
    }

    @Test
    void aPictureIsOnlyForThoseWhoShowIt() throws IOException {
        String image =
                "<CiscoIPPhoneImage><Title>Plan</Title><LocationX>0</LocationX><LocationY>0</LocationY><Width>4</Width><Height>1</Height><Depth>2</Depth><Data>E4</Data></CiscoIPPhoneImage>";
        pages.put("/image", image);
        pages.put("/short", image.replace("<Width>4", "<Width>5"));
        pages.put("/wide", image.replace("<Width>4", "<Width>134"));
        Browser small = new Browser(InetAddress.getByName("127.0.0.7"), Model.CP_7911G, "SEP001122334455", "");
        Browser old = new Browser(InetAddress.getByName("127.0.0.7"), Model.CP_7940G, "SEP001122334455", "");
        pages.put(
                "/file",
                "<CiscoIPPhoneImageFile><Title>Plan</Title><LocationX>0</LocationX><LocationY>0</LocationY><URL>@/list</URL></CiscoIPPhoneImageFile>");

        assertThatThrownBy(() -> browser.press(base + "/image")).hasMessageContaining("seen to hang");
        assertThatThrownBy(() -> small.press(base + "/file")).hasMessageContaining("shows no pictures");
        assertThatThrownBy(() -> old.press(base + "/short")).hasMessageContaining("not 2 octets");
        assertThatThrownBy(() -> old.press(base + "/wide")).hasMessageContaining("Width \"134\"");
        assertThatThrownBy(() -> {
                    browser.press(base + "/file");
                    browser.picture();
                })
                .hasMessageContaining("the phone takes image/png");
    }

    @Test
    void softKeysAndExitGoForthAndBack() throws Refusal {
        browser.select(browser.press(base + "/menu").items().get(0));

        assertThat(browser.softKey("Next").items().get(0).name()).isEqualTo("Zoë");
        assertThat(browser.exit().items().get(0).name()).isEqualTo("Jörg");
        assertThat(browser.exit().kind()).isEqualTo("Menu");
        assertThatThrownBy(browser::exit).hasMessageContaining("closes the screen");
    }

    @Test
    void aFormIsFilledAndSent() throws Refusal {
        pages.put("/form", FORM);
        browser.press(base + "/form");
        browser.type("Name", "a b&c");
        assertThat(browser.softKey("Find").kind()).isEqualTo("Directory");
        assertThat(asked.get(1).getRequestURI().getRawQuery()).isEqualTo("book=a&q=a+b%26c&n=");

        assertThat(browser.exit().form().orElseThrow().fields()).hasSize(2);
        assertThatThrownBy(() -> browser.type("Number", "040 1")).hasMessageContaining("cannot be typed into Number");
        assertThatThrownBy(() -> browser.type("Street", "x")).hasMessageContaining("no field Street");
        browser.type("Number", "1*#");
        browser.softKey("Find");
        assertThat(asked.get(2).getRequestURI().getRawQuery()).isEqualTo("book=a&q=&n=1*%23");
        assertThatThrownBy(() -> browser.type("Name", "x")).hasMessageContaining("is no form");
        assertThat(Screen.draw(browser.exit())).contains("Number:", "[Find] [Cancel]");
    }

    @Test
    void aFormThatNoPhoneCouldSendIsRefused() {
        pages.put("/form", FORM.replace("<InputFlags>T<", "<InputFlags>X<"));
        assertThatThrownBy(() -> browser.press(base + "/form")).hasMessageContaining("InputFlags \"X\"");
        pages.put("/form", FORM.replace("<URL>@/list?book=a</URL>", ""));
        assertThatThrownBy(() -> browser.press(base + "/form")).hasMessageContaining("without a URL");
        pages.put("/form", FORM.replace("SoftKey:Cancel", "SoftKey:Exit"));
        assertThatThrownBy(() -> browser.press(base + "/form")).hasMessageContaining("does nothing on a form");
    }

    @Test
    void anExpiredPageIsNotKept() throws Refusal {
        headers.put("Expires", "-1");
        browser.select(browser.press(base + "/menu").items().get(0));

        assertThatThrownBy(browser::exit).isInstanceOf(Refusal.class);
    }

    @Test
    void refreshAsksForTheSamePageOrForTheOneItNames() throws Refusal {
        headers.put("Refresh", "5");
        Page same = browser.press(base + "/list");
        headers.put("Refresh", "7; url=" + base + "/next");
        Page other = browser.press(base + "/list");

        assertThat(same.refreshSeconds()).isEqualTo(5);
        assertThat(same.refreshUrl()).contains("/list?");
        assertThat(other.refreshSeconds()).isEqualTo(7);
        assertThat(browser.refresh().items().get(0).name()).isEqualTo("Zoë");
    }

    @Test
    void theDirectoriesButtonNeedsAMenu() {
        assertThatThrownBy(() -> browser.pressDirectories(base + "/list")).hasMessageContaining("needs a Menu");
    }

    @Test
    void anotherContentTypeIsRefused() {
        headers.put("Content-Type", "application/xml");

        assertThatThrownBy(() -> browser.press(base + "/menu")).hasMessageContaining("takes text/xml only");
    }

    @Test
    void bytesThatAreNotWhatTheHeaderSaysAreRefused() {
        headers.put("Content-Type", "text/xml; charset=UTF-8");
        assertThatThrownBy(() -> browser.press(base + "/list")).hasMessageContaining("is not the UTF-8");

        bytes = UTF_8;
        headers.put("Content-Type", "text/xml; charset=ISO-8859-1");
        pages.put("/list", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + LIST);
        assertThatThrownBy(() -> browser.press(base + "/list")).hasMessageContaining("but the XML says UTF-8");
    }

    @Test
    void moreThanFitsIsRefused() {
        String entry = "<DirectoryEntry><Name>A</Name><Telephone>1</Telephone></DirectoryEntry>";
        pages.put("/list", "<CiscoIPPhoneDirectory>" + entry.repeat(33) + "</CiscoIPPhoneDirectory>");
        assertThatThrownBy(() -> browser.press(base + "/list")).hasMessageContaining("at most 32 fit");

        pages.put("/list", LIST.replace("Jörg", "x".repeat(33)));
        assertThatThrownBy(() -> browser.press(base + "/list")).hasMessageContaining("Name has 33 characters");

        pages.put("/list", LIST.replace("<Position>4", "<Position>9"));
        assertThatThrownBy(() -> browser.press(base + "/list")).hasMessageContaining("not 1 to 8");
    }

    @Test
    void aPageThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> browser.press(base + "/nothing")).hasMessageContaining("HTTP 404");
    }

    @Test
    void theScreenShowsNamesNumbersAndKeys() throws Refusal {
        assertThat(Screen.draw(browser.press(base + "/list"))).contains("Names", "Jörg", "1002", "[Next]");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange);
            String page = pages.get(exchange.getRequestURI().getPath());
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] body = page == null
                    ? new byte[0]
                    : declared(page).replace("@", base).getBytes(bytes);
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String declared(String page) {
        String charset = headers.get("Content-Type").replaceFirst(".*charset=", "");
        return page.startsWith("<?xml") ? page : "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + page;
    }
}
