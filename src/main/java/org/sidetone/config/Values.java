package org.sidetone.config;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text of the settings file becomes a value. Each throws IllegalArgumentException that says what is wanted. */
final class Values {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})\\s?([smh])");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})\\s?-\\s?([0-9]{1,5})");
    private static final Pattern HOURS =
            Pattern.compile("((?:[01][0-9]|2[0-3]):[0-5][0-9])\\s?-\\s?((?:[01][0-9]|2[0-3]):[0-5][0-9])");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9]+)?");
    private static final Pattern DATE_FORMAT = Pattern.compile("((D([-/.])M\\3|M([-/.])D\\4)YY?|YY?([-/.])M\\5D)[Aa]?");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern STORE_URL = Pattern.compile("jdbc:(sqlite:(?!:memory:).+|mariadb://.+)");

    /** As {@code plan} wants them of the PBX's names: phones escape nothing. */
    private static final Pattern SIP_USER = Pattern.compile("[A-Za-z0-9_.!~*'()&=+$-]{1,127}");

    private static final Pattern DIGEST_USER = Pattern.compile("[^\\p{Cntrl}\"\\\\]{1,127}");
    private static final Pattern DIALLED = Pattern.compile("[0-9*#+A-Za-z._-]{1,127}");

    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,32})\\s?-\\s?([0-9]{1,32})|[0-9*#+A-Za-z._]{1,32}");
    private static final Pattern DIAL_RULE = Pattern.compile("([+0-9*#]{1,30})\\s?=\\s?([+0-9*#]{0,30})");

    /** In a URI of 32 characters or so, and in a folder 9.4 firmware does not find it. */
    private static final Pattern SOUND_FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,24}");

    private static final Pattern GROUP = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,39})\\s?=\\s?([A-Za-z0-9_.*#, -]+)");

    private Values() {}

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        require(matcher.matches(), "a time such as \"30s\", \"5m\" or \"2h\" is wanted");
        int amount = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** {@code 0.0.0.0:69}, {@code [::]:69}, {@code name:69}. */
    static HostAndPort endpoint(String text) {
        String wanted = "ADDRESS:PORT is wanted, as \"0.0.0.0:69\" or \"[::]:69\", with a port from 1 to 65535";
        HostAndPort endpoint;
        try {
            endpoint = HostAndPort.fromString(text).requireBracketsForIPv6();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
        require(endpoint.hasPort() && endpoint.getPort() > 0 && isHost(endpoint.getHost()), wanted);
        return endpoint;
    }

    static Settings.Ports ports(String text) {
        Matcher matcher = RANGE.matcher(text);
        String wanted = "a range such as \"20000-20100\" is wanted, from 1 to 65535, the smaller first";
        require(matcher.matches(), wanted);
        try {
            return new Settings.Ports(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
    }

    /** {@code 22:00-06:00}. */
    static Settings.Hours hours(String text) {
        String wanted = "hours such as \"22:00-06:00\" are wanted, from and until of this machine's clock";
        Matcher matcher = HOURS.matcher(text);
        require(matcher.matches() && !matcher.group(1).equals(matcher.group(2)), wanted);
        return new Settings.Hours(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
    }

    /** A host's name or address, without a port and without brackets. */
    static String host(String text) {
        require(isHost(text), "a host name or an IP address is wanted, without a port and without brackets");
        return text;
    }

    /** A host that phones are told: what is longer than the phone's buffer would be cut, and a scope means something here only. */
    static String toldHost(String text, int longest) {
        host(text);
        require(text.length() <= longest, "phones take up to " + longest + " characters here");
        require(text.indexOf('%') < 0, "a scope such as %eth0 means nothing to a phone");
        return text;
    }

    private static boolean isHost(String text) {
        return text.length() <= 253
                && (HOST.matcher(text).matches() || IPV6.matcher(text).matches());
    }

    /** Fields in the orders UCM offers; Y is two digits, YY four, a trailing A the 12-hour clock. */
    static String dateFormat(String text) {
        require(
                DATE_FORMAT.matcher(text).matches(),
                "D, M and Y (or YY) with one of / . - between are wanted, as \"D.M.Y\" or \"M/D/YA\" (A: 12-hour clock)");
        return text;
    }

    /** A table of a database, or a view. */
    static String table(String text) {
        require(text.matches("[A-Za-z_][A-Za-z0-9_]{0,63}"), "the name of a table is wanted, as \"cdr\"");
        return text;
    }

    /** A folder right in the TFTP root, as phones are told it. */
    static String folder(String text) {
        require(
                FOLDER.matcher(text).matches(),
                "the name of a folder in tftp.root is wanted, as \"United_Kingdom\": letters, digits, _ . - and at most 64");
        return text;
    }

    /** A host that phones look up themselves; they are set to IPv4. */
    static String phoneHost(String text, int longest) {
        require(HOST.matcher(text).matches(), "a host name or an IPv4 address is wanted, without a port");
        return toldHost(text, longest);
    }

    /** {@code proxy.example} or {@code proxy.example:5062}. */
    static HostAndPort proxy(String text, int usualPort) {
        String wanted = "HOST or HOST:PORT is wanted, as \"proxy.example:5060\"";
        HostAndPort proxy;
        try {
            proxy = HostAndPort.fromString(text).withDefaultPort(usualPort);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
        require(proxy.getPort() > 0 && HOST.matcher(proxy.getHost()).matches(), wanted);
        return proxy;
    }

    /** The user part of a SIP address. */
    static String sipUser(String text) {
        require(
                SIP_USER.matcher(text).matches(),
                "up to 127 letters, digits and - _ . are wanted: a phone can register under no other name");
        return text;
    }

    /** A user name between the quotes of a digest. */
    static String digestUser(String text) {
        require(
                DIGEST_USER.matcher(text).matches(),
                "up to 127 characters without double quotes and backslashes are wanted: phones escape nothing");
        return text;
    }

    /** {@code 1000-1099}, or a single number: {@code 1200}, {@code *71}. */
    static LampGroup.Range numbers(String text) {
        String wanted = "a number, or two of as many digits and the smaller first, are wanted: \"1200\", \"1000-1099\"";
        Matcher matcher = NUMBERS.matcher(text);
        require(matcher.matches(), wanted);
        try {
            return matcher.group(1) == null
                    ? new LampGroup.Range(text, text)
                    : new LampGroup.Range(matcher.group(1), matcher.group(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
    }

    /** A number that a key dials. */
    static String dialled(String text) {
        require(DIALLED.matcher(text).matches(), "a number is wanted, of digits, * and #");
        return text;
    }

    static String storeUrl(String text) {
        require(
                STORE_URL.matcher(text).matches(),
                "jdbc:sqlite:/PATH/FILE.db or jdbc:mariadb://HOST/DATABASE is wanted");
        require(
                !text.matches("(?i).*[?&](user|password)=.*"),
                "user and password do not belong into it: use store.user and store.password_file");
        return text;
    }

    /** A database of MariaDB or MySQL that is only read. */
    static String mariaDbUrl(String text) {
        require(
                text.matches("jdbc:mariadb://[^/?@]+/[^/?@]+([?].*)?"),
                "jdbc:mariadb://HOST/DATABASE is wanted, without user and password");
        require(!text.matches("(?i).*[?&](user|password)=.*"), "user and password are keys of their own");
        return text;
    }

    /** An address of one of these schemes, without user and password in it. */
    static URI address(String text, String scheme, String secureScheme) {
        String wanted = scheme + "://HOST/… or " + secureScheme + "://HOST/… is wanted";
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wanted + ", with %20 for a blank", e);
        }
        require(
                address.getHost() != null
                        && (scheme.equalsIgnoreCase(address.getScheme())
                                || secureScheme.equalsIgnoreCase(address.getScheme())),
                wanted);
        require(address.getRawUserInfo() == null, "user and password are keys of their own");
        return address;
    }

    /** What an entry of a phone's menu opens. */
    static String link(String text) {
        if (text.regionMatches(true, 0, ServiceSettings.DIAL, 0, ServiceSettings.DIAL.length())) {
            String number = text.substring(ServiceSettings.DIAL.length());
            require(number.length() <= 32, "phones take numbers of up to 32 digits");
            return ServiceSettings.DIAL + dialled(number);
        }
        String link = address(text, "http", "https").toASCIIString();
        require(link.length() <= 256, "phones take addresses of up to 256 characters");
        return link;
    }

    /** The name of an attribute of a directory's entries. */
    static String attribute(String text) {
        require(text.matches("[A-Za-z][A-Za-z0-9;-]*"), "the name of an attribute is wanted, as \"telephoneNumber\"");
        return text;
    }

    /** {@code 49} or {@code +49}. */
    static String countryCode(String text) {
        require(text.matches("[+]?[1-9][0-9]{0,3}"), "a country's code is wanted, as \"49\"");
        return text.replace("+", "");
    }

    /** What is dialled before a number. */
    static String prefix(String text) {
        require(text.matches("[0-9*#]{1,15}"), "digits, * and # are wanted");
        return text;
    }

    /** {@code +4940=0}. */
    static DialRules.Rule dialRule(String text) {
        Matcher matcher = DIAL_RULE.matcher(text);
        require(matcher.matches(), "PREFIX=REPLACEMENT is wanted, as \"+4940=0\"; behind the = there may be nothing");
        return new DialRules.Rule(matcher.group(1), matcher.group(2));
    }

    /** A sound in the TFTP root, as phones are told it. */
    static String soundFile(String text) {
        require(
                SOUND_FILE.matcher(text).matches(),
                "the name of a file in tftp.root is wanted, as \"bell.raw\": letters, digits, _ . - and at most 25");
        return text;
    }

    /** {@code workshop=1001,1010-1019}. */
    static SaySettings.Group group(String text) {
        Matcher matcher = GROUP.matcher(text);
        require(matcher.matches(), "NAME=LINES is wanted, as \"workshop=1001,1010-1019\"");
        require(!matcher.group(1).equalsIgnoreCase("all"), "all are called so anyhow");
        return new SaySettings.Group(
                matcher.group(1),
                Splitter.on(',')
                        .trimResults()
                        .omitEmptyStrings()
                        .splitToStream(matcher.group(2))
                        .collect(ImmutableList.toImmutableList()));
    }

    static String plain(String text) {
        require(!text.isBlank(), "it must not be empty");
        return text;
    }

    private static void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(wanted);
        }
    }
}
