package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.serve.PortHolder;

/** Whether the ports of the settings can be had. A running Sidetone that holds them is what they are for. */
public final class PortCheck {
    /** What our authentication page answers, and hardly anybody else's does. */
    private static final String OUR_ANSWER = "UN-AUTHORIZED";

    private PortCheck() {}

    public static ImmutableList<Problem> of(Settings settings) {
        if (sidetoneAnswers(settings.http().listen())) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        HostAndPort tftp = settings.tftp().listen();
        try {
            new DatagramSocket(address(tftp)).close();
        } catch (IOException e) {
            found.add(taken("tftp.listen", "UDP", tftp, PortHolder.ofUdp(tftp.getPort()), e));
        }
        HostAndPort http = settings.http().listen();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address(http));
        } catch (IOException e) {
            found.add(taken("http.listen", "TCP", http, PortHolder.ofTcp(http.getPort()), e));
        }
        return found.build();
    }

    private static Problem taken(
            String setting, String wire, HostAndPort listen, Optional<String> holder, IOException cause) {
        return Problem.error(
                "port-taken",
                setting,
                "cannot listen on " + wire + " " + listen + ": "
                        + holder.map(name -> name + " has it").orElse(String.valueOf(cause.getMessage())),
                holder.isPresent()
                        ? "stop that program, or set another port or address"
                        : "run as root or with the right to low ports, or set another port or address");
    }

    private static InetSocketAddress address(HostAndPort listen) {
        return new InetSocketAddress(listen.getHost(), listen.getPort());
    }

    private static boolean sidetoneAnswers(HostAndPort listen) {
        String host = listen.getHost().equals("0.0.0.0") ? "127.0.0.1" : listen.getHost();
        URI page = URI.create("http://" + HostAndPort.fromParts(host, listen.getPort()) + "/authenticate");
        Duration patience = Duration.ofSeconds(2);
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
            HttpRequest request = HttpRequest.newBuilder(page).timeout(patience).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .equals(OUR_ANSWER);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
