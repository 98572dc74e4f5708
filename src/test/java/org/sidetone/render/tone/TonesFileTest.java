package org.sidetone.render.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.Golden;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.CountryTones.Kind;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.plan.Samples;
import org.sidetone.plan.locale.NetworkLocale;
import org.sidetone.render.tone.PhoneSpeaker.Heard;

class TonesFileTest {
    private static final CountryTones UK = Samples.UK_TONES;

    @Test
    void unitedKingdom() throws IOException {
        Golden.check("tones/uk-g3-tones.xml", text(UK));
    }

    /** The numbers that a field guide gives for its inside dial tone. */
    @Test
    void theInsideDialToneIsThatOfTheGuide() {
        assertThat(text(UK)).contains("<tone c1=\"31538\" i1=\"-780\" c2=\"30831\" i2=\"-973\" d=\"2\" t=\"idial\">");
    }

    @Test
    void everyToneOfCiscosFilesIsThereWhateverThePbxDefines() throws Exception {
        CountryTones poor = new CountryTones("my", "Malaysia", ImmutableMap.of(Kind.DIAL, ToneList.parse("425")));
        Map<String, PhoneSpeaker.Tone> tones = play(poor);
        assertThat(tones.keySet())
                .containsExactly(
                        "ringing",
                        "reorder",
                        "busy",
                        "odial",
                        "idial",
                        "recording",
                        "amwi",
                        "monitoring",
                        "securewarning");
        assertThat(tones.values())
                .allSatisfy(tone -> assertThat(tone.sounding()).isNotEmpty());
        assertThat(lines(tones.get("amwi").parts().get(0))).containsExactly(425.0);
        assertThat(tones.get("securewarning").times()).isEqualTo(3);
    }

    @Test
    void aModulatedToneIsACarrierAndItsSidebands() throws Exception {
        Heard dial = only("400*25");
        Map<Double, Double> spectrum = PhoneSpeaker.spectrum(dial, 50);
        assertThat(rounded(spectrum)).containsExactly(375.0, 400.0, 425.0);
        List<Double> levels = List.copyOf(spectrum.values());
        double carrier = levels.get(1);
        assertThat(levels.get(0) / carrier).isCloseTo(0.45, within(0.01));
        assertThat(levels.get(2) / carrier).isCloseTo(0.45, within(0.01));
        assertThat(carrier + levels.get(0) + levels.get(2)).isCloseTo(5746, within(30.0));
    }

    @Test
    void whereThereIsNoRoomForBothSidebandsOneBeatsAsDeep() throws Exception {
        PhoneSpeaker.Tone ring = tone("400*25/400,0/200,400*25/400,0/2000");
        assertThat(ring.parts()).extracting(Heard::millis).containsExactly(400, 200, 400, 2000);
        assertThat(ring.sounding()).allSatisfy(burst -> assertThat(lines(burst)).containsExactly(375.0, 400.0));
        double[] sound = ring.sounding().get(0).play(3200);
        double loudest = 0;
        double softest = Double.MAX_VALUE;
        for (int from = 0; from + 40 <= sound.length; from += 40) {
            double peak = 0;
            for (int n = from; n < from + 40; n++) {
                peak = Math.max(peak, Math.abs(sound[n]));
            }
            loudest = Math.max(loudest, peak);
            softest = Math.min(softest, peak);
        }
        assertThat(softest / loudest).as("beats").isLessThan(0.3);
    }

    @Test
    void burstsBeforeASteadyToneAreKeptAsFarAsTheFormatHoldsThem() throws Exception {
        PhoneSpeaker.Tone three = tone("!425/100,!0/50,!425/200,!0/60,!425/300,!0/70,!425/400,!0/80,425");
        assertThat(three.parts()).extracting(Heard::millis).containsExactly(100, 50, 200, 60, 300, 70, 65535);
        PhoneSpeaker.Tone one = tone("!350+440/100,!0/100,!350+440/100,!0/100,350+440");
        assertThat(one.parts()).extracting(Heard::millis).containsExactly(100, 100, 65535);
        assertThat(lines(one.parts().get(2))).containsExactly(350.0, 440.0);
        PhoneSpeaker.Tone modulated = tone("!350+440/100,!0/100,!350+440/100,!0/100,400*25");
        assertThat(modulated.parts()).extracting(Heard::millis).containsExactly(100, 100, 65535);
        assertThat(lines(modulated.parts().get(2))).containsExactly(375.0, 400.0);
    }

