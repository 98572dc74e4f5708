package org.sidetone.render;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import java.util.List;

/** {@code List.xml} of a wallpaper folder. The scheme is TFTP also where the phone then asks by HTTP (usecallmanager.nz). */
final class ImageList {
    private static final String SCHEME = "TFTP:";

    /** Names of files in the root. */
    record Image(String thumbnail, String full) {}

    @JacksonXmlRootElement(localName = "CiscoIPPhoneImageList")
    private record Root(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ImageItem")
            List<Item> images) {}

    private record Item(
            @JacksonXmlProperty(localName = "Image", isAttribute = true)
            String thumbnail,

            @JacksonXmlProperty(localName = "URL", isAttribute = true)
            String full) {}

    private ImageList() {}

    static String of(List<Image> images) {
        return PhoneXml.ascii(new Root(images.stream()
                .map(image -> new Item(SCHEME + image.thumbnail(), SCHEME + image.full()))
                .toList()));
    }
}
