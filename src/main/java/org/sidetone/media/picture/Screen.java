package org.sidetone.media.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * The screens of the models, each with the folder its phones look in. Sizes of images from usecallmanager.nz; of thumbnails from the
 * files that come with chan-sccp and with a published deployment: tables say 80x53 for all, but the files that phones were seen to
 * show have 80x49 for the grey screens and 80x54 for the 7975's.
 */
public enum Screen {
    SMALL("Desktops/95x34x1", 95, 34, 23, 8, Colours.greys(2)),
    GREY("Desktops/320x196x4", 320, 196, 80, 49, Colours.greys(4)),
    COLOUR_12("Desktops/320x212x12", 320, 212, 80, 53, Colours.rgb(16)),
    COLOUR_16("Desktops/320x212x16", 320, 212, 80, 53, Colours.rgb(256)),
    COLOUR_16_TALL("Desktops/320x216x16", 320, 216, 80, 54, Colours.rgb(256));

    private final String folder;
    private final Size image;
    private final Size thumbnail;
    private final Colours colours;

    Screen(String folder, int width, int height, int thumbnailWidth, int thumbnailHeight, Colours colours) {
        this.folder = folder;
        this.image = new Size(width, height);
        this.thumbnail = new Size(thumbnailWidth, thumbnailHeight);
        this.colours = colours;
    }

    /** @param folder as the phone's model names it, {@code Desktops/320x196x4}; empty where that has no wallpaper */
    public static Optional<Screen> of(String folder) {
        return Arrays.stream(values())
                .filter(screen -> screen.folder.equals(folder))
                .findFirst();
    }

    public String folder() {
        return folder;
    }

    public Size image() {
        return image;
    }

    public Size thumbnail() {
        return thumbnail;
    }

    Colours colours() {
        return colours;
    }
}
