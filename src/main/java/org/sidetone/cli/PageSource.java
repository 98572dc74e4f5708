package org.sidetone.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.sidetone.config.Settings;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Display;
import org.sidetone.render.picture.Canvas;

/** Pages and the pictures in them, asked for as a phone of a model does. */
final class PageSource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int LONGEST_SIDE = 2000;
    /** Of addresses that mean each one of this machine, the one that answers here. */
    private static final ImmutableMap<String, String> HERE = ImmutableMap.of("0.0.0.0", "127.0.0.1", "::", "::1");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HostAndPort service;
    private final PhoneModel model;

    PageSource(Settings settings, PhoneModel model) {
        HostAndPort listen = settings.http().listen();
        this.service = HostAndPort.fromParts(HERE.getOrDefault(listen.getHost(), listen.getHost()), listen.getPort());
        this.model = model;
    }

    /** @param page a path of the service's, a whole address, or a file */
    byte[] get(String page) throws CommandFailure {
        if (!page.startsWith("/") && !page.startsWith("http:")) {
            return file(Path.of(page));
        }
        String address = page.startsWith("/") ? "http://" + service + page : page;
        try {
            return fetch(address);
        } catch (ConnectException e) {
            throw new CommandFailure("nobody listens at " + address, "start the service: sidetone run", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    "no page from " + address + ": " + e.getMessage(),
                    "the pages are named by sidetone screen --help; http.allow says who may ask",
                    e);
        }
    }

    private static byte[] file(Path file) throws CommandFailure {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot read the file " + file, "a page of the service begins with a slash, as /lamps", e);
        }
    }

    /** Empty where it is none: the phone shows none then. */
    Optional<Canvas> picture(String address) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(fetch(address))))
                    .filter(image -> image.getWidth() <= LONGEST_SIDE && image.getHeight() <= LONGEST_SIDE)
                    .map(PageSource::onWhite);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] fetch(String address) throws IOException {
        Display display = Display.of(model);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "x-CiscoIPPhone/*, text/*,image/png,*/*")
                .header("x-CiscoIPPhoneModelName", "CP-" + model.label())
                .header("x-CiscoIPPhoneDisplay", display.header())
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("it answers " + answer.statusCode());
                }
                return body.readNBytes(LARGEST_ANSWER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Canvas onWhite(BufferedImage image) {
        Canvas canvas = new Canvas(image.getWidth(), image.getHeight(), Canvas.WHITE);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                if (argb >>> 24 >= 0x80) {
                    canvas.dot(x, y, argb & 0xFFFFFF);
                }
            }
        }
        return canvas;
    }
}
