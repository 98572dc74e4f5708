package org.sidetone.lint.dialplan;

import com.google.common.collect.ImmutableSet;

/** The secondary dial tones that a phone can play, in lower case. */
final class Tones {
    static final ImmutableSet<String> NAMES = ImmutableSet.of(
            "bellcore-inside",
            "bellcore-outside",
            "bellcore-busy",
            "bellcore-alerting",
            "bellcore-busyverify",
            "bellcore-stutter",
            "bellcore-msgwaiting",
            "bellcore-reorder",
            "bellcore-callwaiting",
            "bellcore-cw2",
            "bellcore-cw3",
            "bellcore-cw4",
            "bellcore-hold",
            "bellcore-confirmation",
            "bellcore-permanent",
            "bellcore-reminder",
            "bellcore-none",
            "cisco-zipzip",
            "cisco-zip",
            "cisco-beepbonk");

    private Tones() {}
}
