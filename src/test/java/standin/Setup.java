package standin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The phone on the desk, before it is switched on.
 *
 * @param mac twelve upper-case hex digits
 * @param address its own; 127.0.0.2 and so on give each stand-in one of its own
 * @param tftp the server that DHCP would name
 * @param listen where it listens for SIP instead of at voipControlPort, when several share one address
 * @param httpFirst where firmware 9.x asks for its files before it asks by TFTP (6970); empty: TFTP only, as 8.x does
 * @param tftpPatience before it repeats a request
 * @param sipPatience before it gives a SIP server up
 * @param narrator hears each step, in words without secrets
 */
public record Setup(
        String mac,
        Model model,
        InetAddress address,
        InetSocketAddress tftp,
        OptionalInt listen,
        OptionalInt httpFirst,
        Duration tftpPatience,
        Duration sipPatience,
        Consumer<String> narrator) {

    public Setup {
        if (!mac.matches("[0-9A-F]{12}")) {
            throw new IllegalArgumentException("mac " + mac + ": twelve upper-case hex digits are needed");
        }
    }

    /** A 7941G at 127.0.0.1 that says nothing. */
    public static Setup of(String mac, InetSocketAddress tftp) {
        return new Setup(
                bare(mac),
                Model.CP_7941G,
                InetAddress.getLoopbackAddress(),
                tftp,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Duration.ofSeconds(4),
                Duration.ofSeconds(8),
                step -> {});
    }

    /** The same phone with another MAC, pointed at another server. */
    public Setup at(String otherMac, InetSocketAddress server) {
        return new Setup(
                bare(otherMac), model, address, server, listen, httpFirst, tftpPatience, sipPatience, narrator);
    }

    private static String bare(String mac) {
        return mac.replaceAll("[:.-]", "").toUpperCase(Locale.ROOT);
    }

    public Setup model(Model other) {
        return new Setup(mac, other, address, tftp, listen, httpFirst, tftpPatience, sipPatience, narrator);
    }

    /** @param other an address of this machine, {@code 127.0.0.21} */
    public Setup address(String other) {
        try {
            return new Setup(
                    mac,
                    model,
                    InetAddress.getByName(other),
                    tftp,
                    listen,
                    httpFirst,
                    tftpPatience,
                    sipPatience,
                    narrator);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + other, e);
        }
    }

    public Setup listen(int port) {
        return new Setup(
                mac, model, address, tftp, OptionalInt.of(port), httpFirst, tftpPatience, sipPatience, narrator);
    }

    public Setup httpFirst(int port) {
        return new Setup(mac, model, address, tftp, listen, OptionalInt.of(port), tftpPatience, sipPatience, narrator);
    }

    public Setup patience(Duration forTftp, Duration forSip) {
        return new Setup(mac, model, address, tftp, listen, httpFirst, forTftp, forSip, narrator);
    }

    public Setup narrator(Consumer<String> other) {
        return new Setup(mac, model, address, tftp, listen, httpFirst, tftpPatience, sipPatience, other);
    }
}
