package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.adopt.read.DefaultLoads;
import org.sidetone.adopt.read.HandKey;
import org.sidetone.adopt.read.HandLine;
import org.sidetone.adopt.read.HandPhone;
import org.sidetone.adopt.read.Item;
import org.sidetone.adopt.read.SepReading;
import org.sidetone.config.Secret;
import org.sidetone.lint.Findings;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Registration;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Words;

/** Makes a binding of one phone's file: each line an extension of the PBX or an account elsewhere, each other key its kind. */
final class PhoneMaking {
    private final HandPhone hand;
    private final Surroundings around;
    private final Servers servers;
    private final Accounts accounts;
    private final Remains remains;
    private final DefaultLoads defaults;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, String> lines = new LinkedHashMap<>();

    PhoneMaking(
            HandPhone hand,
            Surroundings around,
            Servers servers,
            Accounts accounts,
            Remains remains,
            DefaultLoads defaults) {
        this.hand = hand;
        this.around = around;
        this.servers = servers;
        this.accounts = accounts;
        this.remains = remains;
        this.defaults = defaults;
    }

    /** Empty where no line of it can be carried over: a phone without a line stays "Unprovisioned". */
    Optional<AdoptedPhone> make() {
        List<String> agents = new ArrayList<>();
        if (hand.old()) {
            Nameless.refuse(hand, remains);
        }
        for (HandLine line : hand.lines()) {
            line(line).ifPresent(id -> {
                lines.put(line.button(), id);
                agents.addAll(agents(id));
            });
        }
        ModelGuess guess = ModelGuess.of(
                hand,
                agents,
                defaults.models(hand.load()),
                around.settings().phone().model());
        if (lines.isEmpty()) {
            Unbound unbound = new Unbound(hand, remains);
            unbound.keys(keys(guess.model()));
            label().ifPresent(unbound::label);
            return Optional.empty();
        }
        proxyNote();
        if (!guess.note().isEmpty()) {
            notes.add(new Note(hand.mac().deviceName(), guess.note()));
        }
        if (!lines.containsKey(1)) {
            int first = lines.keySet().iterator().next();
            notes.add(new Note(
                    hand.mac().deviceName(),
                    "has its first line on button " + first
                            + " in its file; it gets it on button 1, without which a phone does not start"));
        }
        ImmutableList<Key> keys = keys(guess.model());
        Phone phone = new Phone(
                hand.mac(), guess.model(), label(), ImmutableList.copyOf(lines.values()), keys, Optional.empty());
        return Optional.of(new AdoptedPhone(hand.file().name(), phone, ImmutableList.copyOf(notes)));
    }

    private void proxyNote() {
        hand.lines().stream()
                .filter(line -> !line.plain())
                .map(line -> hand.file().value(line.key(), "proxy"))
                .filter(SepReading::isWord)
                .findFirst()
                .ifPresent(word -> notes.add(new Note(
                        hand.mac().deviceName(),
                        "has the proxy " + Findings.quoted(word)
                                + ", which is no server; it is taken for USECALLMANAGER")));
    }

