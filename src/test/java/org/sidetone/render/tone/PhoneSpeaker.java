package org.sidetone.render.tone;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Plays a tones file as the phone does, sample by sample, and measures what is heard. Knows nothing of how the file was made. */
final class PhoneSpeaker {
    static final int RATE = 8000;

    /**
     * What one part sounds like.
     *
     * @param millis 65535: for ever
     * @param oscillators c and i of each that it uses
     */
    record Heard(boolean on, int millis, List<int[]> oscillators) {
        double[] play(int samples) {
            double[] sound = new double[samples];
            for (int[] oscillator : oscillators) {
                double before = oscillator[1];
                double last = 0;
                double twice = 2.0 * oscillator[0] / 32768;
                for (int n = 0; n < samples; n++) {
                    double now = twice * last - before;
                    sound[n] += now;
                    before = last;
                    last = now;
                }
            }
            return sound;
        }
    }

    record Tone(List<Heard> parts, int times) {
        List<Heard> sounding() {
            return parts.stream().filter(Heard::on).toList();
        }
    }

    private PhoneSpeaker() {}

    static Map<String, Tone> tones(byte[] file) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getElementsByTagName("tone");
        Map<String, Tone> tones = new LinkedHashMap<>();
        for (int n = 0; n < elements.getLength(); n++) {
            Element tone = (Element) elements.item(n);
            tones.put(tone.getAttribute("t"), tone(tone));
        }
        return tones;
    }

    private static Tone tone(Element tone) {
        int nibbles = number(tone, "d");
        int next = 1;
        List<Heard> parts = new ArrayList<>();
        NodeList elements = tone.getElementsByTagName("part");
        for (int n = 0; n < elements.getLength(); n++) {
            Element part = (Element) elements.item(n);
            boolean on = part.getAttribute("m").equals("on");
            List<int[]> used = new ArrayList<>();
            if (on) {
                for (int count = nibbles & 15; count > 0; count--) {
                    used.add(new int[] {number(tone, "c" + next), number(tone, "i" + next)});
                    next++;
                }
                nibbles >>= 4;
            }
            parts.add(new Heard(on, number(part, "t"), used));
        }
        Element repeat = (Element) tone.getElementsByTagName("repeat").item(0);
        return new Tone(parts, number(repeat, "c"));
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    /**
     * The lines of the spectrum, lowest first, in Hz, and how loud each is. A Gaussian window over eight seconds has a peak half a Hz
     * wide whose logarithm is a parabola, so that three points tell its top.
     *
     * @param floor what is softer is no line
     */
    static Map<Double, Double> spectrum(Heard heard, double floor) {
        double[] real = heard.play(1 << 16);
        double width = real.length / 8.0;
        double weights = 0;
        for (int n = 0; n < real.length; n++) {
            double distance = (n - real.length / 2.0) / width;
            double weight = Math.exp(-0.5 * distance * distance);
            weights += weight;
            real[n] *= weight;
        }
        double[] loud = magnitudes(real);
        Map<Double, Double> lines = new LinkedHashMap<>();
        for (int k = 2; k < loud.length - 1; k++) {
            double level = 2 * loud[k] / weights;
            if (level > floor && loud[k] >= loud[k - 1] && loud[k] > loud[k + 1]) {
                double left = Math.log(loud[k - 1]);
                double top = Math.log(loud[k]);
                double right = Math.log(loud[k + 1]);
                double offset = 0.5 * (left - right) / (left - 2 * top + right);
                lines.put(
                        (k + offset) * RATE / real.length,
                        2 * Math.exp(top - 0.25 * (left - right) * offset) / weights);
            }
        }
        return lines;
    }

    /** Of the first half of a Fourier transform; the length is a power of two. */
    private static double[] magnitudes(double[] real) {
        int length = real.length;
        double[] imaginary = new double[length];
        for (int n = 1, mirrored = 0; n < length; n++) {
            int bit = length >> 1;
            for (; (mirrored & bit) != 0; bit >>= 1) {
                mirrored ^= bit;
            }
            mirrored ^= bit;
            if (n < mirrored) {
                double swapped = real[n];
                real[n] = real[mirrored];
                real[mirrored] = swapped;
            }
        }
        for (int size = 2; size <= length; size <<= 1) {
            for (int k = 0; k < size / 2; k++) {
                double cosine = Math.cos(-2 * Math.PI * k / size);
                double sine = Math.sin(-2 * Math.PI * k / size);
                for (int upper = k; upper < length; upper += size) {
                    int lower = upper + size / 2;
                    double a = real[lower] * cosine - imaginary[lower] * sine;
                    double b = real[lower] * sine + imaginary[lower] * cosine;
                    real[lower] = real[upper] - a;
                    imaginary[lower] = imaginary[upper] - b;
                    real[upper] += a;
                    imaginary[upper] += b;
                }
            }
        }
        double[] magnitudes = new double[length / 2];
        for (int k = 0; k < magnitudes.length; k++) {
            magnitudes[k] = Math.hypot(real[k], imaginary[k]);
        }
        return magnitudes;
    }
}
