package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sidetone.config.Feature;
import org.sidetone.pbx.ask.Switches;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.Text;

/**
 * Do not disturb and forwarding of a phone's lines, as they stand. A press dials the code that changes it: the call comes from the
 * phone's own account, so that nobody else can.
 */
public final class ForwardList {
    public static final String TITLE = "Forwards";

    /** Names the line whose codes are wanted. */
    public static final String LINE_PARAMETER = "line";

    /** While the code is dialled, the page of before still stands on the screen. */
    private static final Duration REFRESH = Duration.ofSeconds(10);

    private static final PageAddress ADDRESS = new PageAddress(Pages.FORWARDS);

    private ForwardList() {}

    /** @param codes what the line's context dials */
    public record Line(OwnLine line, Switches switches, FeatureCodes codes) {}

    /**
     * One thing that can be switched.
     *
     * @param state shown behind its name
     * @param code dialled to change it; empty where there is none
     */
    private record Row(String name, boolean on, String state, Optional<String> code) {
        private boolean isShown() {
            return on || code.isPresent();
        }

        private String text() {
            return name + ": " + state;
        }
    }

    /** @param lines of the phone, at least one, in its order */
    public static Page page(List<Line> lines, Phonebook names, PageLinks links) {
        ImmutableList.Builder<MenuItem> items = ImmutableList.builder();
        for (Line line : lines) {
            if (line.line().first()) {
                rows(line, names).stream()
                        .filter(Row::isShown)
                        .map(row -> item(row, links))
                        .forEach(items::add);
            } else {
                other(line, names, links).ifPresent(items::add);
            }
        }
        ImmutableList<MenuItem> all = items.build();
        if (all.isEmpty()) {
            return none();
        }
        return Page.refreshing(
                Pages.FORWARDS,
                new Menu(TITLE, lines.get(0).line().title(), ImmutableList.of(), all),
                REFRESH,
                links.to(ADDRESS));
    }

    /** A press dials from the first line; what another line needs is only told. */
    public static Page codes(Line line, Phonebook names) {
        StringJoiner text = new StringJoiner("\n");
        text.add("Press the key of this line, then dial:");
        rows(line, names).stream()
                .filter(Row::isShown)
                .forEach(row -> text.add(row.text() + ". "
                        + row.code().map(code -> "To change it: " + code).orElse("No code is known")));
        return Page.live(Pages.FORWARDS, new Text(TITLE, line.line().title(), text.toString()));
    }

    /** Where the dial plan has no such codes. */
    public static Page none() {
        return Page.live(
                Pages.FORWARDS,
                new Text(
                        TITLE,
                        "Not on this PBX",
                        "The dial plan of this line has no code for do not disturb or forwarding. FreePBX brings them; on"
                                + " another Asterisk, write extensions that set DB(DND/NUMBER) and DB(CF/NUMBER), or"
                                + " name yours under [features] in Sidetone's settings."));
    }

    /** Without a code a press only looks again. */
    private static MenuItem item(Row row, PageLinks links) {
        return new MenuItem(row.text(), row.code().map(code -> "Dial:" + code).orElseGet(() -> links.to(ADDRESS)));
    }

    private static Optional<MenuItem> other(Line line, Phonebook names, PageLinks links) {
        ImmutableList<Row> shown =
                rows(line, names).stream().filter(Row::isShown).collect(ImmutableList.toImmutableList());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String on = shown.stream().filter(Row::on).map(Row::text).findFirst().orElse("all off");
        return Optional.of(new MenuItem(
                line.line().number() + ": " + on,
                links.to(ADDRESS.with(LINE_PARAMETER, line.line().subscriber().id()))));
    }

    private static ImmutableList<Row> rows(Line line, Phonebook names) {
        Switches now = line.switches();
        FeatureCodes codes = line.codes();
        return ImmutableList.of(
                new Row(
                        "Do not disturb",
                        !now.disturb(),
                        now.disturb() ? "off" : "on",
                        code(codes, !now.disturb(), Feature.DND_ON, Feature.DND_OFF, Optional.of(Feature.DND_TOGGLE))),
                row(
                        "All calls",
                        now.all(),
                        names,
                        codes,
                        Feature.FORWARD_ON,
                        Feature.FORWARD_OFF,
                        Optional.of(Feature.FORWARD_TOGGLE)),
                row(
                        "When busy",
                        now.busy(),
                        names,
                        codes,
                        Feature.FORWARD_BUSY_ON,
                        Feature.FORWARD_BUSY_OFF,
                        Optional.empty()),
                row(
                        "No answer",
                        now.unanswered(),
                        names,
                        codes,
                        Feature.FORWARD_UNANSWERED_ON,
                        Feature.FORWARD_UNANSWERED_OFF,
                        Optional.empty()));
    }

    private static Row row(
            String name,
            Optional<String> target,
            Phonebook names,
            FeatureCodes codes,
            Feature on,
            Feature off,
            Optional<Feature> toggle) {
        return new Row(
                name,
                target.isPresent(),
                target.map(number -> "to "
                                + names.name(number)
                                        .map(who -> number + " " + who)
                                        .orElse(number))
                        .orElse("off"),
                code(codes, target.isPresent(), on, off, toggle));
    }

    /** The code that only turns it the other way, where there is one: pressed twice by mistake it does no harm. */
    private static Optional<String> code(
            FeatureCodes codes, boolean isOn, Feature on, Feature off, Optional<Feature> toggle) {
        return codes.code(isOn ? off : on).or(() -> toggle.flatMap(codes::code));
    }
}
