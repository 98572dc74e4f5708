package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;

/** What to press, and what better not. The sequences are those of the guides to flashing these phones. */
public final class Advice {
    /** For every phone. */
    public static final ImmutableList<String> GENERAL = ImmutableList.of(
            "A step takes 4 to 5 minutes, and the phone looks dead meanwhile: leave it on its power.",
            "A phone takes its next step when it boots: press **#** in its Settings, or: sidetone restart MAC.",
            "Do not reset a phone to factory settings without need: it loses its network settings too, and finds its way"
                    + " back only where DHCP names this server (option 150).");

    private Advice() {}

    /**
     * How a phone of the family is reset. The sequence that wipes its flash too is told only where it would find a load again.
     *
     * @param rollout says whether such a phone would find one
     */
    public static ImmutableList<String> reset(LoadFamily family, Rollout rollout) {
        Load load = rollout.resetLoads().get(family);
        if (load == null) {
            return ImmutableList.of(
                    "Do not reset a " + family.label()
                            + ": it would find nothing to load here. First: sidetone firmware default LOAD, with a complete one.");
        }
        if (!family.isJava()) {
            return ImmutableList.of(
                    "Reset a " + family.label() + ": hold # while it gets power, press 123456789*0#, then 2;"
                            + " it then loads " + load.name() + ".");
        }
        if (load.termFiles().isEmpty()) {
            return ImmutableList.of("Do not reset a " + family.label() + ": " + load.name()
                    + " is here without its termNN.default.loads, which a phone that was reset asks for.");
        }
        return ImmutableList.of(
                "Reset a " + family.label() + ": hold # while it gets power until the line keys flash amber, then press"
                        + " 123456789*0#; it loads " + load.name() + " and forgets its settings.",
                "Only if that does not help, press 3491672850*# instead: it wipes the flash too, and the phone is dead until"
                        + " it has loaded " + load.name() + " from here whole.");
    }
}
