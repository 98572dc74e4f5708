package org.sidetone.plan.dialplan;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sidetone.pbx.DialPlan;

/**
 * What the PBX can dial from some contexts: all that these reach. Asterisk takes the first context that knows a number; for the
 * question whether a number goes on, the order does not matter, and neither do the hours of an include.
 */
final class Numbers {
    private static final Shape ANYTHING = Shape.parse("_!").orElseThrow();

    /**
     * Applications that may stand in an entry which only tells the caller that there is no such number. A call, or a jump to
     * somewhere that may be a call ({@code Dial}, {@code Goto}, {@code Macro}, {@code Gosub} and the rest), is none of them.
     */
    private static final ImmutableSet<String> REFUSING = ImmutableSet.of(
            "answer",
            "busy",
            "congestion",
            "hangup",
            "nocdr",
            "noop",
            "playback",
            "playtones",
            "progress",
            "resetcdr",
            "stopplaytones",
            "verbose",
            "wait",
            "zapateller");

    private final ImmutableList<Shape> shapes;

    Numbers(ImmutableList<Shape> shapes) {
        this.shapes = shapes;
    }

    static Numbers of(DialPlan dialPlan, Collection<String> contexts) {
        Set<Shape> shapes = new LinkedHashSet<>();
        for (String context : contexts) {
            for (DialPlan.Context reached : dialPlan.reachableFrom(context)) {
                if (reached.asksElsewhere()) {
                    shapes.add(ANYTHING);
                }
                for (DialPlan.Pattern pattern : reached.patterns()) {
                    Optional<Shape> shape = Shape.parse(pattern.text());
                    shape.filter(one -> !refusesAnything(one, pattern)).ifPresent(shapes::add);
                }
            }
        }
        return new Numbers(ImmutableList.copyOf(shapes));
    }

    /**
     * FreePBX ends every context with {@code _X.} and {@code _*.} that play "check the number and dial again": were they numbers,
     * every number would go on and the phone would always wait. Only an open end without a digit of its own before it is looked at;
     * a number that is refused, or all that begin with 0900, are dialled like others and the caller hears why.
     */
    private static boolean refusesAnything(Shape shape, DialPlan.Pattern pattern) {
        return shape.open()
                && shape.places().stream().noneMatch(Keypad::isOneDigit)
                && pattern.steps().stream().allMatch(step -> REFUSING.contains(Ascii.toLowerCase(step.application())));
    }

    ImmutableList<Shape> shapes() {
        return shapes;
    }

    /** Whether it is known to be a whole number, open ends apart. */
    boolean endsAt(String number) {
        return shapes.stream().anyMatch(shape -> !shape.open() && shape.accepts(number));
    }

    /** Whether any number at all may be one, as behind a switch. */
    boolean unknown() {
        return shapes.contains(ANYTHING);
    }

    /** Whether the PBX knows a longer number that begins so. */
    boolean goesOnAfter(String typed) {
        return shapes.stream().anyMatch(shape -> shape.goesOnAfter(typed));
    }

    /** Whether the number stands in the dial plan by itself, not only as one of a pattern's. */
    boolean names(String number) {
        return shapes.stream().anyMatch(shape -> shape.isOneNumber() && shape.accepts(number));
    }

    /** Whether a number of more keys than these begins with this key. */
    boolean hasLongerThan(int keys, char first) {
        return shapes.stream().anyMatch(shape -> shape.fits(0, first) && (shape.open() || shape.length() > keys));
    }
}
