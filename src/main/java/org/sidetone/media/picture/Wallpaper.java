package org.sidetone.media.picture;

import com.google.common.collect.ImmutableMap;

/**
 * A picture for every screen.
 *
 * @param source the size of the picture that it was made of
 * @param images one for each screen
 * @param brightness of the picture on the screen, 0 black to 1 white
 */
public record Wallpaper(Size source, ImmutableMap<Screen, Images> images, double brightness) {
    /**
     * @param full PNG as large as the screen
     * @param thumbnail PNG for the menu in which the user chooses
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record Images(byte[] full, byte[] thumbnail) {}
}
