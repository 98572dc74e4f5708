package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * What the ? button tells of a key that was pressed after it. The phone sends the key's number; which number means which key was
 * learned from usecallmanager.nz's services and never seen on a wire here, so a topic says only what is true wherever it is shown.
 */
final class HelpTopics {
    private static final ImmutableMap<String, Topic> BY_ID = byId();

    private HelpTopics() {}

    /** @param ids as the phone sends them: 301 to 374 are soft keys, 2000 to 2999 of its lists, 8000 and more its buttons */
    record Topic(String title, String text, ImmutableList<Integer> ids) {
        private static Topic of(String title, String text, Integer... ids) {
            return new Topic(title, text, ImmutableList.copyOf(ids));
        }
    }

    static Optional<Topic> find(String id) {
        return Optional.ofNullable(BY_ID.get(id.trim()));
    }

    private static ImmutableMap<String, Topic> byId() {
        ImmutableMap.Builder<String, Topic> topics = ImmutableMap.builder();
        all().forEach(topic -> topic.ids().forEach(id -> topics.put(Integer.toString(id), topic)));
        return topics.buildOrThrow();
    }

    private static ImmutableList<Topic> all() {
        return ImmutableList.of(
                Topic.of("Redial", "Calls the last number that was called from this line.", 301),
                Topic.of("NewCall", "A new call on the loudspeaker; a call in progress is held.", 302),
                Topic.of("Hold", "The other side waits and hears music, if the PBX has some. Resume goes on.", 303),
                Topic.of(
                        "Transfer",
                        "Passes the call on: Transfer, the number, then Transfer again, at once or after a word with whoever"
                                + " answers. EndCall and Resume go back to the first.",
                        304),
                Topic.of(
                        "CFwdAll",
                        "Forwards all calls, by the phone itself: it ends when the phone is off. The PBX's own forwarding"
                                + " is on the page Forwards of the Services key, where the PBX has it.",
                        305),
                Topic.of("<<", "Takes the last digit or letter back.", 308, 1070, 2061),
                Topic.of("EndCall", "Ends the call.", 309),
                Topic.of("Resume", "Goes on with a call that is held.", 310),
                Topic.of("Answer", "Takes the call that rings.", 311),
                Topic.of(
                        "Confrn",
                        "A conference of three: Confrn, the number of the third, then Confrn again when it answers. The"
                                + " phone mixes it; who hangs up leaves the other two together.",
                        313),
                Topic.of(
                        "Park",
                        "This key asks for another kind of PBX. To park a call, transfer it to the parking number; who is"
                                + " parked is on the Services key, where the PBX has parking.",
                        314),
                Topic.of("MeetMe", "Not served by this PBX: call the number of the conference room.", 316),
                Topic.of("PickUp", "Takes a call that rings at another phone of your group; it dials *8.", 317),
                Topic.of("GPickUp", "Here it does what PickUp does.", 318),
                Topic.of("CallBack", "Not served by this PBX.", 320),
                Topic.of("iDivert", "Not served by every PBX: let it ring, and the caller comes to the mailbox.", 331),
                Topic.of(
                        "Do not disturb",
                        "The phone's own is off, since the PBX would not know of it. The PBX's is on the page Forwards of"
                                + " the Services key, where the PBX has it.",
                        369),
                Topic.of("AbbrDial", "Not served by this PBX. Names are on the Directories key.", 371),
                Topic.of("Settings", "Ring, contrast and background of this phone, and its network settings.", 1012),
                Topic.of(
                        "Directories",
                        "Missed, received and placed calls of this phone, below them the names of this PBX and its"
                                + " phonebooks. Select opens one, Dial calls.",
                        2012),
                Topic.of("Exit", "Goes back to the page before.", 2058),
                Topic.of("Dial", "Calls the number that is marked or was typed.", 2059),
                Topic.of("EditDial", "Lets you change the number before it is called, as for a 0 in front.", 2060),
                Topic.of("more", "Shows the next keys.", 2065),
                Topic.of("Select", "Opens what is marked; a digit opens the line of that number.", 1015, 2067),
                Topic.of("Services", "The pages of this PBX. Press ? twice for what they show.", 3012),
                Topic.of("Update", "Reads the page again.", 3017),
                Topic.of("Next", "The next page of a long list; Previous goes back.", 3019),
                Topic.of("Messages", "Calls your mailbox. What is in it is also listed on the Services key.", 5012),
                Topic.of(
                        "Line keys",
                        "Green: your call; blinking green: held; blinking orange: rings. A press takes the line, and holds"
                                + " the call on another.",
                        8012),
                Topic.of("Headset", "Speaks by the headset instead of the receiver.", 9000),
                Topic.of("Mute", "The others do not hear you, you hear them.", 9001),
                Topic.of("Speaker", "Speaks by the loudspeaker; ends the call if it was on that.", 9002),
                Topic.of("Volume", "During a call its loudness, else that of the ring. Save keeps it.", 9003, 9004));
    }
}