    private List<String> agents(String id) {
        return around.snapshot().stream()
                .flatMap(now -> now.registrations().get(id).stream())
                .map(Registration::userAgent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What {@code bind} names for the line. */
    private Optional<String> line(HandLine line) {
        String user = line.user();
        if (user.isEmpty() || Placeholder.is(user)) {
            refuse(line, "the line has no name" + (user.isEmpty() ? "" : " but a placeholder's"));
            return Optional.empty();
        }
        Optional<Extension> extension = around.extension(line.name(), line.authName());
        String id = extension.map(Extension::id).orElse(user);
        if (!isWord(id)) {
            refuse(line, "no extension or account can have such a name");
            return Optional.empty();
        }
        if (extension.isEmpty() && servers.isElsewhere(line.server())) {
            return account(line);
        }
        if (lines.containsValue(id)) {
            refuse(line, "the phone has this line already");
            return Optional.empty();
        }
        settle(line, "name", "authName", "authPassword", "featureID", "proxy");
        settleIf(line, "contact", id);
        if (extension.isPresent()) {
            told(line, extension.get());
        } else if (around.snapshot().isPresent()) {
            notes.add(new Note("extension " + id, "is not on the PBX as yet: the line waits for it"));
        }
        return Optional.of(id);
    }

    private void told(HandLine line, Extension extension) {
        settleIf(line, "featureLabel", extension.name());
        settleIf(line, "featureLabel", extension.number());
        settleIf(line, "displayName", extension.name());
        Optional<Secret> secret = extension.account().credential().secret();
        boolean other = secret.isPresent()
                && !line.password().isEmpty()
                && !Placeholder.is(line.password().reveal())
                && !secret.get().equals(line.password());
        if (other) {
            notes.add(new Note(
                    "extension " + extension.id(),
                    "has another password on the PBX than in the file; phones get the PBX's"));
        }
        if (!line.server().isEmpty() && !around.isPbx(line.server())) {
            notes.add(new Note(
                    "extension " + extension.id(),
                    "registers at " + line.server() + " by its file, which must be the PBX by another name"));
        }
    }

    private Optional<String> account(HandLine line) {
        String lack = Placeholder.is(line.server()) || !line.server().matches("[A-Za-z0-9_][A-Za-z0-9_.:-]*")
                ? "its server is no address"
                : line.password().isEmpty() || Placeholder.is(line.password().reveal())
                        ? "there is no password for its account at " + line.server()
                        : line.password().reveal().chars().anyMatch(Character::isISOControl)
                                ? "its password holds control characters"
                                : "";
        if (!lack.isEmpty()) {
            refuse(line, lack);
            return Optional.empty();
        }
        Accounts.Added added = accounts.add(hand, line);
        String number = added.one().number();
        if (!added.note().isEmpty()) {
            notes.add(new Note("account " + added.one().name(), added.note()));
        }
        if (lines.containsValue(number)) {
            refuse(line, "the phone has this line already");
            return Optional.empty();
        }
        settle(line, "name", "authName", "authPassword", "featureID", "proxy", "port", "messagesNumber");
        settleIf(line, "contact", number, added.one().name());
        settleIf(line, "displayName", added.one().displayName());
        settleIf(line, "featureLabel", number, added.one().displayName());
        refuseOther(line, "featureLabel", "the key shows the account's display_name or number");
        String port = String.valueOf(added.one().port());
        for (String place : List.of("proxy1", "proxy" + line.key(), "call_manager1")) {
            around(place + "_address", line.server());
            around(place + "_addr", line.server());
            around(place + "_port", port);
            around(place + "_sip_port", port);
        }
        around("messages_uri", added.one().messagesNumber());
        around("processNodeName", line.plain() ? "" : line.server());
        around("sipPort", line.plain() ? "" : port);
        around(
                "outboundProxy",
                hand.outboundProxy().isEmpty() ? "" : hand.file().value("outboundProxy"));
        around(
                "outboundProxyPort",
                hand.outboundProxy().contains(":") ? hand.file().value("outboundProxyPort") : "");
        around("transportLayerProtocol", line.plain() ? "" : hand.tcp() ? "1" : "2");
        around("transportLayerProtocol", line.plain() || !hand.tcp() ? "" : "4");
        return Optional.of(number);
    }

    private Optional<String> label() {
        if (hand.label().isEmpty() || Placeholder.is(hand.label())) {
            return Optional.empty();
        }
        try {
            String label = Words.label(hand.label());
            around("phoneLabel", hand.label());
            around("phone_label", hand.label());
            return Optional.of(label);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** With a key for each line that would not fall on its button by itself. */
    private ImmutableList<Key> keys(Optional<PhoneModel> model) {
        Map<Integer, Key> keys = new LinkedHashMap<>();
        for (HandKey key : hand.keys()) {
            String why = keys.containsKey(key.button()) || lines.containsKey(key.button())
                    ? "another key has button " + key.button()
                    : model.filter(known -> key.button() > known.mostKeys()).isPresent()
                            ? "no " + model.get().label() + " has a button " + key.button()
                            : key(key, keys);
            items(key.key()).forEach(item -> {
                if (why.isEmpty()) {
                    remains.carried(hand.file(), item);
                } else if (item.name().equalsIgnoreCase("featureID")) {
                    remains.refused(hand.file(), item, "button " + key.button() + ": " + why);
                }
            });
        }
        Set<Integer> used = new HashSet<>(keys.keySet());
        int free = 1;
        for (Map.Entry<Integer, String> line : lines.entrySet()) {
            while (used.contains(free)) {
                free++;
            }
            if (free != line.getKey()) {
                keys.put(line.getKey(), new Key(line.getKey(), KeyKind.LINE, line.getValue(), ""));
                used.add(line.getKey());
            } else {
                free++;
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Key::button), keys.values());
    }

    /** Why not, or nothing. */
    private static String key(HandKey key, Map<Integer, Key> keys) {
        KeyKind kind = switch (key.feature()) {
            case 2 -> KeyKind.SPEED;
            case 20 -> KeyKind.SERVICE;
            case 21 -> KeyKind.LAMP;
            case 22 -> KeyKind.PARK;
            default -> KeyKind.NONE;
        };
        if (kind == KeyKind.NONE) {
            return "Sidetone has no key that does what feature " + key.feature() + " of Cisco's does";
        }
        if (key.number().isEmpty() || Placeholder.is(key.number())) {
            return "it has no number";
        }
        try {
            String label = Placeholder.is(key.label()) ? "" : key.label();
            keys.put(key.button(), Words.key(key.button(), kind, Optional.of(key.number()), label));
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void refuse(HandLine line, String why) {
        items(line.key()).stream()
                .filter(item -> item.path().endsWith("line/name") || item.path().endsWith("_name"))
                .findFirst()
                .or(() -> items(line.key()).stream().findFirst())
                .ifPresent(item -> remains.refused(
                        hand.file(), item, "the line on button " + line.button() + " is left out: " + why));
    }

    private static boolean isWord(String id) {
        try {
            Words.number("extension", id);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<Item> items(int key) {
        return hand.file().items().stream().filter(item -> item.key() == key).toList();
    }

    private void settle(HandLine line, String... names) {
        for (Item item : items(line.key())) {
            for (String name : names) {
                if (isCalled(item, name)) {
                    remains.carried(hand.file(), item);
                }
            }
        }
    }

    private void settleIf(HandLine line, String name, String... values) {
        for (Item item : items(line.key())) {
            if (isCalled(item, name) && List.of(values).contains(item.value())) {
                remains.carried(hand.file(), item);
            }
        }
    }

    private void refuseOther(HandLine line, String name, String why) {
        items(line.key()).stream()
                .filter(item -> isCalled(item, name) && !item.value().isEmpty())
                .filter(item -> !remains.isCarried(hand.file(), item))
                .forEach(item -> remains.refused(hand.file(), item, why));
    }

    /** Of what stands once for the phone. */
    private void around(String name, String value) {
        hand.files()
                .forEach(file -> file.first(name)
                        .filter(item -> item.value().equals(value))
                        .ifPresent(item -> remains.carried(file, item)));
    }

    /** {@code authName} is also {@code line1_authname}. */
    private static boolean isCalled(Item item, String name) {
        return item.name().equalsIgnoreCase(name)
                || item.path().equalsIgnoreCase("line" + item.key() + "_" + name.replace("authPassword", "password"))
                || (name.equals("featureLabel") && item.path().endsWith("_shortname"));
    }
}
