package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.pbx.Registration;
import org.sidetone.plan.line.Subscriber;

/**
 * A line of the phone that asks.
 *
 * @param registrations at the PBX, its own and those of other phones with the same line; none where it registers elsewhere
 * @param messagesNumber what its Messages key dials
 * @param first whether a number that a page dials is called from it: the phone takes its first line, unless another is chosen
 */
public record OwnLine(
        Subscriber subscriber,
        ImmutableList<Registration> registrations,
        Optional<String> messagesNumber,
        boolean first) {
    public String number() {
        return subscriber.number();
    }

    /** {@code 1001 Ann Lee}; the number alone where the name says nothing else. */
    public String title() {
        return subscriber.name().equals(number()) ? number() : number() + " " + subscriber.name();
    }
}
