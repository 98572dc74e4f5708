package org.sidetone.render.screen;

import java.util.Optional;
import org.sidetone.render.picture.Canvas;

/** Fetches what a page only names. */
@FunctionalInterface
public interface Pictures {
    /** Empty where there is no such picture: the phone shows none then. */
    Optional<Canvas> at(String address);
}
