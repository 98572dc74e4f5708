package org.sidetone.render.old;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import org.sidetone.render.Document;
import org.sidetone.render.PhoneXml;

/**
 * {@code syncinfo.xml}: what a phone reads that was told to check its sync. It restarts if this differs from {@code sync} in its own
 * file; here it always does, since nobody reads it untold, and so one telling is one restart.
 */
final class SyncInfo {
    /** Not the one that every phone's own file has, see UsualLines. */
    private static final String OTHER = "2";

    private static final String NAME = "syncinfo.xml";

    private SyncInfo() {}

    @JacksonXmlRootElement(localName = "SYNCINFO")
    private record Sync(@JsonProperty("IMAGE") Image image) {}

    private record Image(
            @JacksonXmlProperty(isAttribute = true, localName = "VERSION")
            String version,

            @JacksonXmlProperty(isAttribute = true, localName = "SYNC")
            String sync) {}

    static Document document() {
        return Document.xml(NAME, PhoneXml.utf8(new Sync(new Image("*", OTHER))));
    }
}
