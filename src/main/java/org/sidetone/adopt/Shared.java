package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.adopt.read.Item;
import org.sidetone.config.SettingsText;
import org.sidetone.config.SettingsText.NewKey;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.plan.CiscoTimeZone;
import org.sidetone.plan.old.OldTimeZone;

/** What each file says for itself and the settings hold once for all phones: what most files say is taken. */
final class Shared {
    private static final String HOST = "[A-Za-z0-9_]([A-Za-z0-9_.-]{0,48}[A-Za-z0-9_.])?";

    private final Surroundings around;
    private final Servers servers;
    private final Remains remains;
    private final ImmutableSet<String> folders;
    private final Map<String, Votes> votes = new LinkedHashMap<>();
    private final List<Votes.Ballot> hours = new ArrayList<>();
    private final List<NewKey> settings = new ArrayList<>();

    /** @param folders those of the TFTP root */
    Shared(Surroundings around, Servers servers, Remains remains, ImmutableSet<String> folders) {
        this.around = around;
        this.servers = servers;
        this.remains = remains;
        this.folders = folders;
    }

    /** @param onPbx whether its first line is one of the PBX, so that its server is the PBX's address */
    void ask(HandPhone phone, boolean onPbx) {
        phone.files().forEach(file -> {
            clock(file, phone::value);
            vote("phone.network_locale", file, "networkLocaleInfo/name", this::folder);
            vote("phone.network_locale", file, "networkLocale", this::folder);
            vote("phone.user_locale", file, "userLocale/name", this::folder);
            if (phone.tcp() && onPbx) {
                vote("phone.transport", file, "transportLayerProtocol", text -> Optional.of("tcp"));
            }
            if (onPbx) {
                pbx(file, "processNodeName");
                pbx(file, phone.lines().get(0).plain() ? "proxy1_address" : "call_manager1_addr");
            }
        });
    }

    /** What a 7940's and 7960's defaults say by themselves, where no phone is bound that reads them. */
    void ask(HandFile defaults) {
        clock(defaults, defaults::value);
    }

    /** @param says what the file, or one that goes before it, has for a key */
    private void clock(HandFile file, UnaryOperator<String> says) {
        vote("phone.time_zone", file, "timeZone", this::timeZone);
        vote("phone.time_zone", file, "time_zone", text -> oldZone(says.apply("dst_auto_adjust"), text));
        vote("phone.date_format", file, "dateTemplate", Optional::of);
        vote("phone.date_format", file, "date_format", text -> oldDate(says.apply("time_format_24hr"), text));
        file.first("time_format_24hr").ifPresent(item -> hours.add(new Votes.Ballot(file.name(), item)));
        vote("phone.ntp", file, "ntp/name", Shared::host);
        vote("phone.ntp", file, "sntp_server", Shared::host);
    }

    /** The defaults of a 7940 or 7960 may name another server than its own file does. */
    private void pbx(HandFile file, String element) {
        if (file.first(element)
                .filter(item -> servers.isPbx(item.value()) || Placeholder.is(item.value()))
                .isPresent()) {
            vote("pbx.address", file, element, Shared::host);
        }
    }

    /** Chooses, and tells what was not chosen. */
    ImmutableList<NewKey> settings() {
        votes.forEach((name, cast) -> cast.winner().ifPresent(best -> choose(name, cast, best)));
        return ImmutableList.copyOf(settings);
    }

    private static NewKey key(String name, String value) {
        int dot = name.indexOf('.');
        return new NewKey(name.substring(0, dot), name.substring(dot + 1), ImmutableList.of(value));
    }

    private void choose(String name, Votes cast, String best) {
        NewKey key = key(name, best);
        cast.against(best)
                .forEach(
                        ballot -> remains.refused(ballot, name + " is one for all phones, and more files say " + best));
        if (name.equals("phone.date_format")) {
            hours.stream()
                    .filter(ballot -> ballot.item().value().equals(best.endsWith("A") ? "0" : "1"))
                    .forEach(remains::carried);
        }
        if (isSo(name, best)) {
            cast.of(best).forEach(remains::carried);
        } else if (SettingsText.has(around.settingsText(), key.section(), key.key())) {
            cast.of(best).forEach(ballot -> remains.refused(ballot, name + " is set already, to something else"));
        } else {
            cast.of(best).forEach(remains::carried);
            settings.add(key);
        }
    }