    @Test
    void rhythmsAreKeptBeforeFrequencies() throws Exception {
        PhoneSpeaker.Tone sit = tone("950/330,1400/330,1800/330,0/1000");
        assertThat(sit.sounding())
                .extracting(TonesFileTest::lines)
                .containsExactly(List.of(950.0), List.of(1400.0), List.of(1800.0));
        PhoneSpeaker.Tone three = tone("350+440/1,0/2,350+440/3,0/4,350+440/5,0/6");
        assertThat(three.parts()).extracting(Heard::millis).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(three.sounding())
                .allSatisfy(burst -> assertThat(lines(burst)).containsExactly(350.0));
        PhoneSpeaker.Tone six = tone("400/10,0/1,400/20,0/2,400/30,0/3,400/40,0/4,400/50,0/5,400/60,0/900");
        assertThat(six.parts()).extracting(Heard::millis).containsExactly(10, 1, 20, 2, 30, 3, 40, 900);
        PhoneSpeaker.Tone same = tone("400/10,0/10,400/10,0/10,400/10,0/10,400/10,0/10,400/10,0/10,400/10,0/10");
        assertThat(same.parts()).extracting(Heard::millis).containsExactly(10, 10);
        assertThat(tone("425/100,425/200,0/50,0/50").parts())
                .extracting(Heard::millis)
                .containsExactly(300, 100);
    }

    @Test
    void whatEndsAndWhatIsSilent() throws Exception {
        PhoneSpeaker.Tone ends = tone("!950/330,!1400/330,!1800/330,0");
        assertThat(ends.times()).isEqualTo(1);
        assertThat(ends.parts()).extracting(Heard::millis).containsExactly(330, 330, 330);
        assertThat(tone("!425/1000,!0/15000,425/360,0/15000").parts())
                .as("the format repeats all or nothing")
                .extracting(Heard::millis)
                .containsExactly(360, 15000);
        assertThat(tone("0").sounding())
                .allSatisfy(part -> assertThat(lines(part)).isEmpty());
        assertThat(tone("425/70000,0/999999999").parts())
                .extracting(Heard::millis)
                .containsExactly(65534, 65534);
    }

    /** Where a frequency cannot be held, that no other whole number c comes nearer is the proof. */
    @Test
    void frequenciesAreHeldWithinHalfAHertzFrom50To3950() {
        for (int frequency = 1; frequency < 4000; frequency++) {
            int c = Oscillator.of(new Series.Sine(frequency, Series.PEAK)).c();
            if (frequency >= 50 && frequency <= 3950) {
                assertThat(frequencyOf(c)).isCloseTo(frequency, within(0.5));
            }
        }
        int ring = Oscillator.of(new Series.Sine(15, Series.PEAK)).c();
        assertThat(frequencyOf(ring)).as("Japan's ring is 400+15 Hz").isCloseTo(14.07, within(0.01));
        assertThat(frequencyOf(ring - 1)).as("the next one").isCloseTo(17.23, within(0.01));
    }

    @Test
    void theVersionFollowsTheContent() {
        String version = TonesFile.version(generated(UK));
        assertThat(version).matches("1\\.0\\.0\\.0-[1-9][0-9]{0,7}");
        assertThat(TonesFile.version(generated(UK))).isEqualTo(version);
        CountryTones other =
                new CountryTones("uk", "United Kingdom", ImmutableMap.of(Kind.DIAL, ToneList.parse("351")));
        assertThat(TonesFile.version(generated(other))).isNotEqualTo(version);
    }

    @Test
    void aHandWrittenFileIsNotOurs() {
        NetworkLocale cisco = new NetworkLocale("United_Kingdom", Optional.empty());
        assertThat(TonesFile.version(cisco)).isEqualTo("1.0.0.0-1");
        assertThatThrownBy(() -> TonesFile.render(cisco)).hasMessageContaining("United_Kingdom/g3-tones.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1*1", "400*400", "3999*500", "1+3999", "0+440", "0*25/100,0/100", "M127/9,M0*M1/7"})
    void extremesMakeAFileThatPlays(String list) throws Exception {
        PhoneSpeaker.Tone tone = tone(list);
        assertThat(tone.sounding()).isNotEmpty();
        tone.sounding()
                .forEach(part -> part.oscillators()
                        .forEach(oscillator ->
                                assertThat(Math.abs(oscillator[0])).isLessThanOrEqualTo(32768)));
    }

    private static double frequencyOf(int c) {
        return Math.acos(c / 32768.0) * PhoneSpeaker.RATE / (2 * Math.PI);
    }

    private static PhoneSpeaker.Tone tone(String list) throws Exception {
        return play(new CountryTones("x", "X", ImmutableMap.of(Kind.STUTTER, ToneList.parse(list))))
                .get("amwi");
    }

    private static Heard only(String list) throws Exception {
        return tone(list).parts().get(0);
    }

    private static List<Double> lines(Heard heard) {
        return rounded(PhoneSpeaker.spectrum(heard, 50));
    }

    private static List<Double> rounded(Map<Double, Double> spectrum) {
        return spectrum.keySet().stream().map(line -> (double) Math.round(line)).toList();
    }

    private static NetworkLocale generated(CountryTones country) {
        return new NetworkLocale("Sidetone_" + country.country(), Optional.of(country));
    }

    private static Map<String, PhoneSpeaker.Tone> play(CountryTones country) throws Exception {
        return PhoneSpeaker.tones(TonesFile.render(generated(country)).bytes());
    }

    private static String text(CountryTones country) {
        return new String(TonesFile.render(generated(country)).bytes(), StandardCharsets.UTF_8);
    }
}
