package org.sidetone.render;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;

/** Files that say nothing but which firmware to load, for phones that have no whole file: unbound ones, those without Java, reset ones. */
public final class LoadFiles {
    private LoadFiles() {}

    /** The elements that SCCP loads, too, want to see: a group of servers, which names none. */
    @JacksonXmlRootElement(localName = "device")
    private record Device(String deviceProtocol, DevicePool devicePool, String loadInformation) {}

    private record DevicePool(SepElements.CallManagerGroup callManagerGroup) {}

    @JacksonXmlRootElement(localName = "Default")
    private record Default(
            SepElements.CallManagerGroup callManagerGroup,
            @JsonAnyGetter Map<String, ModelLoad> loads) {}

    private record ModelLoad(
            @JacksonXmlProperty(isAttribute = true) @JsonProperty
            String model,

            @JacksonXmlText String load) {}

    /** {@code SEP<MAC>.cnf.xml} with a load alone. */
    public static Document sep(MacAddress mac, LoadName load) {
        Device device = new Device(load.signalling().name(), new DevicePool(nowhere()), load.text());
        return Document.xml(mac.deviceName() + ".cnf.xml", PhoneXml.utf8(device));
    }

    /** {@code SIP<MAC>.cnf} with a load alone: what a 7940/60 with SIP reads. */
    public static Document sip(MacAddress mac, LoadName load) {
        return text("SIP" + mac.digits() + ".cnf", "image_version: \"" + load.text() + "\"\n");
    }

    /** {@code XMLDefault.cnf.xml}: for phones that have no file of their own, by model. Other models find nothing for them in it. */
    public static Document xmlDefault(Map<LoadFamily, LoadName> loads) {
        Map<String, ModelLoad> elements = new TreeMap<>();
        loads.forEach((family, load) -> family.models()
                .forEach(model -> Arrays.stream(PhoneModel.values())
                        .filter(known -> known.label().startsWith(model))
                        .forEach(known -> elements.put(
                                "loadInformation" + known.number(), new ModelLoad("Cisco " + model, load.text())))));
        return Document.xml("XMLDefault.cnf.xml", PhoneXml.utf8(new Default(nowhere(), elements)));
    }

    /**
     * {@code OS79XX.TXT}: the first thing that 7940/60 with old loaders ask for. One line, without a blank behind it.
     *
     * @param image the file to load, without its end
     */
    public static Document os79xx(String image) {
        return text("OS79XX.TXT", image + "\n");
    }

    private static SepElements.CallManagerGroup nowhere() {
        return new SepElements.CallManagerGroup(
                List.of(new SepElements.Member(0, new SepElements.CallManager(new SepElements.Ports(2000, 5060), ""))));
    }

    private static Document text(String name, String text) {
        return new Document(name, "text/plain", text.getBytes(StandardCharsets.US_ASCII));
    }
}
