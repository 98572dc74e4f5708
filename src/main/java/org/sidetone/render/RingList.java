package org.sidetone.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ringlist.xml}, {@code distinctiveringlist.xml} (the same grammar) and {@code RINGLIST.DAT}. */
final class RingList {
    @JacksonXmlRootElement(localName = "CiscoIPPhoneRingList")
    private record Root(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "Ring")
            List<Entry> rings) {}

    private record Entry(
            @JsonProperty("DisplayName") String title,
            @JsonProperty("FileName") String file) {}

    private RingList() {}

    static String of(List<MediaLists.Ring> rings) {
        return PhoneXml.ascii(new Root(
                rings.stream().map(ring -> new Entry(ring.title(), ring.file())).toList()));
    }

    static byte[] tabbed(List<MediaLists.Ring> rings) {
        StringBuilder text = new StringBuilder();
        rings.forEach(ring ->
                text.append(ring.title()).append('\t').append(ring.file()).append('\n'));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
