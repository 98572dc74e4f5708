package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.phone.Phone;

/**
 * The phone that asks, proven by its own address, with at least one line.
 *
 * @param lines those that are there now, in its order
 * @param load the firmware that it was seen to take; empty where only its registration may tell
 */
public record OwnPhone(Phone phone, ImmutableList<OwnLine> lines, Optional<String> load) {}
