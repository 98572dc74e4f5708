package org.sidetone.render.own;

import com.google.common.base.Joiner;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import org.sidetone.firmware.LoadName;
import org.sidetone.firmware.UserAgent;
import org.sidetone.pbx.Registration;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Text;

/** What somebody reads out to whoever helps: number, address, model, load and server of the phone in front. */
public final class NumberText {
    public static final String TITLE = "My number";

    private NumberText() {}

    /**
     * @param asker where it asks from
     * @param handset what it says of itself
     * @param away how old the registrations are, when the PBX is away
     */
    public static Page of(OwnPhone own, InetAddress asker, Handset handset, PageLinks links, Optional<Duration> away) {
        StringJoiner text = new StringJoiner("\n");
        for (OwnLine line : own.lines()) {
            text.add(line.title());
            text.add("- " + registered(line, asker));
            line.messagesNumber().ifPresent(number -> text.add("- Voicemail: " + number));
        }
        text.add("Phone: "
                + model(own, handset).map(model -> model + " ").orElse("")
                + own.phone().mac().digits());
        text.add("Address: " + asker.getHostAddress());
        load(own, asker).ifPresent(load -> text.add("Load: " + load));
        text.add("Server: " + links.host());
        String numbers =
                Joiner.on(", ").join(own.lines().stream().map(OwnLine::number).iterator());
        return Page.live(Pages.NUMBER, new Text(TITLE, Away.promptOr(away, numbers), text.toString()));
    }

    private static String registered(OwnLine line, InetAddress asker) {
        Optional<String> elsewhere = line.subscriber().registrar().map(Object::toString);
        if (elsewhere.isPresent()) {
            return "at " + elsewhere.get();
        }
        if (line.registrations().stream().anyMatch(one -> isOf(one, asker))) {
            return "registered";
        }
        return line.registrations().stream()
                .findFirst()
                .map(one -> "registered by the phone at " + one.address())
                .orElse("not registered");
    }

    private static Optional<String> model(OwnPhone own, Handset handset) {
        return handset.model().or(() -> own.phone().model()).map(PhoneModel::label);
    }

    /** What the phone told the PBX is as sure as can be; its exact name is only known of a load that it was seen to take. */
    private static Optional<String> load(OwnPhone own, InetAddress asker) {
        Optional<LoadName> told = own.lines().stream()
                .flatMap(line -> line.registrations().stream())
                .filter(one -> isOf(one, asker))
                .flatMap(one -> one.userAgent().stream())
                .flatMap(agent -> UserAgent.load(agent).stream())
                .findFirst();
        return told.map(load -> UserAgent.exact(load, own.load().orElse("")).text())
                .or(own::load);
    }

    private static boolean isOf(Registration registration, InetAddress asker) {
        return registration.address().equals(asker.getHostAddress());
    }
}
