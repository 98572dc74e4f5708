package org.sidetone.media.picture;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.sidetone.media.MediaException;

/** Makes wallpapers, for all screens at once, and logos for the phones that have none of those. */
public final class WallpaperMaker {
    private final boolean whole;
    private final int background;
    private final float lighter;

    /**
     * @param whole shows all of the picture, with bars beside it; otherwise it fills the screen and loses its edges
     * @param background red, green and blue: the bars, and what shows through a transparent picture
     * @param lighter how much whiter, 0 to 90 per cent: on the grey screens black labels are drawn over the picture
     */
    public WallpaperMaker(boolean whole, int background, int lighter) {
        if (lighter < 0 || lighter > 90) {
            throw new IllegalArgumentException("a picture is made lighter by 0 to 90 per cent, not " + lighter);
        }
        this.whole = whole;
        this.background = background;
        this.lighter = lighter / 100f;
    }

    /** @throws MediaException if no wallpaper can be made of the file */
    public Wallpaper make(Path file) throws MediaException {
        PictureFile.Read read = PictureFile.read(file);
        ImmutableMap.Builder<Screen, Wallpaper.Images> images = ImmutableMap.builder();
        for (Screen screen : Screen.values()) {
            images.put(
                    screen,
                    new Wallpaper.Images(
                            Png.of(fitted(read.picture(), screen.image()), screen.colours()),
                            Png.of(fitted(read.picture(), screen.thumbnail()), screen.colours())));
        }
        double brightness = fitted(read.picture(), Screen.GREY.image()).toGrey().mean() / 255;
        return new Wallpaper(read.size(), images.buildOrThrow(), brightness);
    }

    /** @throws MediaException if no logo can be made of the file */
    public Logo logo(Path file) throws MediaException {
        PictureFile.Read read = PictureFile.read(file);
        return new Logo(read.size(), Png.bmp(fitted(read.picture(), Logo.SIZE), Logo.COLOURS));
    }

    private Raster fitted(Picture picture, Size screen) {
        Framing framing = whole ? Framing.whole(picture.size(), screen) : Framing.filling(picture.size(), screen);
        Raster raster = Scaling.to(screen, picture, framing, background);
        for (int i = 0; i < raster.values().length; i++) {
            raster.values()[i] += (255 - raster.values()[i]) * lighter;
        }
        return raster;
    }
}
