package org.sidetone.plan.old;

import java.util.Optional;

/**
 * @param zone as the firmware abbreviates it
 * @param summer empty where the clock stays
 */
public record OldClock(String zone, Optional<SummerTime> summer) {}
