package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.sidetone.cdr.OwnCall;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.Paging;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.PhoneObject.Text;

/** The calls of a phone's lines, newest first, also those that came while it was off; a press calls back. */
public final class CallList {
    public static final String TITLE = "Recent calls";

    private static final PageAddress ADDRESS = new PageAddress(Pages.CALLS);

    private CallList() {}

    /** @param dialling makes of a caller's number the one that the PBX dials */
    public static Page page(
            List<OwnCall> calls, Phonebook names, Dialling dialling, PhoneClock clock, int offset, PageLinks links) {
        if (calls.isEmpty()) {
            return Page.live(Pages.CALLS, new Text(TITLE, "No calls", "There are no calls of this phone's lines."));
        }
        Paging paging = Paging.at(offset, calls.size());
        ImmutableList<SoftKey> keys = paging.menuKeys(links, ADDRESS);
        ImmutableList<MenuItem> items = paging.of(calls).stream()
                .map(call -> item(call, names, dialling, clock, links.to(ADDRESS, paging.first())))
                .collect(ImmutableList.toImmutableList());
        return Page.live(Pages.CALLS, new Menu(paging.title(TITLE), "> placed  < received  ! missed", keys, items));
    }

    /** Where no lines have calls here. */
    public static Page none() {
        return Page.live(
                Pages.CALLS,
                new Text(TITLE, "No calls", "No line of this phone is on the PBX that writes down calls."));
    }

    /** Where the settings do not say where calls are. */
    public static Page off() {
        return Page.live(
                Pages.CALLS,
                new Text(
                        TITLE,
                        "Not on",
                        "Whoever looks after this server may turn it on: [calls] in Sidetone's settings."));
    }

    /** Without a number that can be called, a press only looks again. */
    private static MenuItem item(OwnCall call, Phonebook names, Dialling dialling, PhoneClock clock, String again) {
        Optional<String> number = Optional.of(call.number())
                .filter(known -> !known.isBlank())
                .map(known -> names.name(known).isPresent()
                        ? known
                        : dialling.number(known).orElse(known))
                .filter(Dialable::test);
        return new MenuItem(
                ShortLine.of(mark(call) + " ", who(call, number, names), " " + clock.shortly(call.at())),
                number.map(known -> "Dial:" + known).orElse(again));
    }

    private static String who(OwnCall call, Optional<String> number, Phonebook names) {
        return names.name(call.number())
                .or(() -> number.flatMap(names::name))
                .or(() -> Optional.of(call.name()).filter(name -> !name.isBlank()))
                .or(() -> Optional.of(call.number()).filter(known -> !known.isBlank()))
                .orElse("Unknown");
    }

    private static String mark(OwnCall call) {
        return switch (call.kind()) {
            case PLACED -> ">";
            case RECEIVED -> "<";
            case MISSED -> "!";
        };
    }
}
