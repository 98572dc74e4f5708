package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything an owner can choose, one record per section of the TOML file. Every key has a default but {@code ami.secret}.
 * Immutable after start. Read by {@link SettingsFile}.
 */
public record Settings(
        Ami ami,
        Pbx pbx,
        Server server,
        Tftp tftp,
        Http http,
        Admin admin,
        Store store,
        Phone phone,
        Directory directory,
        Status status) {

    /** All defaults, with this AMI secret. */
    public static Settings defaults(Secret amiSecret) {
        return new Settings(
                Ami.defaults(amiSecret),
                Pbx.DEFAULT,
                Server.DEFAULT,
                Tftp.DEFAULT,
                Http.DEFAULT,
                Admin.DEFAULT,
                Store.DEFAULT,
                Phone.DEFAULT,
                Directory.DEFAULT,
                Status.DEFAULT);
    }

    /**
     * The PBX's manager interface.
     *
     * @param etc the PBX's own configuration folder when it is on this machine; read for overrides that AMI does not show
     * @param reread how often the PBX is read again although it told of no change; at least 10 s
     */
    public record Ami(String host, int port, String user, Secret secret, Path etc, Duration reread) {
        public static Ami defaults(Secret secret) {
            return new Ami("127.0.0.1", 5038, "sidetone", secret, Path.of("/etc/asterisk"), Duration.ofMinutes(5));
        }
    }

    /** @param address where phones register, up to three, in order; empty: ami.host, or if that is loopback the local address that faces the phone */
    public record Pbx(ImmutableList<String> address) {
        public static final Pbx DEFAULT = new Pbx(ImmutableList.of());
    }

    /** @param address where phones find our pages; empty: the local address that faces the phone */
    public record Server(Optional<String> address) {
        public static final Server DEFAULT = new Server(Optional.empty());
    }

    /**
     * @param listen 0.0.0.0 means each local address
     * @param root files that are served as they are; need not exist
     * @param writeRoot also write the generated files into the root, for another TFTP server
     * @param allow who may ask; empty: the subnets attached to this machine, and loopback
     * @param ports the range for the transfers' own ports, for firewalls; empty: any
     */
    public record Tftp(
            HostAndPort listen, Path root, boolean writeRoot, ImmutableList<Subnet> allow, Optional<Ports> ports) {
        public static final Tftp DEFAULT = new Tftp(
                HostAndPort.fromParts("0.0.0.0", 69),
                Path.of("/srv/tftp"),
                false,
                ImmutableList.of(),
                Optional.empty());
    }

    /** An inclusive range of UDP or TCP ports. */
    public record Ports(int first, int last) {
        public Ports {
            if (first < 1 || last > 65535 || first > last) {
                throw new IllegalArgumentException("ports " + first + "-" + last);
            }
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }

    /** @param provisioning where the same files are served over HTTP (phones with 9.x firmware ask 6970 first); empty: nowhere */
    public record Http(HostAndPort listen, Optional<HostAndPort> provisioning, ImmutableList<Subnet> allow) {
        public static final Http DEFAULT = new Http(
                HostAndPort.fromParts("0.0.0.0", 8087),
                Optional.of(HostAndPort.fromParts("0.0.0.0", 6970)),
                ImmutableList.of());
    }

    /** @param passwordHash empty: the page is for loopback only */
    public record Admin(HostAndPort listen, Optional<Secret> passwordHash) {
        public static final Admin DEFAULT = new Admin(HostAndPort.fromParts("127.0.0.1", 8085), Optional.empty());
    }

    public record Store(String url, Optional<String> user, Optional<Path> passwordFile) {
        public static final Store DEFAULT =
                new Store("jdbc:sqlite:/var/lib/sidetone/sidetone.db", Optional.empty(), Optional.empty());
    }

    /**
     * What phones get unless their binding says otherwise.
     *
     * @param model for phones bound without a model
     * @param transport auto, udp or tcp
     * @param timeZone a Java zone id or one of Cisco's names; empty: the server's zone
     * @param ntp the time server phones ask; empty: the first PBX address
     * @param dateFormat Cisco's template, {@code D/M/Y}, {@code M/D/YA}
     * @param passwordLimit characters of a SIP secret above which a warning is due, 1 to 31
     * @param restart idle or never
     */
    public record Phone(
            String model,
            Transport transport,
            Optional<String> timeZone,
            Optional<String> ntp,
            String dateFormat,
            int passwordLimit,
            Restart restart) {
        public static final Phone DEFAULT =
                new Phone("7941G", Transport.AUTO, Optional.empty(), Optional.empty(), "D/M/Y", 8, Restart.IDLE);
    }

    public enum Transport {
        AUTO,
        UDP,
        TCP
    }

    public enum Restart {
        IDLE,
        NEVER
    }

    /** @param title what the phone shows above the names */
    public record Directory(String title) {
        public static final Directory DEFAULT = new Directory("Directory");
    }

    /** @param refresh how often the phone asks for the lamps again, 1 s to 1 h */
    public record Status(String title, Duration refresh) {
        public static final Status DEFAULT = new Status("Lamps", Duration.ofSeconds(5));
    }
}
