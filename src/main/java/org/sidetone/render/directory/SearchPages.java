package org.sidetone.render.directory;

import com.google.common.collect.ImmutableList;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Input;
import org.sidetone.render.page.PhoneObject.InputItem;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.PhoneObject.Text;

/** The form that asks for whom to look, and what is said where there is nobody. */
public final class SearchPages {
    private SearchPages() {}

    /**
     * Its keys are those that Cisco's service development notes allow on a form and published services use; Search and Exit are not
     * among them, or only below the Directories button.
     */
    public static Page form(Frame frame) {
        return Page.lasting(
                Pages.DIRECTORY_SEARCH,
                new Input(
                        frame.title(),
                        frame.notice().orElse("Any part of it will do"),
                        ImmutableList.of(
                                new SoftKey("Search", 1, "SoftKey:Submit"),
                                new SoftKey("<<", 2, "SoftKey:<<"),
                                new SoftKey("Cancel", 3, "SoftKey:Cancel")),
                        frame.links().to(frame.search()),
                        ImmutableList.of(
                                new InputItem("Name", Wanted.NAME_FIELD, "A"),
                                new InputItem("Number or name by keys", Wanted.DIGITS_FIELD, "T"))));
    }

    static Page nobody(Wanted wanted, Frame frame) {
        return Page.live(
                Pages.DIRECTORY_SEARCH,
                new Text(
                        frame.title(),
                        frame.notice().orElse("Nobody found"),
                        ImmutableList.of(
                                new SoftKey("Search", 1, frame.links().to(frame.search())),
                                new SoftKey("Exit", 2, "SoftKey:Exit")),
                        "Nobody has \"" + wanted.text() + "\" in the name or number.\nA shorter part finds more."));
    }
}
