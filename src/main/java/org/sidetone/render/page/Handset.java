package org.sidetone.render.page;

import java.util.Optional;
import org.sidetone.phone.PhoneModel;

/**
 * What the asker says of itself in its request's headers; browsers say nothing. Not proven, and good for drawing alone.
 *
 * @param display as it says, else that of its model
 */
public record Handset(Optional<PhoneModel> model, Optional<Display> display) {
    public static final Handset UNKNOWN = new Handset(Optional.empty(), Optional.empty());

    /**
     * @param model {@code x-CiscoIPPhoneModelName}; may be empty
     * @param display {@code x-CiscoIPPhoneDisplay}; may be empty
     */
    public static Handset of(String model, String display) {
        Optional<PhoneModel> known = PhoneModel.parse(model);
        return new Handset(known, Display.parse(display).or(() -> known.map(Display::of)));
    }
}
