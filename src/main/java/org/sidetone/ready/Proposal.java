package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.sidetone.pbx.Driver;

/**
 * What the PBX must change, for a person to read.
 *
 * @param way how it would be written
 * @param leftovers extensions that are gone and that our files still override
 */
public record Proposal(Way way, ImmutableList<Item> items, ImmutableSortedSet<String> leftovers) {
    /** How a change can be made. */
    public enum Way {
        /** FreePBX's own data, by its own programs. */
        FREEPBX_DATA,
        /** Overrides in files that FreePBX includes and keeps. */
        KEPT_FILES,
        /** Asterisk without FreePBX: its files are the owner's own, so that lines are only shown. */
        OWNERS_FILES,
        /** The PBX runs on another machine: lines are only shown. */
        ELSEWHERE;

        public boolean isWritable() {
            return this == FREEPBX_DATA || this == KEPT_FILES;
        }
    }

    /**
     * One extension.
     *
     * @param reasons why it is not fit
     * @param places lines by the file that they belong in; none if it is fit
     * @param obstacle why it cannot be made fit
     * @param overUdp whether it is made to answer to the Via port
     */
    public record Item(
            String extension,
            Driver driver,
            ImmutableList<String> reasons,
            ImmutableList<Place> places,
            Optional<String> obstacle,
            boolean overUdp,
            boolean newSecret) {}

    /** Lines of a file. */
    public record Place(String file, ImmutableList<String> lines) {}

    static Item item(Change change, Way way, boolean secrets) {
        return new Item(
                change.id(),
                change.extension().account().driver(),
                change.reasons(),
                change.stanzas().stream()
                        .map(stanza -> place(stanza, way, change.id(), secrets))
                        .collect(ImmutableList.toImmutableList()),
                change.obstacle(),
                change.answersToVia(),
                change.secret().isPresent());
    }

    private static Place place(Stanza stanza, Way way, String extension, boolean secrets) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        String file = switch (way) {
            case KEPT_FILES ->
                stanza.keeper().fileOf(extension) + ", which " + stanza.keeper().file() + " includes";
            case FREEPBX_DATA -> "FreePBX's device " + extension;
            case ELSEWHERE ->
                stanza.keeper().file() + " (Asterisk without FreePBX: "
                        + stanza.keeper().includer() + ", without the (+))";
            case OWNERS_FILES -> stanza.keeper().includer();
        };
        if (way != Way.FREEPBX_DATA) {
            String type = way != Way.OWNERS_FILES || stanza.keeper() == Keeper.SIP
                    ? ""
                    : " of type=" + (stanza.keeper() == Keeper.AUTH ? "auth" : "endpoint");
            lines.add("[" + stanza.section() + "]" + (way == Way.OWNERS_FILES ? "" : "(+)")
                    + (type.isEmpty() ? "" : "   ; the section" + type));
        }
        stanza.settings().stream()
                .filter(line -> way == Way.KEPT_FILES || !line.value().startsWith(ChangePlan.MARKER))
                .forEach(line -> lines.add(line.text(secrets)));
        return new Place(file, lines.build());
    }
}
