package org.sidetone.render.call;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.sidetone.pbx.ask.call.ParkedCall;
import org.sidetone.plan.feature.CallAction;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;

/** Who is parked; a press fetches the call. */
public final class ParkedPage {
    public static final String TITLE = "Parked calls";
    public static final PageAddress ADDRESS = new PageAddress(Pages.PARKED);

    private ParkedPage() {}

    public static Page page(List<ParkedCall> calls, Viewer viewer) {
        CallList list = new CallList(ADDRESS, TITLE, viewer);
        if (calls.isEmpty()) {
            return list.text(
                    "Nobody is parked",
                    viewer.numbers()
                            .park()
                            .map(number -> "To park a call, transfer it to " + number + ".")
                            .orElse("To park a call, transfer it to the PBX's parking number."));
        }
        return list.menu(
                calls.size() + " parked",
                calls.stream()
                        .map(call -> new CallList.Row(
                                line(call, viewer), viewer.numbers().number(CallAction.FETCH, call.slot())))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** @return what is shown where the PBX cannot park calls */
    public static Page none(Viewer viewer) {
        return new CallList(ADDRESS, TITLE, viewer)
                .text("No parking", "This PBX cannot park calls: its module res_parking is not loaded.");
    }

    private static String line(ParkedCall call, Viewer viewer) {
        String age = Away.text(call.since());
        if (!viewer.known()) {
            return call.slot() + ", " + age;
        }
        String by = call.parker().isEmpty() ? "" : ", by " + viewer.owner(call.parker());
        return call.slot() + " " + viewer.caller(call.caller()) + ", " + age + by;
    }
}