    /** Whether phones get it without a new setting. */
    private boolean isSo(String name, String value) {
        return switch (name) {
            case "phone.time_zone" ->
                around.settings().phone().timeZone().isEmpty()
                        ? CiscoTimeZone.isChosen(value, around.zone(), around.now())
                        : around.settings().phone().timeZone().get().equals(value);
            case "phone.date_format" -> around.settings().phone().dateFormat().equals(value);
            case "phone.ntp" ->
                around.settings().phone().ntp().map(value::equals).orElse(around.isTold(value));
            case "phone.network_locale" ->
                around.settings().phone().networkLocale().filter(value::equals).isPresent();
            case "phone.user_locale" ->
                around.settings().phone().userLocale().filter(value::equals).isPresent();
            case "phone.transport" ->
                around.settings().phone().transport().name().equalsIgnoreCase(value);
            default -> around.isTold(value);
        };
    }

    private interface Reader {
        Optional<String> read(String text);
    }

    private void vote(String name, HandFile file, String element, Reader reader) {
        Optional<Item> item = file.first(element).filter(found -> !found.value().isEmpty());
        if (item.isEmpty()
                || (element.contains("_")
                        && file.items().stream().anyMatch(other -> other.path().contains("/")))) {
            return;
        }
        if (Placeholder.is(item.get().value())) {
            remains.refused(file, item.get(), "a placeholder that nobody filled in");
            return;
        }
        reader.read(item.get().value())
                .filter(value -> SettingsText.fits(key(name, value)))
                .ifPresentOrElse(
                        value -> votes.computeIfAbsent(name, any -> new Votes()).cast(value, file, item.get()),
                        () -> remains.refused(file, item.get(), unfit(name)));
    }

    private static String unfit(String name) {
        return switch (name) {
            case "phone.time_zone" ->
                "no zone that the firmware knows; phones get this machine's, or that of phone.time_zone";
            case "phone.date_format" -> "no order of D, M and Y that the firmware knows; phones get phone.date_format";
            case "phone.network_locale" ->
                "there is no such folder with tones; Sidetone makes those of the PBX's country";
            case "phone.user_locale" -> "there is no such folder with a language; phones keep their own English";
            case "phone.ntp" -> "no name or address of a host; phones ask that of phone.ntp, else the PBX";
            default -> "no name or address of a host";
        };
    }

    private Optional<String> timeZone(String text) {
        return CiscoTimeZone.isKnown(text) || isPlace(text) ? Optional.of(text) : Optional.empty();
    }

    /** {@code America/Sao_Paulo}: phone.time_zone finds Cisco's name for it, which the phone did not. */
    private static boolean isPlace(String text) {
        return text.contains("/") && ZoneId.getAvailableZoneIds().contains(text);
    }

    /** Of a number it is not known whose summer time is meant, only whether there is one. */
    private Optional<String> oldZone(String adjusted, String text) {
        boolean summer = !text.equals("UTC") && (text.matches("[A-Z]+") || !adjusted.equals("0"));
        return OldTimeZone.read(text).map(offset -> CiscoTimeZone.ofOffset(offset, summer, around.now()));
    }

    /** The A that the later firmware has for twelve hours is a key of its own in an old one's file. */
    private static Optional<String> oldDate(String hours, String text) {
        return Optional.of(hours.equals("0") && !text.endsWith("A") ? text + "A" : text);
    }

    /** 0.0.0.0 and the firmware's word for nothing are none. */
    private static Optional<String> host(String text) {
        return text.matches(HOST) && !text.equals("0.0.0.0") && !text.equals("UNPROVISIONED")
                ? Optional.of(text)
                : Optional.empty();
    }

    private Optional<String> folder(String text) {
        return folders.stream()
                .filter(folder -> folder.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
