package org.sidetone.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Ports;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.Png;

class ScreenCommandTest {
    private static final String TEXT = "<CiscoIPPhoneText><Title>Help</Title><Text>Words</Text></CiscoIPPhoneText>";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private CommandRun commands;
    private HttpServer server;
    private Path out;

    @BeforeEach
    void serve() throws IOException {
        commands = new CommandRun(folder);
        out = folder.resolve("out.png");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(commands.config, "[http]\nlisten = \"0.0.0.0:" + port() + "\"\n", StandardOpenOption.APPEND);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("x-CiscoIPPhoneModelName") + " "
                + exchange.getRequestHeaders().getFirst("x-CiscoIPPhoneDisplay"));
        byte[] body = switch (path) {
            case "/help" -> TEXT.getBytes(ISO_8859_1);
            case "/idle" ->
                ("<CiscoIPPhoneImageFile><Title>Lamps</Title><LocationX>0</LocationX><LocationY>0</LocationY><URL>http://127.0.0.1:"
                                + port() + "/idle.png</URL></CiscoIPPhoneImageFile>")
                        .getBytes(ISO_8859_1);
            case "/idle.png" -> Png.of(new Canvas(298, 168, 0x88AA00));
            default -> new byte[0];
        };
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(out.toFile());
    }

    @Test
    void aPageOfTheServiceIsDrawnForTheModel() throws IOException {
        CommandRun.Result result = commands.run("screen", "/help", "--out", out.toString(), "--zoom", "2");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(out + ": Text 'Help'\n");
        assertThat(result.code()).isZero();
        assertThat(asked).containsExactly("/help CP-7941G 298, 144, 3, G");
        assertThat(picture().getWidth()).isEqualTo(2 * 332);
        assertThat(picture().getHeight()).isEqualTo(2 * 246);
    }

    @Test
    void thePictureInAPageIsFetchedToo() throws IOException {
        assertThat(commands.run("screen", "/idle", "--model", "7970", "--out", out.toString())
                        .code())
                .isZero();
        assertThat(asked).containsExactly("/idle CP-7970G 298, 168, 12, C", "/idle.png CP-7970G 298, 168, 12, C");
        assertThat(picture().getRGB(100, 100) & 0xFFFFFF).isEqualTo(0x88AA00);
    }

    @Test
    void aFileIsDrawnToo() throws IOException {
        Path page = Files.writeString(folder.resolve("page.xml"), TEXT);
        Path relative = Path.of("").toAbsolutePath().relativize(page);
        assertThat(commands.run("screen", relative.toString(), "--out", out.toString())
                        .code())
                .isZero();
        assertThat(asked).isEmpty();
        assertThat(picture()).isNotNull();
    }

    @Test
    void whatCannotBeDrawnIsSaid() throws IOException {
        assertThat(commands.run("screen", "/nothing").err()).contains("/nothing: it answers 404");
        Path page = Files.writeString(folder.resolve("page.xml"), "<html/>");
        Path relative = Path.of("").toAbsolutePath().relativize(page);
        CommandRun.Result html = commands.run("screen", relative.toString(), "--out", out.toString());
        assertThat(html.err()).contains("<html> is no object of these phones");
        assertThat(html.code()).isEqualTo(1);
        assertThat(commands.run("screen", "nowhere.xml").err()).contains("cannot read the file nowhere.xml");
        assertThat(commands.run("screen", "/help", "--zoom", "9").code()).isEqualTo(64);
        assertThat(commands.run("screen", "/help", "--model", "1234").code()).isEqualTo(64);
        assertThat(out).doesNotExist();
        Files.writeString(
                commands.config,
                Files.readString(commands.config).replaceFirst("0\\.0\\.0\\.0:[0-9]+", "127.0.0.1:" + Ports.free()));
        assertThat(commands.run("screen", "/help").err()).contains("nobody listens at http://127.0.0.1:");
    }
}
