package org.sidetone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The table of sections and keys: a method per section, a line per key. */
final class SettingsReader {
    /** Sections of versions to come: a file made for those is read, with a warning for each key. */
    private static final ImmutableSet<String> LATER = ImmutableSet.of("services", "lobby", "freepbx");

    /** Of processNodeName and the time server (usecallmanager.nz). */
    private static final int LONGEST_HOST = 50;
    /** With path and query an address of a page may have 255 characters. */
    private static final int LONGEST_HOST_OF_PAGE = 150;

    private final Path file;
    private final JsonNode root;
    private final FileProblems problems;
    private final SecretReader secrets;
    private final Set<String> known = new LinkedHashSet<>();

    SettingsReader(Path file, JsonNode root, FileProblems problems) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.secrets = new SecretReader(file, problems);
    }

    /** Empty only when there is no usable secret; else made with defaults in the place of what was reported. */
    Optional<Settings> read() {
        Optional<Settings.Ami> ami = ami(section("ami"));
        Settings.Pbx pbx = pbx(section("pbx"));
        Settings.Server server = server(section("server"));
        Settings.Tftp tftp = tftp(section("tftp"));
        Settings.Http http = http(section("http"));
        Settings.Admin admin = admin(section("admin"));
        Settings.Store store = store(section("store"));
        Settings.Phone phone = phone(section("phone"));
        Settings.Directory directory = directory(section("directory"));
        StatusSettings status = new StatusReader(
                        directory.books().stream().map(BookSettings::name).toList())
                .read(section("status"));
        IdleSettings idle = idle(section("idle"));
        ImmutableMap<Feature, String> features = features(section("features"));
        VoicemailSettings voicemail = voicemail(section("voicemail"));
        CallSettings calls = calls(section("calls"));
        SaySettings say = say(section("say"));
        ImmutableList<AccountSettings> accounts = accounts();
        ServiceSettings services = services();
        if (ami.filter(it -> it.host().isEmpty()).isPresent() && !root.has("account")) {
            problems.error(
                    "settings-bad-value",
                    "ami.host",
                    "there is neither a PBX nor an account at another registrar",
                    "name the PBX, as \"127.0.0.1\", or write an [[account]]");
        }
        unknownSections();
        portsTakenTwice(http, admin);
        return ami.map(found -> new Settings(
                found, pbx, server, tftp, http, admin, store, phone, directory, status, idle, features, voicemail,
                calls, say, accounts, services));
    }

    private Optional<Settings.Ami> ami(Section section) {
        Settings.Ami fallback = Settings.Ami.defaults(Secret.of(""));
        String host = section.text("host", fallback.host(), text -> text.isEmpty() ? text : Values.host(text));
        int port = section.number("port", fallback.port(), 1, 65535);
        String user = section.text("user", fallback.user());
        Optional<Secret> secret =
                host.isEmpty() && SecretReader.isMissing(section) ? Optional.of(Secret.of("")) : amiSecret(section);
        Path etc = section.text("etc", fallback.etc(), secrets::path);
        Duration reread = section.duration("reread", fallback.reread(), Duration.ofSeconds(10), Duration.ofHours(24));
        section.end();
        return secret.map(found -> new Settings.Ami(host, port, user, found, etc, reread));
    }

    private Optional<Secret> amiSecret(Section section) {
        if (SecretReader.isMissing(section)) {
            problems.error(
                    "settings-secret-missing",
                    "ami.secret",
                    "there is no secret for the PBX's manager interface",
                    "write secret = \"…\" or secret_file = \"…\" under [ami]; the PBX has it in manager.conf or manager.d"
                            + " (without any PBX: host = \"\")");
        }
        return secrets.read(section, "write the secret of the manager user");
    }

    private Settings.Pbx pbx(Section section) {
        ImmutableList<String> address = section.texts("address", host -> Values.toldHost(host, LONGEST_HOST));
        if (address.size() > 3) {
            section.badValue("address", "there are " + address.size() + " addresses", "phones know at most three");
        }
        section.end();
        return new Settings.Pbx(address);
    }

    private Settings.Server server(Section section) {
        Settings.Server server = new Settings.Server(
                section.textOrNone("address", Optional.empty(), host -> Values.toldHost(host, LONGEST_HOST_OF_PAGE)));
        section.end();
        return server;
    }

    private Settings.Tftp tftp(Section section) {
        Settings.Tftp fallback = Settings.Tftp.DEFAULT;
        Settings.Tftp tftp = new Settings.Tftp(
                section.text(
                        "listen",
                        fallback.listen(),
                        text -> text.isEmpty() ? Optional.empty() : Optional.of(Values.endpoint(text))),
                section.text("root", fallback.root(), secrets::path),
                section.flag("write_root", fallback.writeRoot()),
                section.texts("allow", Subnet::parse),
                section.textOrNone("ports", fallback.ports(), Values::ports));
        section.end();
        if (tftp.listen().isEmpty() && !tftp.writeRoot()) {
            problems.warning(
                    "settings-no-tftp",
                    "tftp.listen",
                    "no phone gets a file by TFTP: there is neither a server nor tftp.write_root for another one",
                    "set tftp.write_root = true where another server serves tftp.root, or listen on 0.0.0.0:69");
        }
        return tftp;
    }

    private Settings.Http http(Section section) {
        Settings.Http fallback = Settings.Http.DEFAULT;
        Settings.Http http = new Settings.Http(
                section.text("listen", fallback.listen(), Values::endpoint),
                section.textOrNone("provisioning", fallback.provisioning(), Values::endpoint),
                section.texts("allow", Subnet::parse));
        section.end();
        return http;
    }

    private Settings.Admin admin(Section section) {
        Settings.Admin admin = new Settings.Admin(
                section.text("listen", Settings.Admin.DEFAULT.listen(), Values::endpoint),
                section.secret("password_hash").filter(hash -> !hash.isEmpty()));
        section.end();
        if (admin.passwordHash().isPresent()) {
            secrets.warnIfWorldReadable("admin.password_hash", file);
        } else if (!isLoopback(admin.listen())) {
            problems.warning(
                    "settings-admin-open",
                    "admin.listen",
                    "there is no admin.password_hash, so that only this machine may open the admin page",
                    "set admin.password_hash, or listen on 127.0.0.1");
        }
        return admin;
    }

    private Settings.Store store(Section section) {
        Settings.Store fallback = Settings.Store.DEFAULT;
        String url = section.text("url", fallback.url(), Values::storeUrl);
        Optional<String> user = section.textOrNone("user", fallback.user(), Values::plain);
        Optional<Path> passwordFile = section.textOrNone("password_file", fallback.passwordFile(), secrets::path);
        section.end();
        passwordFile.ifPresent(secret -> secrets.warnIfWorldReadable("store.password_file", secret));
        return new Settings.Store(url, user, passwordFile);
    }

    private Settings.Phone phone(Section section) {
        Settings.Phone fallback = Settings.Phone.DEFAULT;
        Settings.Phone phone = new Settings.Phone(
                section.text("model", fallback.model()),
                section.choice("transport", fallback.transport(), Settings.Transport.values()),
                section.textOrNone("time_zone", fallback.timeZone(), Values::plain),
                section.textOrNone("ntp", fallback.ntp(), host -> Values.toldHost(host, LONGEST_HOST)),
                section.text("date_format", fallback.dateFormat(), Values::dateFormat),
                section.number("password_limit", fallback.passwordLimit(), 1, 31),
                section.textOrNone("network_locale", fallback.networkLocale(), Values::folder),
                section.textOrNone("user_locale", fallback.userLocale(), Values::folder),
                section.choice("restart", fallback.restart(), Settings.Restart.values()),
                section.textOrNone("restart_window", fallback.restartWindow(), Values::hours));
        section.end();
        return phone;
    }

    private Settings.Directory directory(Section section) {
        Settings.Directory fallback = Settings.Directory.DEFAULT;
        String title = section.text("title", fallback.title());
        DialRules dialling = dialling(section);
        boolean writeCidname = section.flag("write_cidname", fallback.writeCidname());
        section.end();
        known.add("phonebook");
        ImmutableList<BookSettings> books = new BookReader(secrets, problems).read(root.get("phonebook"));
        return new Settings.Directory(title, dialling, writeCidname, books);
    }

    private static DialRules dialling(Section section) {
        DialRules fallback = DialRules.DEFAULT;
        return new DialRules(
                orNone(section, "country_code", fallback.countryCode(), Values::countryCode),
                orNone(section, "area_code", fallback.areaCode(), Values::prefix),
                orNone(section, "trunk_prefix", fallback.trunkPrefix(), Values::prefix),
                section.text("international_prefix", fallback.internationalPrefix(), Values::prefix),
                orNone(section, "outside_prefix", fallback.outsidePrefix(), Values::prefix),
                section.number("internal_digits", fallback.internalDigits(), 0, 15),
                section.texts("rules", Values::dialRule));
    }

    private static String orNone(Section section, String key, String fallback, Function<String, String> read) {
        return section.text(key, fallback, text -> text.isEmpty() ? text : read.apply(text));
    }

    private IdleSettings idle(Section section) {
        IdleSettings fallback = IdleSettings.DEFAULT;
        Duration shortest = Duration.ofSeconds(5);
        IdleSettings idle = new IdleSettings(
                section.choice("show", fallback.show(), IdleSettings.Show.values()),
                section.duration("after", fallback.after(), shortest, Duration.ofHours(24)),
                section.duration("refresh", fallback.refresh(), shortest, Duration.ofHours(1)));
        section.end();
        return idle;
    }

    private static SaySettings say(Section section) {
        SaySettings fallback = SaySettings.DEFAULT;
        SaySettings say = new SaySettings(
                section.flag("enabled", fallback.enabled()),
                section.textOrNone("beep", fallback.beep(), Values::soundFile),
                section.duration("keep", fallback.keep(), Duration.ofMinutes(1), Duration.ofHours(24)),
                section.texts("groups", Values::group));
        section.end();
        return say;
    }

    private static ImmutableMap<Feature, String> features(Section section) {
        ImmutableMap.Builder<Feature, String> features = ImmutableMap.builder();
        for (Feature feature : Feature.values()) {
            section.textOrNone(feature.key(), Optional.empty(), Values::prefix)
                    .ifPresent(code -> features.put(feature, code));
        }
        section.end();
        return features.buildOrThrow();
    }

    private VoicemailSettings voicemail(Section section) {
        VoicemailSettings voicemail =
                new VoicemailSettings(section.textOrNone("spool", Optional.empty(), secrets::path));
        section.end();
        return voicemail;
    }

    private CallSettings calls(Section section) {
        Optional<Path> file = section.textOrNone("file", Optional.empty(), secrets::path);
        Optional<String> url = section.textOrNone("url", Optional.empty(), Values::mariaDbUrl);
        String table = section.text("table", "cdr", Values::table);
        String user = section.text("user", "sidetone");
        Optional<Secret> password = secrets.read(section, "password", "write the database user's password");
        if (url.isPresent() && SecretReader.isMissing(section, "password")) {
            section.missing("password", "the database user's password; or password_file");
        }
        if (url.isPresent() && file.isPresent()) {
            section.badValue("file", "there is a file and a database (url)", "keep one of the two");
        }
        section.end();
        Optional<CallDatabase> database =
                url.flatMap(found -> password.map(secret -> new CallDatabase(found, table, user, secret)));
        return new CallSettings(file.filter(it -> url.isEmpty()), database);
    }

    private ImmutableList<AccountSettings> accounts() {
        known.add("account");
        return new AccountReader(secrets, problems).read(root.get("account"));
    }

    private ServiceSettings services() {
        known.add("feed");
        known.add("mailbox");
        known.add("link");
        return new ServiceReader(secrets, problems).read(root);
    }

    private Section section(String name) {
        known.add(name);
        JsonNode table = root.get(name);
        if (table != null && !table.isObject()) {
            problems.error(
                    "settings-wrong-type", name, "it is not a section", "write [" + name + "] on a line of its own");
        }
        return new Section(
                name, table != null && table.isObject() ? table : JsonNodeFactory.instance.objectNode(), problems);
    }

    private void unknownSections() {
        root.properties().forEach(field -> {
            String name = field.getKey();
            if (LATER.contains(name)) {
                field.getValue()
                        .fieldNames()
                        .forEachRemaining(key -> problems.warning(
                                "settings-not-in-this-version",
                                name + "." + key,
                                "this version does not know [" + name + "] yet",
                                "the key has no effect; a later version will read it"));
            } else if (!known.contains(name)) {
                String near = Nearest.to(name, known)
                        .map(word -> "did you mean [" + word + "]? ")
                        .orElse("");
                boolean isSection = field.getValue().isObject();
                problems.error(
                        isSection ? "settings-unknown-section" : "settings-unknown-key",
                        name,
                        isSection ? "there is no such section" : "the key stands outside of every section",
                        near + "the sections are " + String.join(", ", known));
            }
        });
    }

    private void portsTakenTwice(Settings.Http http, Settings.Admin admin) {
        http.provisioning()
                .ifPresent(provisioning -> clash("http.provisioning", provisioning, "http.listen", http.listen()));
        clash("admin.listen", admin.listen(), "http.listen", http.listen());
        http.provisioning()
                .ifPresent(provisioning -> clash("admin.listen", admin.listen(), "http.provisioning", provisioning));
    }

    private void clash(String key, HostAndPort one, String otherKey, HostAndPort other) {
        boolean sameHost = one.getHost().equals(other.getHost()) || isWildcard(one) || isWildcard(other);
        if (sameHost && one.getPort() == other.getPort()) {
            problems.error(
                    "settings-port-twice",
                    key,
                    key + " and " + otherKey + " both want port " + one.getPort(),
                    "give each a port of its own");
        }
    }

    private static boolean isWildcard(HostAndPort endpoint) {
        return endpoint.getHost().equals("0.0.0.0") || endpoint.getHost().equals("::");
    }

    private static boolean isLoopback(HostAndPort endpoint) {
        String host = endpoint.getHost();
        return InetAddresses.isInetAddress(host)
                ? InetAddresses.forString(host).isLoopbackAddress()
                : host.equals("localhost");
    }
}
