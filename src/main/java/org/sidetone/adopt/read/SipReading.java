package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.config.Secret;
import org.sidetone.phone.MacAddress;

/** A 7940 or 7960: first SIPDefault.cnf, then its own file, whose keys take the place of those of the first. */
public final class SipReading {
    private static final int MOST_LINES = 6;
    /** What the firmware writes for a line that is none. */
    private static final String NONE = "UNPROVISIONED";

    private final ImmutableList<HandFile> inOrder;

    private SipReading(ImmutableList<HandFile> inOrder) {
        this.inOrder = inOrder;
    }

    public static HandPhone read(MacAddress mac, HandFile file, Optional<HandFile> defaults) {
        ImmutableList<HandFile> inOrder = ImmutableList.<HandFile>builder()
                .add(file)
                .addAll(defaults.stream().toList())
                .build();
        return new SipReading(inOrder).read(mac);
    }

    private HandPhone read(MacAddress mac) {
        ImmutableList.Builder<HandLine> lines = ImmutableList.builder();
        for (int number = 1; number <= MOST_LINES; number++) {
            HandLine line = line(number);
            if (!line.name().isEmpty()) {
                lines.add(line);
            }
        }
        return new HandPhone(
                mac,
                inOrder.get(0),
                inOrder.subList(1, inOrder.size()),
                true,
                value("image_version"),
                "",
                value("phone_label"),
                lines.build(),
                ImmutableList.of(),
                SepReading.proxy(value("outbound_proxy"), value("outbound_proxy_port")),
                false);
    }

    private HandLine line(int number) {
        String line = "line" + number + "_";
        String own = value("proxy" + number + "_address");
        String port = value("proxy" + number + "_port");
        boolean plain = !(own.isEmpty() ? value("proxy1_address") : own).equalsIgnoreCase(SepReading.CALL_MANAGER);
        String proxy = own.isEmpty() || !plain ? value(plain ? "proxy1_address" : "call_manager1_addr") : own;
        String usual = value(plain ? "proxy1_port" : "call_manager1_sip_port");
        return new HandLine(
                number,
                number,
                value(line + "name"),
                value(line + "authname"),
                Secret.of(value(line + "password")),
                value(line + "contact"),
                value(line + "displayname"),
                value(line + "shortname"),
                value("messages_uri"),
                proxy,
                SepReading.number(own.isEmpty() || port.isEmpty() || !plain ? usual : port),
                plain);
    }

    private String value(String key) {
        for (HandFile file : inOrder) {
            Optional<Item> found = file.items().stream()
                    .filter(item -> item.path().equals(key))
                    .findFirst();
            if (found.isPresent()) {
                return found.get().value().equals(NONE) ? "" : found.get().value();
            }
        }
        return "";
    }
}
