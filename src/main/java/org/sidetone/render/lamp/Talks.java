package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.Optional;
import org.sidetone.config.StatusSettings.Talking;
import org.sidetone.pbx.ask.OpenCalls.Partner;
import org.sidetone.render.PhoneText;

/**
 * With whom everybody talks, as much of it as one asker may see. Nobody is shown who may not be shown himself: not even at the other
 * end of a colleague's call.
 *
 * @param calls by device
 * @param ownPhone whether the asker is a bound phone at its own address
 */
public record Talks(ImmutableListMultimap<String, Partner> calls, boolean ownPhone) {
    public static final Talks UNSEEN = new Talks(ImmutableListMultimap.of(), false);

    private static final int LONGEST_NAME = 16;

    /** Whether it is any use to ask who talks with whom. */
    static boolean mayBeSeen(Talking talking, boolean ownPhone) {
        return talking == Talking.ALL || (talking == Talking.PHONES && ownPhone);
    }

    /** {@code  > Bob 1002}; of a lamp that rings, who calls: {@code  < Bob 1002}; empty where nothing is to be shown. */
    String of(LampView.Row row, LampBoard board) {
        if (calls.isEmpty() || !row.state().isCall() || !mayBeSeen(row.lamp().talking(), ownPhone)) {
            return "";
        }
        boolean ringing = row.state().group() == LampText.Group.RINGING;
        Optional<Partner> partner = row.lamp().devices().stream()
                .flatMap(device -> calls.get(device).stream())
                .min(Comparator.comparing(other -> other.ringing() != ringing));
        return partner.filter(other -> maySee(other, board))
                .map(other -> (other.ringing() ? " < " : " > ") + text(other, board))
                .orElse("");
    }

    private boolean maySee(Partner partner, LampBoard board) {
        return board.lamp(partner.number())
                .map(lamp -> mayBeSeen(lamp.talking(), ownPhone))
                .orElse(true);
    }

    private static String text(Partner partner, LampBoard board) {
        String number = PhoneText.name(partner.number(), "?", LONGEST_NAME);
        String name = PhoneText.name(board.name(partner.number()).orElse(partner.name()), "", LONGEST_NAME);
        return name.isEmpty() || name.equals(number) ? number : name + " " + number;
    }
}
