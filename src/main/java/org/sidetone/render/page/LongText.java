package org.sidetone.render.page;

import org.sidetone.render.PhoneText;
import org.sidetone.render.page.PhoneObject.Text;

/**
 * A text that may be longer than a page: what stands before and behind it is kept, and a cut is seen.
 *
 * @param head lines above it
 * @param foot a line below it; may be empty
 */
public record LongText(String head, String body, String foot) {
    private static final String CUT = " ...";

    public Text page(String title, String prompt) {
        String above = PhoneText.foldLines(head, Text.LONGEST / 2) + "\n\n";
        String below = foot.isEmpty() ? "" : "\n\n" + PhoneText.foldLines(foot, Text.LONGEST / 4);
        int room = Text.LONGEST - above.length() - below.length();
        String whole = PhoneText.foldLines(body, Text.LONGEST + 1);
        String shown = whole.length() <= room ? whole : whole.substring(0, room - CUT.length()) + CUT;
        return new Text(title, prompt, above + shown + below);
    }
}
