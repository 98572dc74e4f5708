package org.sidetone.render.tone;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.render.tone.Sound.Detail;

/**
 * Makes of Asterisk's list of parts what a tone of the phone's file can hold: four sines in all, each used by one step, and the whole
 * repeated. What does not fit is given up in this order, rhythm last, because a tone is known by it:
 * <ol>
 *   <li>a beginning that is played once before a rhythm goes on for ever; before a steady tone it is kept, as far as it fits
 *   <li>one of the two sidebands of a modulated tone
 *   <li>bursts before a steady tone, the last of them first
 *   <li>the other sideband, then the second of two frequencies
 *   <li>bursts beyond the fourth; the last pause stays
 * </ol>
 */
final class Fitting {
    private static final int MOST_SINES = 4;
    /** In one file's milliseconds; {@link Series#FOR_EVER} is not a time. */
    private static final int LONGEST = Series.FOR_EVER - 1;

    private record Beat(Sound sound, int millis) {
        boolean sounds() {
            return !sound.carriers().isEmpty();
        }
    }

    private final List<Beat> beats;
    private final boolean steady;
    private final int times;

    private Fitting(List<Beat> beats, boolean steady, int times) {
        this.beats = beats;
        this.steady = steady;
        this.times = times;
    }

    static Series of(ToneList list) {
        ImmutableList<ToneList.Part> repeated = list.repeated();
        if (repeated.isEmpty()) {
            return new Fitting(merged(list.once()), false, 1).series();
        }
        if (!repeated.get(0).endless()) {
            return new Fitting(period(merged(repeated)), false, Series.FOR_EVER).series();
        }
        if (Sound.of(repeated.get(0)).carriers().isEmpty()) {
            return new Fitting(merged(list.once()), false, 1).series();
        }
        List<ToneList.Part> all = new ArrayList<>(list.once());
        all.addAll(repeated);
        return new Fitting(merged(all), true, Series.FOR_EVER).series();
    }

    private Series series() {
        if (beats.stream().noneMatch(Beat::sounds)) {
            return Series.silence();
        }
        Detail kept = detail();
        while (sines(kept) > MOST_SINES) {
            dropLastBurst();
        }
        return new Series(
                beats.stream()
                        .map(beat -> new Series.Step(beat.sound().at(kept), beat.millis()))
                        .collect(ImmutableList.toImmutableList()),
                times);
    }

    /** The most that fits; before a steady tone bursts go first. */
    private Detail detail() {
        for (Detail detail : Detail.values()) {
            if (sines(detail) <= MOST_SINES || (steady && detail == Detail.ONE_SIDEBAND)) {
                return detail;
            }
        }
        return Detail.ONE_CARRIER;
    }

    private int sines(Detail detail) {
        return beats.stream().mapToInt(beat -> beat.sound().sines(detail)).sum();
    }

    /** With the pause before it; of a rhythm the pause at its end stays. */
    private void dropLastBurst() {
        int last = beats.size() - (steady ? 2 : 1);
        while (!beats.get(last).sounds()) {
            last--;
        }
        beats.remove(last);
        int pause = steady ? last : last - 1;
        if (pause >= 0 && pause < beats.size() && !beats.get(pause).sounds()) {
            beats.remove(pause);
        }
    }

    /** The same sound twice in a row is one. */
    private static List<Beat> merged(List<ToneList.Part> parts) {
        List<Beat> beats = new ArrayList<>();
        for (ToneList.Part part : parts) {
            Beat beat = new Beat(Sound.of(part), part.endless() ? Series.FOR_EVER : Math.min(part.millis(), LONGEST));
            int last = beats.size() - 1;
            if (last >= 0
                    && beats.get(last).sound().equals(beat.sound())
                    && beats.get(last).millis() + beat.millis() <= LONGEST) {
                beat = new Beat(beat.sound(), beats.remove(last).millis() + beat.millis());
            }
            beats.add(beat);
        }
        return beats;
    }

    /** The shortest beginning that the rest repeats. */
    private static List<Beat> period(List<Beat> beats) {
        for (int length = 1; length < beats.size(); length++) {
            List<Beat> first = beats.subList(0, length);
            boolean repeats = beats.size() % length == 0;
            for (int at = length; repeats && at < beats.size(); at += length) {
                repeats = first.equals(beats.subList(at, at + length));
            }
            if (repeats) {
                return new ArrayList<>(first);
            }
        }
        return beats;
    }
}
