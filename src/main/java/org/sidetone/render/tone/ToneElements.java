package org.sidetone.render.tone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a tones file in Cisco's words. */
final class ToneElements {
    private static final int BITS_OF_A_STEP = 4;

    private ToneElements() {}

    /** The first three stand in Cisco's files and say where their text comes from. */
    @JacksonXmlRootElement(localName = "tones")
    record Tones(
            String trkLocaleName,
            String trkBaseClearcaseVersion,
            String trkTranslationVersion,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "tone")
            List<Tone> tones) {}

    /**
     * @param d four bits for each step that sounds, the lowest first: how many of the oscillators it uses, each its own (so do
     *     all of Cisco's files that were read: a tone of two equal bursts names its oscillator twice)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"c1", "i1", "c2", "i2", "c3", "i3", "c4", "i4", "d", "t", "part", "repeat"})
    record Tone(
            @JacksonXmlProperty(isAttribute = true) int c1,
            @JacksonXmlProperty(isAttribute = true) int i1,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            Integer c2,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            Integer i2,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            Integer c3,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            Integer i3,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            Integer c4,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            Integer i4,

            @JacksonXmlProperty(isAttribute = true) int d,
            @JacksonXmlProperty(isAttribute = true) String t,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "part")
            List<Part> parts,

            Repeat repeat) {

        static Tone of(String name, Series series) {
            List<Oscillator> used = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            int perStep = 0;
            int shift = 0;
            for (Series.Step step : series.steps()) {
                parts.add(new Part(step.sounds() ? "on" : "off", step.millis()));
                if (step.sounds()) {
                    step.sines().forEach(sine -> used.add(Oscillator.of(sine)));
                    perStep |= step.sines().size() << shift;
                    shift += BITS_OF_A_STEP;
                }
            }
            return new Tone(
                    used.get(0).c(),
                    used.get(0).i(),
                    c(used, 1),
                    i(used, 1),
                    c(used, 2),
                    i(used, 2),
                    c(used, 3),
                    i(used, 3),
                    perStep,
                    name,
                    parts,
                    new Repeat(series.times()));
        }

        private static @Nullable Integer c(List<Oscillator> used, int index) {
            return index < used.size() ? used.get(index).c() : null;
        }

        private static @Nullable Integer i(List<Oscillator> used, int index) {
            return index < used.size() ? used.get(index).i() : null;
        }
    }

    /** @param t in milliseconds; 65535: for ever */
    record Part(
            @JacksonXmlProperty(isAttribute = true) String m,
            @JacksonXmlProperty(isAttribute = true) int t) {}

    /** @param c how often all parts are played; 65535: for ever */
    record Repeat(@JacksonXmlProperty(isAttribute = true) int c) {}
}
