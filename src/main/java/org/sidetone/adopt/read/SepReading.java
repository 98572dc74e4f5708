package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.sidetone.config.Secret;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.phone.MacAddress;

/** A Java phone's file as the phone would understand it: its first line's proxy decides where all lines register. */
public final class SepReading {
    static final String CALL_MANAGER = "USECALLMANAGER";
    private static final int LINE = 9;
    /** SCCP41.9-4-2SR3-1S, and a 7940's and 7960's P0030301; P003-8-12-00 belongs to a SIP release. */
    private static final Pattern SCCP_LOAD = Pattern.compile("(?i)(SCCP|P003[0-9]).*");
    /** sip88xx.14-0-1-0301-135, SIP8941_8945.9-4-2, CP3905.9-4-1; what follows SIP in a 7900's is two digits and a dot. */
    private static final Pattern OTHER_LOAD =
            Pattern.compile("(?i)(?:SIP|SCCP|CP|rootfs)-?(?!79)[0-9]{2}[0-9x]{2}(?![0-9x]).*");

    private final HandFile file;

    private SepReading(HandFile file) {
        this.file = file;
    }

    /** Whether it is for the firmware of the other protocol, which Sidetone does not serve. */
    public static boolean isSccp(HandFile file) {
        String protocol = file.value("deviceProtocol");
        return protocol.equalsIgnoreCase("SCCP")
                || (!protocol.equalsIgnoreCase("SIP")
                        && SCCP_LOAD.matcher(file.value("loadInformation")).matches());
    }

    /** Whether the load that it names is for phones of another series, whose files look much alike. */
    public static boolean isOtherSeries(HandFile file) {
        return OTHER_LOAD.matcher(file.value("loadInformation")).matches();
    }

    public static HandPhone read(MacAddress mac, HandFile file) {
        return new SepReading(file).read(mac);
    }

    private HandPhone read(MacAddress mac) {
        List<Integer> lines = new ArrayList<>();
        ImmutableList.Builder<HandKey> keys = ImmutableList.builder();
        file.keys().forEach(key -> {
            int feature = feature(key);
            if (feature == LINE) {
                lines.add(key);
            } else {
                keys.add(key(key, feature));
            }
        });
        lines.sort(Comparator.comparingInt(this::button));
        boolean plain = !lines.isEmpty()
                && isPlain(file.value(lines.get(0), "proxy"))
                && !(isWord(file.value(lines.get(0), "proxy")) && isHost(file.value("processNodeName")));
        return new HandPhone(
                mac,
                file,
                ImmutableList.of(),
                false,
                file.value("loadInformation"),
                file.value("loadInformation@model"),
                file.value("phoneLabel"),
                lines.stream().map(key -> line(key, plain)).collect(ImmutableList.toImmutableList()),
                ImmutableList.sortedCopyOf(Comparator.comparingInt(HandKey::button), keys.build()),
                proxy(file.value("outboundProxy"), file.value("outboundProxyPort")),
                file.value("transportLayerProtocol").matches("[14]"));
    }

    private static boolean isPlain(String proxy) {
        return !proxy.isEmpty() && !proxy.equalsIgnoreCase(CALL_MANAGER);
    }

    /** Whether a proxy is a word that no server is called by, as are USE_DEFAULT and what a template has for one. */
    public static boolean isWord(String proxy) {
        return isPlain(proxy) && !isHost(proxy);
    }

    private static boolean isHost(String text) {
        return text.matches("[A-Za-z0-9.:-]+") && !Placeholder.is(text) && !text.equals("UNPROVISIONED");
    }

    static String proxy(String host, String port) {
        if (host.isEmpty() || host.equalsIgnoreCase(CALL_MANAGER) || host.equalsIgnoreCase("UNPROVISIONED")) {
            return "";
        }
        return host + number(port).stream().mapToObj(p -> ":" + p).findFirst().orElse("");
    }

    private int feature(int key) {
        String feature = file.value(key, "featureID");
        if (feature.isEmpty()) {
            return file.value(key, "proxy").isEmpty()
                            && file.value(key, "authName").isEmpty()
                    ? 0
                    : LINE;
        }
        return number(feature).orElse(0);
    }

    /** Its button attribute, or its place among the keys. */
    private int button(int key) {
        OptionalInt button = number(file.value(key, "line@button"));
        return button.isPresent() && button.getAsInt() > 0 ? button.getAsInt() : key;
    }

    private HandLine line(int key, boolean plain) {
        String proxy = file.value(key, "proxy");
        OptionalInt port = number(file.value(key, "port"));
        return new HandLine(
                key,
                button(key),
                file.value(key, "line/name"),
                file.value(key, "authName"),
                Secret.of(file.value(key, "authPassword")),
                file.value(key, "contact"),
                file.value(key, "displayName"),
                file.value(key, "featureLabel"),
                file.value(key, "messagesNumber"),
                plain && isPlain(proxy) ? proxy : file.value("processNodeName"),
                plain ? port : or(number(file.value("sipPort")), port),
                plain);
    }

    private HandKey key(int key, int feature) {
        String address = file.value(key, "serviceURI");
        String number = file.value(key, "speedDialNumber");
        return new HandKey(
                key, button(key), feature, number.isEmpty() ? address : number, file.value(key, "featureLabel"));
    }

    private static OptionalInt or(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    /** A number from 1 to 65535. */
    static OptionalInt number(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= 65535 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
