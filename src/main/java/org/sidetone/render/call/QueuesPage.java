package org.sidetone.render.call;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.List;
import java.util.Optional;
import org.sidetone.pbx.ask.call.Queue;
import org.sidetone.pbx.ask.call.Queue.State;
import org.sidetone.render.PhoneText;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.MenuItem;

/** All queues, and how many wait in each. */
public final class QueuesPage {
    public static final String TITLE = "Queues";
    public static final PageAddress ADDRESS = new PageAddress(Pages.QUEUES);
    /** Names the queue of a page. */
    public static final String PARAMETER = "queue";

    private QueuesPage() {}

    public static Page page(List<Queue> queues, Viewer viewer) {
        CallList list = new CallList(ADDRESS, TITLE, viewer);
        if (queues.isEmpty()) {
            return list.text("No queues", "This PBX has no queues.");
        }
        int waiting = queues.stream().mapToInt(queue -> queue.waiting().size()).sum();
        return list.links(
                waiting == 0 ? "Nobody waits" : waiting + " waiting",
                queues.stream()
                        .map(queue ->
                                new MenuItem(line(queue, viewer), viewer.links().to(address(queue.name()))))
                        .collect(toImmutableList()));
    }

    /** @param wanted the value of {@link #PARAMETER} */
    public static Optional<Queue> find(List<Queue> queues, String wanted) {
        return queues.stream()
                .filter(queue -> key(queue.name()).equals(key(wanted)))
                .findFirst();
    }

    /** Where the page of this queue is. */
    public static PageAddress address(String queue) {
        return ADDRESS.with(PARAMETER, key(queue));
    }

    /** What survives in an address of a page, which is ISO-8859-1 and short. */
    private static String key(String queue) {
        return PhoneText.fold(queue, 32);
    }

    private static String line(Queue queue, Viewer viewer) {
        int waiting = queue.waiting().size();
        return viewer.named(queue.name()) + ": " + (waiting == 0 ? "nobody waits" : waiting + " waiting") + ", "
                + queue.count(State.FREE) + " of " + queue.agents().size() + " free";
    }
}
