package org.sidetone.media.picture;

import com.google.errorprone.annotations.Immutable;

/** In pixels. */
@Immutable
public record Size(int width, int height) {
    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height);
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** As it is after a quarter of a turn. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // that is what turning does
    Size turned() {
        return new Size(height, width);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
