package org.sidetone.render.tone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.CountryTones.Kind;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.plan.locale.NetworkLocale;
import org.sidetone.render.Document;

/**
 * {@code <networkLocale>/g3-tones.xml}: every tone that Cisco's own files of this name have, so that none goes silent. What the PBX
 * defines is made from that; what it leaves out sounds as Cisco's United States file has it.
 */
public final class TonesFile {
    /** Without a declaration, as Cisco's files are. */
    private static final ObjectWriter WRITER = XmlMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writer();

    private static final ToneList DIAL = ToneList.parse("350+440");
    private static final ToneList BUSY = ToneList.parse("480+620/500,0/500");
    private static final ToneList RING = ToneList.parse("440+480/2000,0/4000");
    private static final ToneList REORDER = ToneList.parse("480+620/250,0/250");
    private static final ToneList RECORDING = ToneList.parse("1400/425,0/15000");
    /** The frequency is that of Cisco's files; three beeps are our choice, since nothing but Cisco's own server ever plays it. */
    private static final Series SECURE =
            new Series(Fitting.of(ToneList.parse("425/500,0/250")).steps(), 3);

    private static final String FIRST_VERSION = "1.0.0.0-";
    private static final int VERSIONS = 99_999_999;

    private TonesFile() {}

    /** @throws IllegalArgumentException if the file lies in the TFTP root, and is not ours to make */
    public static Document render(NetworkLocale locale) {
        return Document.xml(locale.file(), text(locale, tones(locale)));
    }

    /**
     * The version that the phone's own file names: a phone fetches its tones again when it is another. Of a file that lies in the root
     * it is always the same.
     */
    public static String version(NetworkLocale locale) {
        return FIRST_VERSION
                + locale.tones().map(tones -> number(text(locale, tones))).orElse(1);
    }

    private static int number(String text) {
        int hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asInt();
        return 2 + Math.floorMod(hash, VERSIONS - 1);
    }

    private static CountryTones tones(NetworkLocale locale) {
        return locale.tones().orElseThrow(() -> new IllegalArgumentException(locale.file() + " is written by hand"));
    }

    private static String text(NetworkLocale locale, CountryTones country) {
        Series dial = series(country, Kind.DIAL, DIAL);
        ImmutableList<ToneElements.Tone> tones = ImmutableList.of(
                tone("ringing", series(country, Kind.RING, RING)),
                tone("reorder", series(country, Kind.CONGESTION, REORDER)),
                tone("busy", series(country, Kind.BUSY, BUSY)),
                tone("odial", dial),
                tone("idial", dial),
                tone("recording", series(country, Kind.RECORD, RECORDING)),
                tone("amwi", country.tone(Kind.STUTTER).map(Fitting::of).orElse(dial)),
                tone("monitoring", Fitting.of(RECORDING)),
                tone("securewarning", SECURE));
        return write(new ToneElements.Tones(locale.folder(), "", "", tones));
    }

    private static Series series(CountryTones country, Kind kind, ToneList otherwise) {
        Optional<ToneList> own = country.tone(kind);
        return Fitting.of(own.orElse(otherwise));
    }

    private static ToneElements.Tone tone(String name, Series series) {
        return ToneElements.Tone.of(name, series);
    }

    private static String write(ToneElements.Tones tones) {
        try {
            return WRITER.writeValueAsString(tones);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + tones.trkLocaleName() + " as XML", e);
        }
    }
}
