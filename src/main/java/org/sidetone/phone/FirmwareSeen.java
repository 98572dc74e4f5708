package org.sidetone.phone;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;

/**
 * What was seen of a phone's firmware. Texts are empty where nothing is known.
 *
 * @param model the model or family it was seen to be
 * @param modelWhy what showed that
 * @param running the load it runs
 * @param runningWhy what showed that
 * @param before the load it ran before that one
 * @param asked the load it asked for last, lower case
 * @param asks how often it asked for that one since it last took a part of it that it had not taken yet
 * @param boots how often it has booted since it last asked for a load
 * @param sent parts of the load it asked for that it took whole, lower case
 * @param at when it last asked for anything of firmware; the epoch if never
 */
public record FirmwareSeen(
        String model,
        String modelWhy,
        String running,
        String runningWhy,
        String before,
        String asked,
        int asks,
        int boots,
        ImmutableSortedSet<String> sent,
        Instant at) {
    public static final FirmwareSeen NOTHING =
            new FirmwareSeen("", "", "", "", "", "", 0, 0, ImmutableSortedSet.of(), Instant.EPOCH);

    public FirmwareSeen model(String now, String why) {
        return new FirmwareSeen(now, why, running, runningWhy, before, asked, asks, boots, sent, at);
    }

    /** That it runs this load, not the one before. */
    public FirmwareSeen running(String now, String why) {
        String last = running.equalsIgnoreCase(now) ? before : running;
        return new FirmwareSeen(model, modelWhy, now, why, last, asked, asks, boots, sent, at);
    }

    /** What it asked for last, and how that went. */
    public FirmwareSeen asking(String load, int times, int bootsSince, ImmutableSortedSet<String> taken, Instant now) {
        return new FirmwareSeen(model, modelWhy, running, runningWhy, before, load, times, bootsSince, taken, now);
    }
}
