package org.sidetone.render.tone;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.sidetone.pbx.tone.ToneList;

/**
 * What sounds at a time, before it is known how many sines there is room for.
 *
 * @param carriers each as loud as the other, in Hz; none: silence
 * @param modulation in Hz, of the only carrier's loudness; 0: none
 */
record Sound(ImmutableList<Integer> carriers, int modulation) {
    /** indications.conf: "the implicit modulation depth is fixed at 90%". */
    private static final double DEPTH = 0.9;

    private static final int HALF_RATE = 4000;

    /** How much of a sound is kept. */
    enum Detail {
        /** Both sidebands of a modulated tone. */
        WHOLE,
        /** The lower sideband, as loud as both: it beats with the carrier as often and as deep. */
        ONE_SIDEBAND,
        CARRIERS,
        ONE_CARRIER
    }

    static Sound of(ToneList.Part part) {
        ImmutableList.Builder<Integer> carriers = ImmutableList.builder();
        if (part.frequency() > 0) {
            carriers.add(part.frequency());
        }
        if (part.second() > 0 && !part.modulated()) {
            carriers.add(part.second());
        }
        boolean modulated = part.modulated() && part.frequency() > 0;
        return new Sound(carriers.build(), modulated ? part.second() : 0);
    }

    int sines(Detail detail) {
        return at(detail).size();
    }

    /** Together never above {@link Series#PEAK}. */
    ImmutableList<Series.Sine> at(Detail detail) {
        List<Series.Sine> parts = new ArrayList<>();
        int most = detail == Detail.ONE_CARRIER ? 1 : carriers.size();
        carriers.stream().limit(most).forEach(carrier -> parts.add(new Series.Sine(carrier, 1)));
        if (modulation > 0 && detail == Detail.WHOLE) {
            sideband(parts, carriers.get(0) - modulation, DEPTH / 2);
            sideband(parts, carriers.get(0) + modulation, DEPTH / 2);
        } else if (modulation > 0 && detail == Detail.ONE_SIDEBAND) {
            sideband(parts, carriers.get(0) - modulation, DEPTH);
        }
        double sum = parts.stream().mapToDouble(Series.Sine::amplitude).sum();
        return parts.stream()
                .map(sine -> new Series.Sine(sine.frequency(), sine.amplitude() * Series.PEAK / sum))
                .collect(ImmutableList.toImmutableList());
    }

    private static void sideband(List<Series.Sine> parts, int frequency, double weight) {
        int heard = Math.abs(frequency);
        if (heard > 0 && heard < HALF_RATE) {
            parts.add(new Series.Sine(heard, weight));
        }
    }
}
