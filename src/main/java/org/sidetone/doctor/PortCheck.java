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
        settings.tftp().listen().flatMap(PortCheck::udp).ifPresent(found::add);
        tcp("http.listen", settings.http().listen()).ifPresent(found::add);
        settings.http()
                .provisioning()
                .flatMap(listen -> tcp("http.provisioning", listen))
                .ifPresent(found::add);
        return found.build();
    }

    private static Optional<Problem> udp(HostAndPort listen) {
        try {
            new DatagramSocket(address(listen)).close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(taken("tftp.listen", "UDP", listen, PortHolder.ofUdp(listen.getPort()), e));
        }
    }

    private static Optional<Problem> tcp(String setting, HostAndPort listen) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address(listen));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(taken(setting, "TCP", listen, PortHolder.ofTcp(listen.getPort()), e));
        }
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
