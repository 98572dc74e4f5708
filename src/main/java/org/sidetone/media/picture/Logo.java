package org.sidetone.media.picture;

/**
 * The picture beside the keys of a 7940 or 7960: a BMP of 90x56 in four greys (an owner's guide; a larger one is squeezed by the phone).
 *
 * @param source the size of the picture that it was made of
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Logo(Size source, byte[] bmp) {
    static final Size SIZE = new Size(90, 56);
    static final Colours COLOURS = Colours.greys(4);
}
