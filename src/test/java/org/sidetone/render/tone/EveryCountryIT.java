package org.sidetone.render.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.read.SnapshotReader;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Samples;
import org.sidetone.render.Document;
import org.sidetone.render.SepFile;
import org.sidetone.render.SharedFiles;
import org.sidetone.render.tone.PhoneSpeaker.Heard;

/** Every country of the indications.conf that Debian's Asterisk brings, asked of a real one, played as the phone does, measured. */
class EveryCountryIT {
    /** Which of the phone's tones is made from which of Asterisk's. */
    private static final Map<String, String> MADE_FROM = Map.of(
            "idial", "dial",
            "odial", "dial",
            "busy", "busy",
            "ringing", "ring",
            "reorder", "congestion",
            "recording", "record",
            "amwi", "stutter");

    /**
     * What the file cannot hold: two bursts of three sines, and what is played once before a rhythm. Beside those only the many
     * bursts before a dial tone that tells of messages. TonesFileTest tells what becomes of them; all others must be exact.
     */
    private static final List<String> SIMPLIFIED = List.of("au recording", "in ringing", "sg ringing", "za ringing");

    private final Map<List<Integer>, List<Double>> measured = new HashMap<>();

    /** @param frequencies what must be heard; none: silence */
    private record Wanted(List<Integer> frequencies, int millis) {}

    @Test
    void soundsAsItSaysThere() throws Exception {
        try (Asterisk asterisk = Asterisk.running(Site.PJSIP)) {
            String sample = asterisk.installedSample("indications.conf");
            Map<String, Map<String, String>> countries = countries(sample);
            assertThat(countries).hasSizeGreaterThan(35).containsKeys("uk", "us", "de", "in", "us-old");
            TreeSet<String> simplified = new TreeSet<>();
            for (String country : countries.keySet()) {
                asterisk.write("indications.conf", sample.replaceFirst("(?m)^country=us", "country=" + country));
                Snapshot snapshot =
                        new SnapshotReader(Lab.settings(asterisk)).read().snapshot();
                assertThat(snapshot.problems())
                        .as(country)
                        .noneMatch(problem -> problem.where().equals("indications.conf"));
                PhonePlan plan =
                        Samples.planner(snapshot).plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
                Map<String, PhoneSpeaker.Tone> tones = tones(plan, country);
                MADE_FROM.forEach((tone, key) -> {
                    String list = countries.get(country).get(key);
                    if (list != null && !matches(tones.get(tone), list, country + " " + tone)) {
                        if (tone.equals("amwi")) {
                            assertThat(list).as(country).startsWith("!");
                            assertThat(tones.get(tone).parts().size())
                                    .as(country)
                                    .isBetween(3, 7);
                        } else {
                            simplified.add(country + " " + tone);
                        }
                    }
                });
            }
            assertThat(simplified).containsExactlyElementsOf(SIMPLIFIED);
        }
    }

    private static Map<String, PhoneSpeaker.Tone> tones(PhonePlan plan, String country) throws Exception {
        String folder = "Sidetone_" + country.replace('-', '_');
        Document file = SharedFiles.of(List.of(plan)).get(folder + "/g3-tones.xml");
        assertThat(file).as(country).isNotNull();
        assertThat(new String(SepFile.render(plan).bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<networkLocale>" + folder + "</networkLocale>");
        return PhoneSpeaker.tones(file.bytes());
    }

    /** False if the file cannot hold it; fails if it could and does not. */
    private boolean matches(PhoneSpeaker.Tone tone, String list, String what) {
        List<Wanted> wanted = new ArrayList<>();
        boolean once = false;
        boolean repeated = false;
        for (String part : list.split(",", -1)) {
            once |= part.startsWith("!");
            repeated |= !part.startsWith("!") && part.contains("/");
            wanted.add(wanted(part.replace("!", "")));
        }
        int sines = wanted.stream().mapToInt(part -> part.frequencies().size()).sum();
        if (sines > 4 || (once && repeated)) {
            return false;
        }
        assertThat(tone.times()).as(what).isEqualTo(65535);
        assertThat(tone.parts()).as(what).hasSameSizeAs(wanted);
        for (int n = 0; n < wanted.size(); n++) {
            Heard heard = tone.parts().get(n);
            assertThat(heard.millis()).as(what).isEqualTo(wanted.get(n).millis());
            List<Integer> frequencies = wanted.get(n).frequencies();
            assertThat(heard.on()).as(what).isEqualTo(!frequencies.isEmpty());
            List<Double> lines = lines(heard);
            assertThat(lines).as(what).hasSameSizeAs(frequencies);
            for (int line = 0; line < lines.size(); line++) {
                // 15 Hz is below what the format can hold; its next best is proven in TonesFileTest.
                double tolerance = frequencies.get(line) == 15 ? 0.95 : 0.5;
                assertThat(lines.get(line)).as(what).isCloseTo(frequencies.get(line), within(tolerance));
            }
        }
        return true;
    }

    private static Wanted wanted(String part) {
        String[] sides = part.split("/", 2);
        int millis = sides.length == 1 ? 65535 : Integer.parseInt(sides[1]);
        List<Integer> frequencies = new ArrayList<>();
        if (sides[0].contains("*")) {
            int carrier = Integer.parseInt(sides[0].split("\\*", 2)[0]);
            int modulation = Integer.parseInt(sides[0].split("\\*", 2)[1]);
            frequencies.addAll(List.of(carrier - modulation, carrier, carrier + modulation));
        } else {
            for (String frequency : sides[0].split("\\+", -1)) {
                // Asterisk reads two and no more.
                if (frequencies.size() < 2 && !frequency.equals("0")) {
                    frequencies.add(Integer.parseInt(frequency));
                }
            }
        }
        return new Wanted(frequencies.stream().sorted().toList(), millis);
    }

    private List<Double> lines(Heard heard) {
        List<Integer> key = new ArrayList<>();
        heard.oscillators().forEach(one -> key.addAll(List.of(one[0], one[1])));
        return measured.computeIfAbsent(
                key, unused -> List.copyOf(PhoneSpeaker.spectrum(heard, 50).keySet()));
    }

    /** Read apart from the program: country to name to list. */
    private static Map<String, Map<String, String>> countries(String sample) throws IOException {
        Map<String, Map<String, String>> countries = new TreeMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String raw : sample.lines().toList()) {
            String line = raw.replaceFirst(";.*", "").strip();
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                countries.put(line.substring(1, line.length() - 1), section);
            } else if (line.contains("=")) {
                section.put(line.split("=", 2)[0].strip(), line.split("=", 2)[1].strip());
            }
        }
        countries.remove("general");
        return countries;
    }
}
