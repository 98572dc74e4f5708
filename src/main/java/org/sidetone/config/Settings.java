package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Everything an owner can choose, one record per section of the TOML file; this is, with the records that have a file of
 * their own, the manual of its keys. A key is the component's name in lower case with underscores: {@code tftp.write_root}. Every key has a default but {@code ami.secret}.
 * Texts stand in quotes, times are {@code "30s"}, {@code "5m"} or {@code "2h"}, a relative path starts at the settings file's
 * folder. Immutable after start. Read by {@link SettingsFile}.
 *
 * @param features {@code [features]}: codes that phones dial, {@code dnd_toggle = "*76"}, where the dial plan does not show by what it
 *     does which they are; the keys are {@link Feature}'s names
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
        StatusSettings status,
        IdleSettings idle,
        ImmutableMap<Feature, String> features,
        VoicemailSettings voicemail,
        CallSettings calls,
        SaySettings say,
        ImmutableList<AccountSettings> accounts,
        ServiceSettings services) {

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
                StatusSettings.DEFAULT,
                IdleSettings.DEFAULT,
                ImmutableMap.of(),
                VoicemailSettings.DEFAULT,
                CallSettings.OFF,
                SaySettings.DEFAULT,
                ImmutableList.of(),
                ServiceSettings.NONE);
    }

    /**
     * {@code [ami]}: the PBX's manager interface.
     *
     * @param host name or address; {@code ""}: there is no PBX, and all lines are accounts; {@code "127.0.0.1"}
     * @param port 1 to 65535; {@code 5038}
     * @param user the manager user; {@code "sidetone"}
     * @param secret its password: the key {@code secret}, or {@code secret_file} naming a file that holds it on its only line;
     *     exactly one of the two must be there, unless there is no PBX
     * @param etc the PBX's own configuration folder when it is on this machine; read for overrides that AMI does not show;
     *     {@code "/etc/asterisk"}
     * @param reread how often the PBX is read again although it told of no change, 10 s to 24 h; {@code "5m"}
     */
    public record Ami(String host, int port, String user, Secret secret, Path etc, Duration reread) {
        public static Ami defaults(Secret secret) {
            return new Ami("127.0.0.1", 5038, "sidetone", secret, Path.of("/etc/asterisk"), Duration.ofMinutes(5));
        }
    }

    /**
     * {@code [pbx]}.
     *
     * @param address where phones register: a text or an array of up to three, in order, names or addresses without ports; empty:
     *     ami.host, or if that is loopback the local address that faces the phone
     */
    public record Pbx(ImmutableList<String> address) {
        public static final Pbx DEFAULT = new Pbx(ImmutableList.of());
    }

    /**
     * {@code [server]}.
     *
     * @param address where phones find our pages, a name or an address without a port; empty: the local address that faces the
     *     phone
     */
    public record Server(Optional<String> address) {
        public static final Server DEFAULT = new Server(Optional.empty());
    }

    /**
     * {@code [tftp]}.
     *
     * @param listen address and port, IPv6 in brackets; 0.0.0.0 means each local address; {@code ""}: no TFTP server of our own,
     *     where another one serves the root; {@code "0.0.0.0:69"}
     * @param root files that are served as they are; need not exist; {@code "/srv/tftp"}
     * @param writeRoot also write the generated files into the root, for another TFTP server; {@code false}
     * @param allow who may ask: an array of {@code "10.1.0.0/16"} or single addresses; empty: the subnets attached to this
     *     machine, and loopback
     * @param ports the range for the transfers' own ports, for firewalls, {@code "20000-20100"}; empty: any
     */
    public record Tftp(
            Optional<HostAndPort> listen,
            Path root,
            boolean writeRoot,
            ImmutableList<Subnet> allow,
            Optional<Ports> ports) {
        public static final Tftp DEFAULT = new Tftp(
                Optional.of(HostAndPort.fromParts("0.0.0.0", 69)),
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

    /**
     * {@code [http]}.
     *
     * @param listen where the phones' pages are; {@code "0.0.0.0:8087"}
     * @param provisioning where the same files as by TFTP are served over HTTP (phones with 9.x firmware ask 6970 first);
     *     {@code ""}: nowhere; {@code "0.0.0.0:6970"}
     * @param allow who may ask, as for TFTP
     */
    public record Http(HostAndPort listen, Optional<HostAndPort> provisioning, ImmutableList<Subnet> allow) {
        public static final Http DEFAULT = new Http(
                HostAndPort.fromParts("0.0.0.0", 8087),
                Optional.of(HostAndPort.fromParts("0.0.0.0", 6970)),
                ImmutableList.of());
    }

    /**
     * {@code [admin]}.
     *
     * @param listen where the admin page is; {@code "127.0.0.1:8085"}
     * @param passwordHash empty: the page is for loopback only, whatever {@code listen} says
     */
    public record Admin(HostAndPort listen, Optional<Secret> passwordHash) {
        public static final Admin DEFAULT = new Admin(HostAndPort.fromParts("127.0.0.1", 8085), Optional.empty());
    }

    /**
     * {@code [store]}.
     *
     * @param url {@code jdbc:sqlite:/PATH/FILE.db} or {@code jdbc:mariadb://HOST/DATABASE}, without user and password;
     *     {@code "jdbc:sqlite:/var/lib/sidetone/sidetone.db"}
     * @param user for MariaDB
     * @param passwordFile for MariaDB: a file that holds the password on its only line
     */
    public record Store(String url, Optional<String> user, Optional<Path> passwordFile) {
        public static final Store DEFAULT =
                new Store("jdbc:sqlite:/var/lib/sidetone/sidetone.db", Optional.empty(), Optional.empty());
    }

    /**
     * {@code [phone]}: what phones get unless their binding says otherwise.
     *
     * @param model for phones bound without a model; {@code "7941G"}. Any text here: {@code check} knows the models
     * @param transport {@code "auto"}, {@code "udp"} or {@code "tcp"}
     * @param timeZone a Java zone id or one of Cisco's names; empty: the server's zone
     * @param ntp the time server phones ask; empty: the first PBX address
     * @param dateFormat Cisco's template: D, M and Y (two digits) or YY (four) with {@code / . -} between, then {@code A} for the
     *     12-hour clock: {@code "M/D/YA"}; {@code "D/M/Y"}
     * @param passwordLimit characters of a SIP secret above which a warning is due, 1 to 31; {@code 8}
     * @param networkLocale the folder of the TFTP root that holds the tones, {@code g3-tones.xml}: {@code "United_Kingdom"}; empty:
     *     tones made from the PBX's own country
     * @param userLocale the folder of the TFTP root that holds the language, a jar for each model: {@code "German_Germany"}; empty:
     *     the phone's own English
     * @param restart whether a phone whose account changed is told to restart: {@code "idle"} (when it is) or {@code "never"}
     * @param restartWindow the hours in which phones may be told, local time of this machine, {@code "22:00-06:00"}; empty: any
     */
    public record Phone(
            String model,
            Transport transport,
            Optional<String> timeZone,
            Optional<String> ntp,
            String dateFormat,
            int passwordLimit,
            Optional<String> networkLocale,
            Optional<String> userLocale,
            Restart restart,
            Optional<Hours> restartWindow) {
        public static final Phone DEFAULT = new Phone(
                "7941G",
                Transport.AUTO,
                Optional.empty(),
                Optional.empty(),
                "D/M/Y",
                8,
                Optional.empty(),
                Optional.empty(),
                Restart.IDLE,
                Optional.empty());
    }

    public enum Transport {
        AUTO,
        UDP,
        TCP
    }

    /**
     * Hours of a day, over midnight where the first is the later.
     *
     * @param until not in it any more
     */
    public record Hours(LocalTime from, LocalTime until) {
        public boolean include(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean open = time.isBefore(until);
            return from.isBefore(until) ? begun && open : begun || open;
        }

        @Override
        public String toString() {
            return from + "-" + until;
        }
    }

    public enum Restart {
        IDLE,
        NEVER
    }

    /**
     * {@code [directory]}, and the phonebooks.
     *
     * @param title what the phone shows above the names; {@code "Directory"}
     * @param dialling how numbers become what the PBX dials
     * @param writeCidname whether names of phonebooks are written to AstDB's {@code cidname}, so that incoming calls show them;
     *     {@code false}
     * @param books {@code [[phonebook]]}
     */
    public record Directory(String title, DialRules dialling, boolean writeCidname, ImmutableList<BookSettings> books) {
        public static final Directory DEFAULT =
                new Directory("Directory", DialRules.DEFAULT, false, BookSettings.DEFAULTS);
    }

    /** Whether there is a PBX to be read. */
    public boolean hasPbx() {
        return !ami.host().isEmpty();
    }

    /** What opens all passwords that phones are given: only who knows it knows what stamps are made with. */
    public Secret key() {
        return hasPbx()
                ? ami.secret()
                : Secret.of(String.join(
                        "\n",
                        accounts.stream()
                                .map(account -> account.secret().reveal())
                                .toList()));
    }

    /** The same settings with these accounts. */
    public Settings with(ImmutableList<AccountSettings> others) {
        return new Settings(
                ami, pbx, server, tftp, http, admin, store, phone, directory, status, idle, features, voicemail, calls,
                say, others, services);
    }
}
