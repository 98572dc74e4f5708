package org.sidetone.render.idle;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Display;
import org.sidetone.render.page.LampText;
import org.sidetone.render.page.LampView;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject;
import org.sidetone.render.page.PhoneObject.Image;
import org.sidetone.render.page.PhoneObject.ImageFile;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.PhoneObject.Text;

/**
 * The page that a phone opens by itself when nobody uses it. Its soft keys lead on to what else we have.
 *
 * @param title what the phone shows above
 * @param refresh how often it is drawn anew
 */
public record IdlePage(String title, Duration refresh) {
    /** The picture's address says for which model it is drawn: phones need not say it again. */
    public static final String MODEL = "model";

    public Page of(IdleBoard board, Optional<PhoneModel> model, PageLinks links) {
        return Page.refreshing(Pages.IDLE, object(board, model, links), refresh, links.to(new PageAddress(Pages.IDLE)));
    }

    private PhoneObject object(IdleBoard board, Optional<PhoneModel> model, PageLinks links) {
        ImmutableList<SoftKey> keys = keys(links);
        if (board.rows().isEmpty()) {
            return new Text(title, board.summary(), keys, "The PBX has no lamps to show.");
        }
        return switch (IdleForm.of(model)) {
            case FILE ->
                new ImageFile(
                        title,
                        board.summary(),
                        keys,
                        links.to(new PageAddress(Pages.IDLE_PICTURE)
                                .with(MODEL, model.orElseThrow().label())));
            case PACKED ->
                new Image(title, board.summary(), keys, IdlePicture.of(board, Display.of(model.orElseThrow())));
            case WORDS -> new Text(title, board.summary(), keys, words(board));
        };
    }

    private static ImmutableList<SoftKey> keys(PageLinks links) {
        return ImmutableList.of(
                new SoftKey("Lamps", 1, links.to(new PageAddress(Pages.LAMPS))),
                new SoftKey("Directory", 2, links.to(new PageAddress(Pages.DIRECTORY))),
                new SoftKey("Exit", 3, "SoftKey:Exit"));
    }

    /** Who rings or talks by name, of the others how many. */
    private static String words(IdleBoard board) {
        List<LampView.Row> active = board.rows().stream()
                .filter(row -> row.state().group().compareTo(LampText.Group.IDLE) < 0)
                .sorted(Comparator.comparing(row -> row.state().group()))
                .toList();
        String lines = active.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
        return lines + count(board, LampText.Group.IDLE) + " idle, " + count(board, LampText.Group.OFFLINE)
                + " offline";
    }

    private static long count(IdleBoard board, LampText.Group group) {
        return board.rows().stream().filter(row -> row.state().group() == group).count();
    }
}
